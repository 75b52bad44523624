"""The steps of every revision as rows: written with the values, read back as steps."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import itemgetter
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from uprtrack.changes.compare import complete
from uprtrack.changes.conflict import WHOLE
from uprtrack.changes.steps import Kept, Step, rewind
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.record import Record, Value, Values
from uprtrack.store.bulk import insert_rows
from uprtrack.store.rows import read_records
from uprtrack.store.tables import CHANGES, TABLES

_FIELDS = {
    entity.name: {field.name: field for field in entity.fields} for entity in ENTITIES.values()
}

_AT_ONCE = 500
"""Ids asked for in one statement: databases bound how many values one may carry."""


def write_steps(connection: Connection, steps: Iterable[Step]) -> None:
    rows = [
        (s.revision, s.record_id, s.field, s.entity, _written(s.old), _written(s.new))
        for s in steps
    ]
    rows.sort(
        key=itemgetter(0, 1)
    )  # the table lies in this order, and SQLite splits its pages otherwise
    insert_rows(connection, CHANGES, rows)


def steps_since(connection: Connection, revision: int, until: int | None = None) -> Iterator[Step]:
    """The steps of all revisions after `revision`, up to `until`, oldest first."""
    condition = CHANGES.c.revision > revision
    if until is not None:
        condition &= CHANGES.c.revision <= until
    return _steps(connection, condition)


def steps_about(connection: Connection, record_id: str) -> list[Step]:
    """Everything that ever happened to one record, oldest first."""
    return list(_steps(connection, CHANGES.c.record == record_id))


def touched(connection: Connection, after: int, until: int) -> tuple[Kept, Kept]:
    """The records that the revisions after `after` and up to `until` touched, before and after."""
    in_range = (CHANGES.c.revision > after) & (CHANGES.c.revision <= until)
    ids = select(CHANGES.c.record).where(in_range)
    now = {
        record.id: record
        for entity, table in TABLES.items()
        for record in read_records(connection, entity, table.c.id.in_(ids))
    }
    steps = list(_steps(connection, (CHANGES.c.revision > after) & CHANGES.c.record.in_(ids)))
    later = [step for step in steps if step.revision > until]
    within = [step for step in steps if step.revision <= until]
    last = {step.record_id: step.revision for step in within}
    then = rewind(reversed(later), now, last)
    return rewind(reversed(within), then, last_changes(connection, after)), then


def revisions_touching(connection: Connection, entity: str) -> frozenset[int]:
    """The numbers of the revisions that did something to records of an entity."""
    found = select(CHANGES.c.revision).where(CHANGES.c.entity == entity).distinct()
    return frozenset(connection.scalars(found))


def added_once(connection: Connection, entity: str) -> dict[str, int]:
    """The revision that added each record of an entity; those ever removed are left out."""
    whole = (CHANGES.c.entity == entity) & (CHANGES.c.field == WHOLE)
    found = connection.execute(select(CHANGES.c.record, CHANGES.c.revision).where(whole))
    gone = set(connection.scalars(_removed(entity)))
    return {row.record: row.revision for row in found if row.record not in gone}


def as_added(connection: Connection, records: Sequence[Record]) -> frozenset[str]:
    """The ids of those standing records of one entity whose last change is that they were added."""
    if not records:
        return frozenset()
    whole = select(CHANGES.c.record, CHANGES.c.revision).where(
        CHANGES.c.field == WHOLE, CHANGES.c.entity == records[0].entity
    )
    came_or_went = {(row[0], row[1]) for row in connection.execute(whole)}
    return frozenset(
        record.id for record in records if (record.id, record.revision) in came_or_went
    )


def steps_of_fields(connection: Connection, entity: str, names: Sequence[str]) -> list[Step]:
    """The steps of some fields, and the comings and goings of records ever removed, oldest first.

    Additions of all other records are many and hold every value, so they are not read.
    """
    gone = (CHANGES.c.field == WHOLE) & CHANGES.c.record.in_(_removed(entity))
    wanted = CHANGES.c.field.in_(names) | gone
    return list(_steps(connection, (CHANGES.c.entity == entity) & wanted))


def _removed(entity: str) -> Select[tuple[str]]:
    return select(CHANGES.c.record).where(
        CHANGES.c.entity == entity, CHANGES.c.field == WHOLE, CHANGES.c.new.is_(None)
    )


def last_stood(connection: Connection, ids: Sequence[str]) -> list[Record]:
    """Those of the records that were removed, each as it was last removed."""
    records: dict[str, Record] = {}
    for at in range(0, len(ids), _AT_ONCE):
        some = CHANGES.c.record.in_(ids[at : at + _AT_ONCE])
        for step in _steps(connection, some & (CHANGES.c.field == WHOLE)):
            if isinstance(step.old, dict):
                values = complete(step.entity, step.old)
                records[step.record_id] = Record(step.entity, step.record_id, values)
    return list(records.values())


def last_changes(connection: Connection, before: int) -> dict[str, int]:
    """The revision up to `before` that last changed each record that was changed after it."""
    later = select(CHANGES.c.record).where(CHANGES.c.revision > before)
    rows = connection.execute(
        select(CHANGES.c.record, func.max(CHANGES.c.revision))
        .where(CHANGES.c.revision <= before, CHANGES.c.record.in_(later))
        .group_by(CHANGES.c.record)
    )
    return dict(rows.all())


def _steps(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Step]:
    rows = connection.execute(
        select(CHANGES)
        .where(condition)
        .order_by(CHANGES.c.revision, CHANGES.c.record, CHANGES.c.field)
    )
    return map(_step, rows)


def _step(row: Row[Any]) -> Step:
    return Step(
        row.revision, row.entity, row.record, row.field,
        _read(row.entity, row.field, row.old), _read(row.entity, row.field, row.new),
    )  # fmt: skip


def _written(value: Value | Values) -> str | None:
    """JSON; NULL for what is empty."""
    return None if value is None or value == () else orjson.dumps(value).decode()


def _read(entity: str, field: str, text: str | None) -> Value | Values:
    """What was written; a field that is no longer declared is left out of a whole record."""
    known = _FIELDS[entity]
    if field != WHOLE:
        if field not in known:
            return None
        return known[field].empty if text is None else _value(entity, field, orjson.loads(text))
    if text is None:
        return None
    return {n: _value(entity, n, v) for n, v in orjson.loads(text).items() if n in known}


def _value(entity: str, field: str, plain: Any) -> Value:
    if isinstance(plain, list):
        return tuple(plain)
    return date.fromisoformat(plain) if _FIELDS[entity][field].kind is Kind.DATE else plain
