"""What is left of a record that was removed: its last values, and who removed it."""

from dataclasses import dataclass

from uprtrack.access import Person
from uprtrack.changes.compare import complete
from uprtrack.changes.revision import Revision
from uprtrack.model.record import Record
from uprtrack.services.history import timeline
from uprtrack.store.store import Store


@dataclass(frozen=True, slots=True)
class Removal:
    """The record as it was last, and the revision that removed it."""

    record: Record
    revision: Revision


def removal(store: Store, person: Person, record_id: str) -> Removal | None:
    """How the record went; None for one that stands or never stood."""
    happened = timeline(store, person, record_id)
    if not happened:
        return None
    revision, steps = happened[0]
    last = steps[-1]
    if not isinstance(last.old, dict):
        return None
    values = complete(last.entity, last.old)
    return Removal(Record(last.entity, record_id, values, revision.number), revision)
