"""Cells that are merged over several rows say the same of each of them."""

from uprtrack.intake.merged import filled_down
from uprtrack.intake.workbook import Sheet

ROWS = [["Theme", "Text"], ["Women", "One"], ["", "Two"], [None, "Three"], ["Health", "Four"]]


def sheet(*merged: tuple[int, int, int, int]) -> Sheet:
    return Sheet("S", [list(row) for row in ROWS], merged=merged)


def test_a_value_reaches_every_row_that_it_is_merged_over() -> None:
    filled = filled_down(sheet((1, 0, 3, 0)))
    assert [row[0] for row in filled.rows] == ["Theme", "Women", "Women", "Women", "Health"]
    assert [row[1] for row in filled.rows] == [row[1] for row in ROWS]


def test_cells_merged_side_by_side_are_not_spread() -> None:
    given = sheet((1, 0, 1, 1))
    assert filled_down(given).rows == given.rows


def test_what_a_covered_cell_holds_itself_stays() -> None:
    assert filled_down(sheet((3, 0, 4, 0))).rows[4][0] == "Health"


def test_a_merge_that_reaches_past_the_rows_ends_with_them() -> None:
    assert filled_down(sheet((4, 0, 1_000_000, 0))).rows == ROWS


def test_the_percent_of_a_merged_cell_goes_with_its_value() -> None:
    given = Sheet("S", [[0.5], [None]], merged=((0, 0, 1, 0),), percent=frozenset({(0, 0)}))
    assert filled_down(given).percent == {(0, 0), (1, 0)}


def test_the_rows_that_were_given_are_not_changed() -> None:
    given = sheet((1, 0, 3, 0))
    filled_down(given)
    assert given.rows[2][0] == ""
