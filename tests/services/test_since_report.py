"""What changed since a meeting, as the workbook that is taken to the next one."""

from io import BytesIO

import openpyxl
import pytest

from uprtrack.access import LOCAL
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.services.history import since
from uprtrack.services.since_report import counted, since_report

HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Status", "Notes")


def row(paragraph, status, notes=None):
    return ("Kuwait", 3, paragraph, f"Text of {paragraph}", status, notes)


@pytest.fixture
def book(desk):
    """The workbook since revision 1: one record changed twice, one added."""

    def made(code):
        store = desk.store
        found = since(store, LOCAL, 1)
        language = language_for(code)
        seen = snapshot_of(store.snapshot())
        return openpyxl.load_workbook(
            BytesIO(since_report(store, LOCAL, seen, found, "Since", language))
        )

    desk.put([HEADERS, row("5.1", "Not started")])
    desk.put([HEADERS, row("5.1", "In progress", "=HYPERLINK()")])
    desk.put([HEADERS, row("5.1", "Implemented"), row("5.2", "Not started")])
    return made


def test_the_net_change_stands_on_one_line_with_the_last_revision(book, desk):
    lines = list(book("en")["Changes"].iter_rows(values_only=True, min_row=2))
    status = next(line for line in lines if line[2] == "Status")
    assert status[:7] == (
        *("Recommendation", "5.1 · Text of 5.1", "Status", "Not started", "Implemented"),
        *(3, "No name given"),
    )
    notes = next(line for line in lines if line[2] == "Notes")
    assert (notes[3], notes[4], notes[5]) == ("nothing", "=HYPERLINK()", 2)
    assert any(line[2] == "Record added" and line[1].startswith("5.2") for line in lines)


def test_in_arabic_the_sheets_run_from_the_right(book):
    made = book("ar")
    assert all(sheet.sheet_view.rightToLeft for sheet in made if sheet.sheet_state == "visible")
    assert made["التغييرات"]["D1"].value == "كانت"


def test_a_text_like_a_formula_stays_text(book):
    cells = [
        cell for line in book("en")["Changes"] for cell in line if cell.value == "=HYPERLINK()"
    ]
    assert [cell.data_type for cell in cells] == ["s"]


def test_counts_records_not_cells(desk, book):
    assert counted(since(desk.store, LOCAL, 1).changes) == (1, 1, 0)


def test_uploaded_by_mistake_it_changes_nothing(book, desk):
    out = BytesIO()
    book("en").save(out)
    with pytest.raises(Refused) as refused:
        desk.check(out.getvalue(), "changes.xlsx")
    assert refused.value.rule == "no_header"
