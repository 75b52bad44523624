"""Several tables on one sheet are read each by its own header."""

from typing import Any

from uprtrack.intake.tables import tables_of
from uprtrack.intake.workbook import Sheet

FIRST = ["Paragraph", "Recommendation", "Status"]
OTHER = ["Paragraph", "Status", "Recommendation"]


def sheet(*rows: list[Any], **facts: Any) -> Sheet:
    return Sheet("S", [[*row, *[None] * (3 - len(row))] for row in rows], **facts)


def test_another_header_row_begins_another_table_at_its_place() -> None:
    given = sheet(FIRST, ["140.1", "Ratify", "Noted"], OTHER, ["140.2", "Noted", "Accede"])
    one, two = tables_of(given)
    assert one.rows == given.rows[:2]
    assert [any(row) for row in two.rows] == [False, False, True, True]
    assert two.rows[3] == given.rows[3]


def test_a_repeated_header_row_begins_no_other_table() -> None:
    given = sheet(FIRST, ["140.1", "Ratify", "Noted"], ["paragraph.", *FIRST[1:]], ["140.2"])
    assert tables_of(given) == [given]


def test_two_rows_of_headers_are_one_header() -> None:
    given = sheet(FIRST, OTHER, ["140.1", "Ratify", "Noted"])
    assert tables_of(given) == [given]


def test_merged_cells_are_filled_down() -> None:
    (given,) = tables_of(sheet(FIRST, ["140.1", "Ratify"], [], merged=((1, 0, 2, 0),)))
    assert given.rows[2][0] == "140.1"
