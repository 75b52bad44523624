"""Whether a store is whole: its database, its history, and the files that it keeps."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DatabaseError, OperationalError

from uprtrack.changes.conflict import WHOLE
from uprtrack.changes.revision import Revision
from uprtrack.changes.steps import Kept, Step, advance, fits
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.finding import Finding, Severity
from uprtrack.model.record import Place
from uprtrack.store.connection import reading
from uprtrack.store.history import steps_since
from uprtrack.store.revisions import read_revisions
from uprtrack.store.rows import read_records
from uprtrack.store.tables import FILES, METADATA, TABLES

BROKEN = frozenset({"database_damaged", "history_unreadable"})
"""Rules of faults that kept the rest from being read."""


@dataclass(frozen=True, slots=True)
class Verified:
    """How much was looked at, and what is wrong with it."""

    revisions: int
    records: int
    files: int
    faults: tuple[Finding, ...]


def verify(engine: Engine) -> Verified:
    """Reads everything that a store holds."""
    with reading(engine) as connection:
        return verify_within(connection)


def verify_within(connection: Connection) -> Verified:
    """As a transaction sees it; a page of the database that cannot be read is a fault like others.

    A database that does not answer raises OperationalError.
    """
    faults: list[Finding] = []
    revisions: list[Revision] = []
    files: dict[str, str] = {}
    now: Kept = {}
    try:
        faults += _damages(connection)
        faults += _lost_references(connection)
        revisions = read_revisions(connection)[::-1]
        faults += _gaps(revisions)
        files = {name: sha256(data).hexdigest() for name, data in _files(connection)}
        faults += _lost_files(revisions, files)
        now = {r.id: r for entity in TABLES for r in read_records(connection, entity)}
        faults += _departures(now, steps_since(connection, 0), revisions)
        faults += _lost_records(now)
    except OperationalError:
        raise
    except DatabaseError as fault:
        faults.append(_fault("database_damaged", reason=str(fault.orig)))
    except (ValueError, TypeError, LookupError, AttributeError) as fault:
        faults.append(_fault("history_unreadable", reason=str(fault)))
    return Verified(len(revisions), len(now), len(files), tuple(faults))


def _fault(rule: str, **about: str) -> Finding:
    return Finding(rule, Severity.ERROR, Place(), about=about)


def _damages(connection: Connection) -> Iterator[Finding]:
    """What the database says of itself; PostgreSQL keeps its own watch, and is read in full."""
    if connection.dialect.name == "sqlite":
        for reason in connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars():
            if reason != "ok":
                yield _fault("database_damaged", reason=reason)


def _lost_references(connection: Connection) -> Iterator[Finding]:
    """Rows of the store that refer to a row that is not there."""
    for table in METADATA.sorted_tables:
        for key in table.foreign_keys:
            referred = key.column.table.alias("referred")
            there = select(referred).where(referred.c[key.column.name] == key.parent).exists()
            lost = select(key.parent).where(key.parent.is_not(None), ~there).distinct().limit(20)
            for missing in connection.scalars(lost):
                yield _fault("row_lost", table=table.name, revision=str(missing))


def _gaps(revisions: Sequence[Revision]) -> Iterator[Finding]:
    numbers = {revision.number for revision in revisions}
    for number in range(1, max(numbers, default=0)):
        if number not in numbers:
            yield _fault("revision_lost", revision=str(number))


def _files(connection: Connection) -> Iterator[tuple[str, bytes]]:
    for name in connection.scalars(select(FILES.c.sha256)).all():
        yield name, connection.scalar(select(FILES.c.data).where(FILES.c.sha256 == name)) or b""


def _lost_files(revisions: Sequence[Revision], files: dict[str, str]) -> Iterator[Finding]:
    for revision in revisions:
        name, about = revision.source_sha256, {"file": revision.source_name}
        if name and name not in files:
            yield _fault("source_lost", revision=str(revision.number), **about)
        elif name and files[name] != name:
            yield _fault("source_altered", revision=str(revision.number), **about)


def _departures(
    now: Kept, steps: Iterator[Step], revisions: Sequence[Revision]
) -> Iterator[Finding]:
    """Where the history does not lead to what stands, or not by way of what its revisions say."""
    kept: Kept = {}
    done: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for step in steps:
        if not fits(kept, step):
            yield _fault("step_astray", revision=str(step.revision), record=step.record_id)
        if step.field == WHOLE and step.new is None:
            kept.pop(step.record_id, None)
        elif step.field == WHOLE or step.record_id in kept:
            advance(kept, step)
        done[step.revision][_kind(step)].add(step.record_id)
    yield from _differing(now, kept)
    for revision in revisions:
        of = done[revision.number]
        counted = {
            "added": revision.added,
            "changed": revision.changed,
            "removed": revision.removed,
        }
        if not of or any(count > len(of[kind]) for kind, count in counted.items()):
            yield _fault("revision_uncounted", revision=str(revision.number))


def _kind(step: Step) -> str:
    if step.field != WHOLE:
        return "changed"
    return "added" if step.old is None else "removed"


def _differing(now: Kept, kept: Kept) -> Iterator[Finding]:
    for record_id in now.keys() | kept.keys():
        stands, told = now.get(record_id), kept.get(record_id)
        if stands is None or told is None:
            yield _fault("record_lost" if told else "record_untold", record=record_id)
        elif stands.values != told.values:
            fields = [n for n, value in stands.values.items() if value != told.values.get(n)]
            yield _fault("record_differs", record=record_id, fields="|".join(fields))
        elif stands.revision != told.revision:
            revisions = {"revision": str(stands.revision), "told": str(told.revision)}
            yield _fault("record_dated", record=record_id, **revisions)


def _lost_records(now: Kept) -> Iterator[Finding]:
    """Records that refer to a record that is not there."""
    references = {
        entity.name: [field.name for field in entity.fields if field.kind is Kind.REFERENCE]
        for entity in ENTITIES.values()
    }
    for record in now.values():
        quoted = {name: record.values[name] for name in references[record.entity]}
        lost = [name for name, value in quoted.items() if value is not None and value not in now]
        if lost:
            yield _fault("record_astray", record=record.id, fields="|".join(lost))
