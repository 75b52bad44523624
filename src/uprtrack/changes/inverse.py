"""What takes a revision back: its inverse, merged with all that happened since."""

from collections.abc import Iterable, Mapping

from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.changes.conflict import WHOLE, Choices, Conflict, Side
from uprtrack.changes.merge import merge
from uprtrack.changes.steps import Step, filled
from uprtrack.model.record import Record, Values


def inverse(
    steps: Iterable[Step], now: Mapping[str, Record], choices: Choices
) -> tuple[tuple[Change, ...], tuple[Conflict, ...]]:
    """The changes that undo one revision's steps, and what changed again since.

    `now` are the current records by id. An added record that nobody touched goes, a removed one
    comes back; a record that has been removed since is left as it is.
    """
    changes: list[Change] = []
    conflicts: list[Conflict] = []
    place = {record_id: at for at, record_id in enumerate(now)}
    by_record: dict[str, list[Step]] = {}
    for step in steps:
        by_record.setdefault(step.record_id, []).append(step)
    for record_id in sorted(by_record, key=lambda record_id: place.get(record_id, -1)):
        own = by_record[record_id]
        record, first = now.get(record_id), own[0]
        if first.field == WHOLE and isinstance(first.old, dict):
            if record is None:
                values = complete(first.entity, first.old)
                changes.append(Change(Record(first.entity, record_id, values)))
        elif record is None:
            continue
        elif first.field == WHOLE:
            conflict = Conflict(record, WHOLE, removed_by=Side.MINE).chosen(choices)
            touched = filled(record.values) != first.new
            if touched:
                conflicts.append(conflict)
            if not touched or conflict.choice is Side.MINE:
                changes.append(Change(record, record, removed=True))
        else:
            new, old = _side(own, "new"), _side(own, "old")
            values, found = merge(record, new, old, choices)
            conflicts += found
            values |= {n: old[n] for n, value in new.items() if record.values.get(n) == value}
            change = Change(Record(record.entity, record.id, values, record.revision), record)
            if change.fields:
                changes.append(change)
    return tuple(changes), tuple(conflicts)


def _side(steps: Iterable[Step], side: str) -> Values:
    return {step.field: getattr(step, side) for step in steps}
