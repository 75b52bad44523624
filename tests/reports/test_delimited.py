import csv
import io

import pytest

from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import wording
from uprtrack.reports.delimited import delimited, export_csv


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_the_file_opens_in_excel_with_its_arabic_whole(records):
    data = export_csv(
        ENTITIES["recommendations"],
        records["recommendations"],
        wording(records, language_for("ar")),
    )
    assert data.startswith(b"\xef\xbb\xbf")
    row = rows_of(data)[0]
    assert row["الفقرة"] == "140.220"
    assert row["الموضوعات"] == "المرأة; التعليم"
    assert row["تاريخ التقييم"] == "2026-06-30"
    assert row["uprtrack id"] == "rec-1"


def test_no_cell_begins_like_a_formula(records):
    data = export_csv(
        ENTITIES["recommendations"],
        records["recommendations"],
        wording(records, language_for("en")),
    )
    assert rows_of(data)[0]["Text en"] == "'=SUM(A1:A9) is no formula here"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_every_start_of_a_formula_is_escaped(start):
    assert delimited(f"{start}cmd") == f"'{start}cmd"


def test_numbers_keep_their_sign():
    assert delimited(-5.5) == "-5.5"
