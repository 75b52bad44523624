"""What goes with a record that is removed: what links it, and what refers to it."""

from collections.abc import Iterable, Iterator, Mapping

from uprtrack.changes.change_set import Change
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.record import Record, Values

_REFERENCES = {
    entity.name: tuple(field for field in entity.fields if field.kind is Kind.REFERENCE)
    for entity in ENTITIES.values()
}
_BELONGING = ("links", "assessments")
"""Entities whose records are nothing without those that they refer to."""


def with_belongings(changes: Iterable[Change], now: Mapping[str, Record]) -> tuple[Change, ...]:
    """The changes, and those that follow from their removals.

    Links and assessments of a removed record go with it; another record that refers to it, as an
    activity to its agreement, loses the reference.
    """
    changes = tuple(changes)
    gone = {change.record.id for change in changes if change.removed}
    if not gone:
        return changes
    own = {change.record.id: change for change in changes}
    following = list(_following(own, gone, now))
    replaced = {change.record.id for change in following}
    return (*(c for c in changes if c.record.id not in replaced), *following)


def _following(
    own: Mapping[str, Change], gone: set[str], now: Mapping[str, Record]
) -> Iterator[Change]:
    for record in now.values():
        if record.id in gone:
            continue
        change = own.get(record.id)
        values = change.record.values if change else record.values
        lost = [f for f in _REFERENCES[record.entity] if values.get(f.name) in gone]
        if not lost:
            continue
        if record.entity in _BELONGING:
            yield Change(record, record, derived=True, removed=True)
        else:
            emptied: Values = {field.name: field.empty for field in lost}
            after = Record(record.entity, record.id, {**values, **emptied}, record.revision)
            yield Change(after, record, derived=change.derived if change else True)
