"""The steps of history: what each revision did to each record, and how to walk them.

Pure: the store keeps steps and current records; here one is made of the other.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.changes.conflict import WHOLE
from uprtrack.model.record import Record, Value, Values

Kept = dict[str, Record]
"""Records by id."""


@dataclass(frozen=True, slots=True)
class Step:
    """One field's change in one revision.

    A record that came or went is one step with `field` WHOLE: then `old` and `new` are None or all
    its values that are not empty.
    """

    revision: int
    entity: str
    record_id: str
    field: str
    old: Value | Values
    new: Value | Values


def steps_of(change: Change, revision: int) -> Iterator[Step]:
    """The steps that a change is, as revision `revision`."""
    record, before = change.record, change.before
    if change.removed:
        yield Step(revision, record.entity, record.id, WHOLE, filled(record.values), None)
    elif before is None:
        yield Step(revision, record.entity, record.id, WHOLE, None, filled(record.values))
    else:
        for name in change.fields:
            old, new = before.values.get(name), record.values[name]
            yield Step(revision, record.entity, record.id, name, old, new)


def filled(values: Values) -> Values:
    """The values that are not empty."""
    return {n: v for n, v in values.items() if v or (v is not None and v != ())}


def replay(steps: Iterable[Step], kept: Kept | None = None) -> Kept:
    """The records that the steps, oldest first, leave; those of `kept` are walked on from."""
    kept = dict(kept or {})
    for step in steps:
        advance(kept, step)
    return kept


def advance(kept: Kept, step: Step) -> None:
    """Walks one step on, in place; KeyError where there is no such record to change or remove."""
    _set(kept, step, step.new, step.revision)


def fits(kept: Kept, step: Step) -> bool:
    """Whether the step starts from what stands: its field's old value, or the whole record."""
    record = kept.get(step.record_id)
    if step.field != WHOLE:
        return record is not None and record.values.get(step.field) == step.old
    return (filled(record.values) if record else None) == step.old


def rewind(steps: Iterable[Step], kept: Kept, last_change: dict[str, int]) -> Kept:
    """The records as they were before the steps, which come newest first.

    `last_change` gives the revision that last changed each touched record before them.
    """
    kept = dict(kept)
    for step in steps:
        _set(kept, step, step.old, last_change.get(step.record_id, 0))
    return kept


def differences(before: Kept, after: Kept) -> Iterator[Change]:
    """What became of each record from one state to a later one."""
    for record_id, record in after.items():
        change = Change(record, before.get(record_id))
        if change.before is None or change.fields:
            yield change
    for record_id, record in before.items():
        if record_id not in after:
            yield Change(record, record, removed=True)


def _set(kept: Kept, step: Step, value: Value | Values, revision: int) -> None:
    if step.field != WHOLE:
        values = {**kept[step.record_id].values, step.field: value}
        kept[step.record_id] = Record(step.entity, step.record_id, values, revision)  # type: ignore[arg-type]
    elif isinstance(value, dict):
        whole = complete(step.entity, value)
        kept[step.record_id] = Record(step.entity, step.record_id, whole, revision)
    else:
        del kept[step.record_id]
