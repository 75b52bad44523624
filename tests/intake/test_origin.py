"""Whether a workbook is one of our own."""

from typing import Any

from uprtrack.intake.origin import SHEET, own_file
from uprtrack.intake.workbook import Sheet, Workbook


def workbook(rows: list[list[Any]], name: str = SHEET) -> Workbook:
    return Workbook("a.xlsx", "xlsx", (Sheet("Data", [["x"]]), Sheet(name, rows)))


def test_an_export_says_its_revision_and_which_sheets_hold_no_data() -> None:
    own = own_file(
        workbook(
            [["generator", "uprtrack", None], ["revision", "7", None],
             ["demonstration", "yes", None],
             ["no data", "", "Summary"], ["no data", None, "Lists"]]
        )
    )  # fmt: skip
    assert own is not None
    assert (own.revision, own.demonstration) == (7, True)
    assert own.no_data == {"Summary", "Lists", SHEET}


def test_other_files_are_not_ours() -> None:
    assert own_file(workbook([["generator", "uprtrack"]], "Other")) is None
    assert own_file(workbook([["generator", "somebody"]])) is None
    assert own_file(workbook([[]])) is None


def test_a_spoilt_revision_is_none() -> None:
    for revision in ("many", "-1", "", None, "²"):
        own = own_file(workbook([["generator", "uprtrack"], ["revision", revision]]))
        assert own is not None
        assert (own.revision, own.demonstration) == (0, False)
