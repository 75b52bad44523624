"""What goes with a record that is removed: what links it, and what refers to it."""

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import replace

from uprtrack.changes.change_set import Change
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value, Values

_REFERENCES = {
    entity.name: tuple(field for field in entity.fields if field.kind is Kind.REFERENCE)
    for entity in ENTITIES.values()
}
_BELONGING = ("links", "assessments")
"""Entities whose records are nothing without those that they refer to."""


def with_belongings(changes: Iterable[Change], now: Mapping[str, Record]) -> tuple[Change, ...]:
    """The changes, and what follows from them so that nothing refers to a record that is gone.

    Links and assessments of a removed record go with it, or do not come back without it; another
    record that refers to it, as an activity to its agreement, loses the reference.
    """
    changes = tuple(changes)
    own = {change.record.id: change for change in changes}
    gone = {change.record.id for change in changes if change.removed}
    standing = (now.keys() | own.keys()) - gone
    kept = [_without_lost(change, standing) for change in changes]
    if not gone:
        return tuple(change for change in kept if change)
    untouched = (record for record in now.values() if record.id not in own)
    following = (_following(record, gone) for record in untouched)
    return (*(c for c in kept if c), *(c for c in following if c))


def _without_lost(change: Change, standing: Set[str]) -> Change | None:
    """The change without references to what will not stand; None where nothing is left of it."""
    record, before = change.record, change.before
    lost = [] if change.removed else _lost(record, lambda known: known not in standing)
    if not lost:
        return change
    if record.entity in _BELONGING:
        return Change(before, before, derived=True, removed=True) if before else None
    emptied = replace(change, record=_emptied(record, lost))
    return emptied if before is None or emptied.fields else None


def _following(record: Record, gone: Set[str]) -> Change | None:
    """What becomes of a record that nobody changes."""
    lost = _lost(record, lambda known: known in gone)
    if not lost:
        return None
    if record.entity in _BELONGING:
        return Change(record, record, derived=True, removed=True)
    return Change(_emptied(record, lost), record, derived=True)


def _lost(record: Record, is_lost: Callable[[Value], bool]) -> list[Field]:
    quoted = ((field, record.values.get(field.name)) for field in _REFERENCES[record.entity])
    return [field for field, value in quoted if value is not None and is_lost(value)]


def _emptied(record: Record, lost: Iterable[Field]) -> Record:
    empty: Values = {field.name: field.empty for field in lost}
    return replace(record, values={**record.values, **empty})
