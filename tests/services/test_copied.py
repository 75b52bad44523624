"""Rows copied inside an export, hidden cells and all."""

from typing import Any

import pytest

SHEETS: dict[str, list[list[Any]]] = {
    "Recommendations": [
        ["Paragraph", "Cycle", "Text en", "Text ar", "Status"],
        ["10.1", 4, "Protect women from violence", "حماية النساء", "Implemented"],
        ["10.2", 4, "Ratify the convention", "التصديق", "Not started"],
    ],
    "Commitments": [
        ["Title en", "Kind", "Reference"],
        ["Rights of the child", "Law", "Law No. 21 of 2015"],
    ],
    "Agreements": [["Title", "Signed on"], ["Memorandum", "2021-12-19"]],
    "Activities": [["Title", "Agreement", "Starts on"], ["Course", "Memorandum", "2022-03-01"]],
    "Institutions": [["Name en", "Name ar"], ["Ministry of Education", "وزارة التربية"]],
    "Assessments": [
        ["Recommendation", "Assessor", "Assessed on"],
        ["10.1", "Ministry of Education", "2026-01-01"],
    ],
    "Links": [["Recommendation", "Activity", "Relation"], ["10.1", "Course", "Implements"]],
}
EDITS = {
    "recommendations": {"Paragraph": "10.9", "Text en": "Build schools", "Text ar": None},
    "commitments": {"Title en": "Another law", "Reference": "Law No. 9 of 2020"},
    "agreements": {"Title": "Another memorandum"},
    "activities": {"Title": "Another course"},
    "institutions": {"Name en": "Ministry of Schools"},
    "assessments": {"Assessed on": "2027-01-01"},
    "links": {"Relation": "Reports on"},
}


def copy_of(desk: Any, entity: str, edit: dict[str, Any], *, above: bool) -> bytes:
    """An export whose first row of an entity stands twice, the copy edited."""

    def change(book: Any) -> None:
        sheet = book[entity.capitalize()]
        headers = [cell.value for cell in sheet[1]]
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
        copied = [edit.get(h, value) for h, value in zip(headers, rows[0], strict=True)]
        rows.insert(0 if above else 1, copied)
        for at, row in enumerate(rows, start=2):
            for column, value in enumerate(row, start=1):
                sheet.cell(at, column).value = value

    return bytes(desk.edited(desk.exported(), change))


@pytest.mark.parametrize("entity", EDITS)
@pytest.mark.parametrize("above", [True, False])
def test_a_copied_row_is_a_new_record_wherever_it_stands(
    desk: Any, entity: str, above: bool
) -> None:
    desk.put(SHEETS)
    before = desk.records(entity)
    data = copy_of(desk, entity, EDITS[entity], above=above)
    preview = desk.put(data)
    assert preview.findings == ()
    assert [c.record.entity for c in preview.change_set.changes] == [entity]
    after = desk.records(entity)
    assert [r for r in after if r in before] == before
    assert len(after) == len(before) + 1
    assert desk.check(data).change_set.changes == ()


def test_two_copies_of_which_neither_is_the_record_are_asked(desk: Any) -> None:
    desk.put(SHEETS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        for cell in sheet[2]:
            sheet.cell(4, cell.column, cell.value)
        for at, paragraph in ((2, "10.8"), (4, "10.9")):
            sheet.cell(at, 7, paragraph)

    data = desk.edited(desk.exported(), edit)
    preview = desk.check(data)
    assert [(f.rule, f.place.row) for f in preview.findings] == [
        ("open_question", 2), ("open_question", 4),
    ]  # fmt: skip
    assert preview.change_set.changes == ()
    first = desk.records()[0].id
    answered = desk.check(data, rows={("Recommendations", 4): first})
    assert answered.questions == ()
    assert [c.record.values["paragraph"] for c in answered.change_set.changed] == ["10.9"]
    assert [c.record.values["paragraph"] for c in answered.change_set.added] == ["10.8"]


@pytest.mark.parametrize("above", [True, False])
def test_of_two_rows_for_one_record_the_unedited_one_stands(desk: Any, above: bool) -> None:
    desk.put(SHEETS)
    data = copy_of(desk, "recommendations", {"Status": "Not started"}, above=above)
    preview = desk.check(data)
    assert preview.change_set.changes == ()
    assert [f.rule for f in preview.findings] == ["differing_value"]
