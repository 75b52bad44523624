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


def test_an_emptied_cell_clears_its_field_though_others_of_the_record_changed(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes")).value = None

    data = desk.edited(desk.exported(), edit)
    desk.put([HEADER, ["140.1", "Ratify the convention", None, "Ongoing", "first"]])
    assert changed_fields(desk.check(data)) == [("notes", "first", None)]
    desk.put([HEADER, ["140.1", "Ratify the convention", None, None, "and more"]])
    preview = desk.check(data)
    (conflict,) = preview.change_set.open_conflicts
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == (
        "notes", "first", None, "and more"
    )  # fmt: skip


def test_an_export_read_into_an_empty_store_keeps_records_apart_and_their_links(
    desk: Any, new_desk: Callable[[], Any], said: Said
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
    assert other.only("links") == {**link.values, "origin": "sheet"}
    again = other.check(desk.exported())
    assert (again.change_set.changes, said(again)) == ((), [("origin_other_store", "", "")])


def test_an_emptied_state_or_mechanism_stays_the_records_and_is_said(desk: Any, said: Said) -> None:
    desk.put(ROWS, values={"state_under_review": "MAR", "mechanism": "CEDAW"})

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        for header in ("State under review", "Mechanism"):
            sheet.cell(2, column_of(sheet, header)).value = None
        sheet.cell(5, column_of(sheet, "Paragraph"), "140.9")

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert said(preview) == [("required_emptied", "A2", ""), ("required_emptied", "B2", "")]
    assert preview.change_set.changed == ()
    assert {(a.field, a.rows) for a in preview.asked} >= {("mechanism", 1)}


def test_a_deleted_column_of_an_export_says_nothing(desk: Any) -> None:
    desk.put(ROWS, values={"state_under_review": "MAR", "mechanism": "CEDAW"})

    def edit(book: Any) -> None:
        book["Recommendations"].delete_cols(1, 2)

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert (preview.findings, [asked.field for asked in preview.asked]) == ((), ["cycle"])
    assert preview.change_set.changes == ()


LINKED = {
    "Recommendations": ROWS,
    "Agreements": [["Title", "Signed on"], ["Memorandum", "2021-12-19"], ["Treaty", "2022-01-01"]],
    "Activities": [["Title", "Agreement"], ["Course", "Memorandum"], ["Visit", "Memorandum"]],
    "Assessments": [["Recommendation", "Assessor"], ["140.1", "Ministry of Education"]],
    "Links": [["Recommendation", "Activity", "Commitment"], ["140.1", "Course", None]],
}


def edited_reference(desk: Any, entity: str, header: str, value: str | None) -> Preview:
    def edit(book: Any) -> None:
        sheet = book[entity]
        sheet.cell(2, column_of(sheet, header)).value = value

    preview: Preview = desk.check(desk.edited(desk.exported(), edit))
    return preview


def test_an_emptied_reference_that_may_be_empty_is_cleared(desk: Any, said: Said) -> None:
    desk.put(LINKED)
    memorandum = desk.records("agreements")[0].id
    preview = edited_reference(desk, "Activities", "Agreement", None)
    assert changed_fields(preview) == [("agreement", memorandum, None)]
    assert said(preview) == []


@pytest.mark.parametrize(
    ("entity", "header", "rule"),
    [
        ("Assessments", "Recommendation", "no_title"),
        ("Links", "Recommendation", "no_title"),
        ("Links", "Activity", "link_without_end"),
    ],
)
def test_an_emptied_reference_that_is_needed_refuses_its_row(
    desk: Any, said: Said, entity: str, header: str, rule: str
) -> None:
    desk.put(LINKED)
    preview = edited_reference(desk, entity, header, None)
    assert [found[0] for found in said(preview)] == [rule]
    assert preview.refused == 1
    assert preview.change_set.changes == ()


@pytest.mark.parametrize(
    ("entity", "header", "value", "target"),
    [
        ("Activities", "Agreement", "Treaty", "agreements"),
        ("Assessments", "Recommendation", "140.2", "recommendations"),
        ("Links", "Activity", "Visit", "activities"),
    ],
)
def test_a_changed_reference_wins_over_the_hidden_id(
    desk: Any, entity: str, header: str, value: str, target: str
) -> None:
    desk.put(LINKED)
    first, second = (record.id for record in desk.records(target)[:2])
    preview = edited_reference(desk, entity, header, value)
    assert changed_fields(preview) == [(header.lower(), first, second)]


def test_an_unknown_reference_clears_nothing(desk: Any, said: Said) -> None:
    desk.put(LINKED)
    preview = edited_reference(desk, "Activities", "Agreement", "Some other agreement")
    assert [found[0] for found in said(preview)] == ["unknown_reference"]
    assert preview.change_set.changes == ()


def test_links_whose_columns_were_deleted_keep_their_ends(desk: Any) -> None:
    desk.put(LINKED)

    def edit(book: Any) -> None:
        sheet = book["Links"]
        hidden = [c.column for c in sheet[1] if c.value in ("Activity", "uprtrack id: activity")]
        for column in reversed(hidden):
            sheet.delete_cols(column)

    preview = desk.check(desk.edited(desk.exported(), edit))
    assert (preview.findings, preview.change_set.changes) == ((), ())
