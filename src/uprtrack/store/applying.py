"""What one confirmation writes: whether it may, the current values, the steps, the file."""

from collections.abc import Iterator

from sqlalchemy import Connection, exists, func, insert, select

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.steps import steps_of
from uprtrack.model.finding import Refused
from uprtrack.store.history import write_steps
from uprtrack.store.identity import read_identity
from uprtrack.store.rows import add_records, put_records, read_records, remove_records
from uprtrack.store.settings import is_demonstration, mark_demonstration
from uprtrack.store.tables import FILES, TABLES


def refuse_overtaken(connection: Connection, change_set: ChangeSet, current: int) -> None:
    """Raise Refused("store_moved_on") unless the store is what the change set was made against."""
    overtaken = change_set.base != current or _is_of_another(connection, change_set)
    if overtaken or (change_set.changes and _would_mix(connection, change_set)):
        base, revision = str(change_set.base), str(current)
        raise Refused("store_moved_on", base=base, revision=revision)


def write_changes(connection: Connection, change_set: ChangeSet, revision: int) -> None:
    """Write the values and the steps of history; demonstration data that gives way goes first."""
    changes = change_set.changes
    if change_set.replaces_demonstration:
        changes = (*_removals(connection), *changes)
    mark_demonstration(connection, change_set.demonstration)
    for entity in TABLES:
        own = [change for change in changes if change.record.entity == entity]
        gone = [change.record.id for change in own if change.removed]
        new = [change.record for change in own if change.before is None]
        known = [c.record for c in own if c.before is not None and not c.removed]
        remove_records(connection, entity, gone)
        add_records(connection, entity, new, revision)
        put_records(connection, entity, known, revision)
    write_steps(connection, (step for change in changes for step in steps_of(change, revision)))


def keep_file(connection: Connection, name: str, data: bytes) -> None:
    """Keep a file under its SHA-256, once; "" names none."""
    if name and not connection.scalar(select(exists().where(FILES.c.sha256 == name))):
        connection.execute(insert(FILES).values(sha256=name, data=data))


def _is_of_another(connection: Connection, change_set: ChangeSet) -> bool:
    """Whether a backup has taken the place of the store that the change set was made against."""
    return change_set.identity not in {"", read_identity(connection)}


def _would_mix(connection: Connection, change_set: ChangeSet) -> bool:
    """Whether real and invented records would stand side by side, or real ones be emptied away."""
    demonstration = is_demonstration(connection)
    if change_set.replaces_demonstration:
        return not demonstration
    return change_set.demonstration != demonstration and not _is_emptied(connection, change_set)


def _is_emptied(connection: Connection, change_set: ChangeSet) -> bool:
    """Whether nothing stands in the store but what the change set removes."""
    counts = (connection.scalar(select(func.count()).select_from(t)) or 0 for t in TABLES.values())
    return sum(counts) == len(change_set.removed)


def _removals(connection: Connection) -> Iterator[Change]:
    """Everything that the store holds, as it goes."""
    for entity in TABLES:
        for record in read_records(connection, entity):
            yield Change(record, record, derived=True, removed=True)
