"""Take a revision back, whatever happened since."""

from uprtrack.access import Person, Verb, require
from uprtrack.changes.belonging import with_belongings
from uprtrack.changes.change_set import ChangeSet
from uprtrack.changes.conflict import Choices
from uprtrack.changes.inverse import inverse
from uprtrack.model.finding import Refused
from uprtrack.services.checking import Applied
from uprtrack.store.store import Store


def check_undo(store: Store, person: Person, number: int, choices: Choices) -> ChangeSet:
    """What undoing the revision would do now; its open conflicts are still to be chosen on.

    Raises Refused: unknown_revision, or undo_would_mix where demonstration data would come back
    beside real data.
    """
    require(person, Verb.UPLOAD)
    if number not in {revision.number for revision in store.history()}:
        raise Refused("unknown_revision", revision=str(number))
    stored = store.snapshot()
    now = {record.id: record for found in stored.records.values() for record in found}
    changes, conflicts = inverse(store.steps(number - 1, number), now, choices)
    changes = with_belongings(changes, now)
    before = store.snapshot(number - 1)
    demonstration = stored.demonstration
    if before.demonstration != stored.demonstration and any(c.before is None for c in changes):
        if len(now) > sum(change.removed for change in changes):
            raise Refused("undo_would_mix", revision=str(number))
        demonstration = before.demonstration
    return ChangeSet(
        stored.revision,
        changes,
        conflicts=conflicts,
        demonstration=demonstration,
        identity=stored.identity,
    )


def undo(
    store: Store,
    person: Person,
    number: int,
    change_set: ChangeSet,
    note: str = "",
    undo_id: str = "",
) -> Applied:
    """Store the inverse as a new revision; the same `undo_id` again stores nothing more.

    Raises Refused: conflicts_open, or store_moved_on when somebody has stored something since.
    """
    require(person, Verb.CONFIRM)
    revision = store.apply(
        change_set,
        author=person.name,
        kind="undo",
        note=note,
        import_id=undo_id,
        undoes=number,
    )
    return Applied(
        revision,
        len(change_set.added),
        len(change_set.changed),
        unchanged=0,
        refused=0,
        removed=len(change_set.removed),
    )
