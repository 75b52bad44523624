"""Demonstration data never mixes with real data."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.reports.cells import wording
from uprtrack.reports.delimited import export_csv
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.invented import SHIPPED_ID
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


def test_real_data_replaces_the_demonstration_and_says_so(desk: Any) -> None:
    assert put_demonstration(desk.store, LOCAL)
    assert not put_demonstration(desk.store, LOCAL)
    assert desk.store.snapshot().demonstration
    preview = desk.put(ROWS)
    assert preview.change_set.replaces_demonstration
    assert len(preview.change_set.added) == 3
    stored = desk.store.snapshot()
    assert not stored.demonstration
    assert {e: len(found) for e, found in stored.records.items() if found} == {"recommendations": 3}


def test_a_demonstration_file_is_refused_by_a_store_of_real_data(
    desk: Any, new_desk: Callable[[], Any]
) -> None:
    show = new_desk()
    put_demonstration(show.store, LOCAL)
    desk.put(ROWS)
    with pytest.raises(Refused) as refused:
        desk.check(show.exported(demonstration=True))
    assert refused.value.rule == "demonstration_file"


def test_a_returned_demonstration_export_stays_demonstration(desk: Any, said: Said) -> None:
    put_demonstration(desk.store, LOCAL)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes"), "changed")

    preview = desk.put(desk.edited(desk.exported(demonstration=True), edit))
    assert not preview.change_set.replaces_demonstration
    assert [name for name, _, _ in changed_fields(preview)] == ["notes"]
    assert said(preview) == []
    assert desk.store.snapshot().demonstration


def plain(desk: Any, without: tuple[str, ...], entity: str, code: str = "en") -> list[list[Any]]:
    """An export's rows as somebody pastes them into a sheet of their own."""
    book = openpyxl.load_workbook(io.BytesIO(desk.exported(code, demonstration=True)))
    sheet = book[ENTITIES[entity].label(code)]
    kept = [cell.column - 1 for cell in sheet[1] if cell.value not in without]
    return [[row[at] for at in kept] for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("entity", ["recommendations", "activities", "assessments"])
@pytest.mark.parametrize("without", [("uprtrack id",), ("Notes", "ملاحظات")])
def test_copied_rows_of_the_demonstration_are_known(
    desk: Any, new_desk: Callable[[], Any], code: str, entity: str, without: tuple[str, ...]
) -> None:
    put_demonstration(desk.store, LOCAL)
    rows = plain(desk, without, entity, code)
    preview = desk.check(rows)
    assert (preview.change_set.demonstration, preview.change_set.replaces_demonstration) == (
        True,
        False,
    )
    real = new_desk()
    real.put(ROWS)
    with pytest.raises(Refused) as refused:
        real.check(rows)
    assert refused.value.rule == "demonstration_file"
    assert new_desk().check(rows).change_set.demonstration


def test_the_csv_of_a_demonstration_stays_demonstration(desk: Any) -> None:
    put_demonstration(desk.store, LOCAL)
    stored = desk.store.snapshot()
    words = wording(stored.records, language_for("en"))
    entity = ENTITIES["recommendations"]
    data = export_csv(entity, stored.records["recommendations"], words)
    desk.put(data, "demonstration.csv")
    assert desk.store.snapshot().demonstration


def test_every_shipped_row_is_known_and_no_row_of_a_store_is(desk: Any) -> None:
    put_demonstration(desk.store, LOCAL)
    ids = [record.id for found in desk.store.snapshot().records.values() for record in found]
    assert ids
    assert all(SHIPPED_ID.fullmatch(own) for own in ids)
    desk.put(ROWS)
    assert not any(SHIPPED_ID.fullmatch(record.id) for record in desk.records())
    returned = desk.check(desk.exported())
    assert not returned.change_set.demonstration


def test_a_real_sheet_may_speak_of_illustrations_and_demonstrations(desk: Any) -> None:
    desk.put(ROWS)
    notes = ["Illustrative: see annex", "A demonstration of progress", "بيانات توضيحية: انظر"]
    rows = [HEADER, *(["140.1", "Ratify the convention", None, None, note] for note in notes)]
    assert not desk.check(rows).change_set.demonstration
