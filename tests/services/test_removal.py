"""What is left of a record that was removed."""

from typing import Any

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.services.removal import removal

ROWS = (
    ("State under review", "Cycle", "Paragraph", "Recommendation", "Status"),
    ("Kuwait", 1, "79.1", "Ratify the Convention", "Not started"),
)


def test_its_last_values_and_who_removed_it(desk: Any) -> None:
    desk.put(ROWS)
    (record,) = desk.records()
    assert removal(desk.store, LOCAL, record.id) is None
    change = Change(record, record, removed=True)
    desk.store.apply(ChangeSet(1, (change,)), author="Noura", kind="upload")
    gone = removal(desk.store, LOCAL, record.id)
    assert gone
    assert gone.record.values == record.values
    assert (gone.revision.number, gone.revision.author) == (2, "Noura")


def test_one_that_came_back_or_never_was_is_not_removed(desk: Any) -> None:
    desk.put(ROWS)
    (record,) = desk.records()
    change = Change(record, record, removed=True)
    desk.store.apply(ChangeSet(1, (change,)), author="Noura", kind="upload")
    desk.store.apply(ChangeSet(2, (Change(record),)), author="Noura", kind="undo")
    assert removal(desk.store, LOCAL, record.id) is None
    assert removal(desk.store, LOCAL, "f" * 32) is None
