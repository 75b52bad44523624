"""Demonstration data never mixes with real data."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.access import LOCAL
from uprtrack.model.finding import Refused
from uprtrack.services.demonstration import put_demonstration
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
