"""An export that comes back, changed or not."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete
from uprtrack.model.record import Record
from uprtrack.services.preview import Preview

Said = Callable[[Preview], list[tuple[str, str, str]]]
HEADER = ["Paragraph", "Recommendation", "Recommending State", "Implementation status", "Notes"]
ROWS = [
    HEADER,
    ["140.1", "Ratify the convention", "Norway", "Implemented", "first"],
    ["140.2", "Train the judges", "Qatar", "Ongoing", "second"],
    ["140.3", "Build schools", "Spain; Egypt", "Not started", "third"],
]


def column_of(sheet: Any, header: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == header)


def changed_fields(preview: Preview) -> list[tuple[str, Any, Any]]:
    return [
        (name, change.before and change.before.values[name], change.record.values[name])
        for change in preview.change_set.changed
        for name in change.fields
    ]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_export_comes_back_unchanged(desk: Any, code: str) -> None:
    desk.put(ROWS)
    preview = desk.check(desk.exported(code))
    assert preview.format == "uprtrack"
    assert preview.change_set.changes == ()
    assert preview.findings == ()


def test_three_changed_cells_of_an_export_are_exactly_three_changes(desk: Any, said: Said) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Status"), "In progress")
        sheet.cell(3, column_of(sheet, "Notes"), "changed")
        sheet.cell(4, column_of(sheet, "Paragraph"), "140.33")

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert sorted(changed_fields(preview)) == [
        ("notes", "second", "changed"),
        ("paragraph", "140.3", "140.33"),
        ("status", "implemented", "in_progress"),
    ]
    assert preview.change_set.added == ()
    assert said(preview) == []
    desk.put(desk.edited(desk.exported(), edit))
    assert len(desk.records()) == 3


def test_an_emptied_cell_of_an_export_clears_its_field(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes")).value = None
        sheet.cell(2, column_of(sheet, "Recommending States")).value = None

    data = desk.edited(desk.exported(), edit)
    preview = desk.check(data)
    assert changed_fields(preview) == [
        ("recommending_states", ("NOR",), ()),
        ("notes", "first", None),
    ]


def test_a_new_row_in_an_export_is_a_new_record(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        row = sheet.max_row + 1
        sheet.cell(row, column_of(sheet, "Paragraph"), "140.9")
        sheet.cell(row, column_of(sheet, "Text en"), "A new one")

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert len(preview.change_set.added) == 1
    assert preview.change_set.changed == ()


@pytest.mark.parametrize("typed", ["green", "=1/0"])
def test_an_unusable_cell_in_an_export_clears_nothing(desk: Any, typed: str) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Status"), typed)
        sheet.cell(2, column_of(sheet, "Due date"), "some day")

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert "status" not in [name for name, _, _ in changed_fields(preview)]
    assert {f.place.row for f in preview.findings} == {2}
    assert len(preview.findings) == 2


def test_a_row_copied_inside_an_export_and_changed_is_a_new_record(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        row = sheet.max_row + 1
        for cell in list(sheet[2]):
            sheet.cell(row, cell.column, cell.value)
        sheet.cell(row, column_of(sheet, "Paragraph"), "140.9")
        sheet.cell(row, column_of(sheet, "Text en"), "Something else")

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert preview.change_set.changed == ()
    (change,) = preview.change_set.added
    assert change.record.values["paragraph"] == "140.9"


def test_an_emptied_cell_clears_nothing_when_the_record_changed_since(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes")).value = None

    data = desk.edited(desk.exported(), edit)
    desk.put([HEADER, ["140.1", "Ratify the convention", None, "Ongoing", "first"]])
    preview = desk.check(data)
    assert "notes" not in [name for name, _, _ in changed_fields(preview)]


def test_an_export_read_into_an_empty_store_keeps_records_apart_and_their_links(
    desk: Any, new_desk: Callable[[], Any]
) -> None:
    desk.put(
        {
            "Recommendations": [
                ["Cycle", "Paragraph", "Recommendation", "State"],
                [3, "140.1", "Ratify", "Norway"],
                [4, "140.1", "Ratify", "Qatar"],
                [None, "140.7", "Ratify", "Spain"],
            ],
            "Activities": [
                ["Title", "Starts on"],
                ["Course", "2022-01-01"],
                ["Course", "2023-01-01"],
            ],
        }
    )
    first, second, third = (record.id for record in desk.records())
    course = desk.records("activities")[1].id
    ends = {"recommendation": second, "activity": course}
    link = Record("links", "0" * 32, complete("links", ends))
    change_set = ChangeSet(desk.store.revision(), (Change(link),))
    desk.store.apply(change_set, author="test", kind="upload")
    other = new_desk()
    preview = other.put(desk.exported())
    assert (preview.refused, preview.repeated, preview.findings) == (0, 0, ())
    assert [record.id for record in other.records()] == [first, second, third]
    assert other.only("links") == link.values
    again = other.check(desk.exported())
    assert (again.change_set.changes, again.findings) == ((), ())
