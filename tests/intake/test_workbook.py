"""Whole files, opened the way a front door opens them."""

import csv
import io
import os
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from uprtrack.intake.limits import Limits
from uprtrack.intake.workbook import Sheet, Workbook, open_workbook
from uprtrack.model.finding import Refused

REAL = os.environ.get("UPRTRACK_REAL", "")
real = pytest.mark.skipif(
    not REAL, reason="UPRTRACK_REAL is not set: no real documents to open here"
)
RULES = {
    "file_empty", "file_too_large", "not_a_spreadsheet", "encrypted", "damaged", "unsafe_archive",
    "too_wide", "too_many_rows", "too_many_sheets", "too_slow", "no_rows",
}  # fmt: skip


def written(fill: Any) -> bytes:
    """The bytes of a workbook that `fill` writes with xlsxwriter."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        fill(book)
    return out.getvalue()


def refusal(data: bytes, name: str = "file.xlsx", **limits: int) -> Refused:
    with pytest.raises(Refused) as caught:
        open_workbook(data, name, Limits(**limits))
    return caught.value


def test_values_stand_where_the_sheet_has_them() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("Ш الخطة")
        sheet.write("C4", "نص")
        sheet.write("E6", 1.5)
        sheet.write("C7", True)
        sheet.write_datetime("D8", datetime(2021, 12, 19), book.add_format({"num_format": "d/m/y"}))  # noqa: DTZ001
        sheet.write_blank("H40", None, book.add_format({"bold": True}))

    workbook = open_workbook(written(fill), "plan.xlsx")
    (sheet,) = workbook.sheets
    assert (workbook.name, workbook.kind, workbook.encoding) == ("plan.xlsx", "xlsx", "")
    assert sheet.name == "Ш الخطة"
    assert len(sheet.rows) == 8
    assert {len(row) for row in sheet.rows} == {5}
    assert sheet.rows[3][2] == "نص"
    assert sheet.rows[5][4] == 1.5
    assert sheet.rows[6][2] is True
    assert sheet.rows[7][3] in (date(2021, 12, 19), datetime(2021, 12, 19))  # noqa: DTZ001
    filled = sum(cell not in ("", None) for row in sheet.rows for cell in row)
    assert filled == 4


def test_hidden_sheets_say_so() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name in ("shown", "hidden", "buried"):
            book.add_worksheet(name).write("A1", name)
        book.get_worksheet_by_name("hidden").hide()
        book.get_worksheet_by_name("buried").very_hidden()

    sheets = open_workbook(written(fill), "a.xlsx").sheets
    assert [(s.name, s.hidden, s.very_hidden) for s in sheets] == [
        ("shown", False, False),
        ("hidden", True, False),
        ("buried", True, True),
    ]


def test_merged_ranges_count_from_zero() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet().merge_range("C8:D9", "merged")

    assert open_workbook(written(fill), "a.xlsx").sheets[0].merged == ((7, 2, 8, 3),)


def test_chart_sheets_are_no_sheets_of_rows() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("data").write("A1", 1)
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=data!$A$1"})
        book.add_chartsheet("picture").set_chart(chart)

    assert [sheet.name for sheet in open_workbook(written(fill), "a").sheets] == ["data"]


def test_custom_properties_come_along() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet().write("A1", 1)
        book.set_custom_property("uprtrack revision", 12)
        book.set_custom_property("لغة", "العربية")

    properties = open_workbook(written(fill), "a.xlsx").properties
    assert properties == {"uprtrack revision": "12", "لغة": "العربية"}


def test_many_styled_blank_rows_are_trimmed() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        style = book.add_format({"border": 1})
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Paragraph", "Text"])
        for row in range(1, 200_000):
            sheet.write_blank(row, 1, None, style)

    assert open_workbook(written(fill), "a.xlsx").sheets[0].rows == [["Paragraph", "Text"]]


def test_a_sheet_of_every_column_is_too_wide_and_says_how_wide() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        book.add_worksheet("Wide").write_row(0, 0, range(16_384))

    refused = refusal(written(fill))
    assert refused.rule == "too_wide"
    assert refused.about["sheet"] == "Wide"
    assert refused.about["columns"] == "16384"


def test_a_workbook_without_a_value_has_no_rows() -> None:
    assert refusal(written(lambda book: book.add_worksheet())).rule == "no_rows"


def test_a_workbook_saved_by_openpyxl_is_read() -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["a", 1, date(2020, 1, 2)])
    out = io.BytesIO()
    book.save(out)
    row = open_workbook(out.getvalue(), "a.xlsx").sheets[0].rows[0]
    assert row[:2] == ["a", 1.0]


@pytest.mark.parametrize("data", [b"", b"  \r\n", b"\0" * 512, b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_is_an_empty_file(data: bytes) -> None:
    assert refusal(data).rule == "file_empty"


def test_a_file_over_the_cap_is_not_even_looked_at() -> None:
    refused = refusal(b"PK\x03\x04" + bytes(2**20), file_bytes=2**20)
    assert (refused.rule, refused.about) == ("file_too_large", {"limit": "1"})


def office_document(part: str, root: str) -> bytes:
    import zipfile

    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Type="{relation}" Target="{part}"/></Relationships>',
        )
        package.writestr(part, f"<?xml version='1.0'?><x:{root} xmlns:x='http://x'/>")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"<!DOCTYPE html><table><tr><td>a,b</td></tr></table>",
        b"<?xml version='1.0'?><a/>",
        b"ID;PWXL;N;E\r\nC;Y1;X1;K1\r\n",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        bytes(range(256)) * 40,
        office_document("ppt/presentation.xml", "presentation"),
        office_document("notes/list.txt", "list"),
    ],
)
def test_other_kinds_of_files_are_no_spreadsheets(data: bytes) -> None:
    assert refusal(data).rule == "not_a_spreadsheet"


def test_a_clock_that_runs_out_is_too_slow() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        for row in range(3_000):
            sheet.write_row(row, 0, ["text"] * 20)

    assert refusal(written(fill), wall_seconds=0).rule == "too_slow"


def test_several_at_once_all_come_through() -> None:
    read: list[Workbook] = []
    data = [f"a,b\n{n},{n}\n".encode() for n in range(6)]
    threads = [
        threading.Thread(target=lambda d=d: read.append(open_workbook(d, "a.csv"))) for d in data
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(str(workbook.sheets[0].rows[1][0]) for workbook in read) == list("012345")


def sheet_of(path: str) -> Sheet:
    file = Path(REAL, path)
    return open_workbook(file.read_bytes(), file.name).sheets[0]


@real
def test_the_real_sheets_have_their_rows() -> None:
    assert len(sheet_of("upr_info/sessions_06-09.csv").rows) == 8_343 + 1
    assert len(sheet_of("upr_info/voluntary_pledges.csv").rows) == 947 + 1
    assert len(sheet_of("upr_info/kuwait_cycle1.xlsx").rows) == 160 + 1
    tracker = sheet_of("national_tracker/morocco_tracker_ar.xlsx").rows
    assert sum(any(cell != "" for cell in row) for row in tracker) == 564 + 2


@real
def test_every_hostile_file_is_read_or_refused_by_a_rule() -> None:
    folder = Path(REAL, "hostile")
    with (folder / "INDEX.csv").open(encoding="utf-8") as index:
        listed = [row["path"] for row in csv.DictReader(index)]

    def rule(path: str) -> str:
        try:
            open_workbook((folder / path).read_bytes(), Path(path).name)
        except Refused as refused:
            return refused.rule
        return "read"

    with ThreadPoolExecutor(2) as pool:
        rules = Counter(pool.map(rule, listed))
    assert rules.total() == len(listed) >= 300
    assert set(rules) <= RULES | {"read"}
    assert rules["read"] >= 200
    assert rules["encrypted"] >= 20
