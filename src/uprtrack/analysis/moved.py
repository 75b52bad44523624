"""Which recommendations' statuses went forward or back between two moments."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from uprtrack.analysis.table import UNSAID
from uprtrack.changes.change_set import Change
from uprtrack.model.record import Value

_RANK: Final = {
    "not_started": 0,
    "in_progress": 1,
    "partially_implemented": 2,
    "implemented": 3,
    "continuous": 3,
}
"""How far each status is; those that say nothing of how far have no rank."""

_UNASSESSED: Final = UNSAID["recommendations", "status"]


@dataclass(frozen=True, slots=True)
class Moved:
    """Recommendations whose status is further, is less far, or was not assessed before."""

    forward: int
    back: int
    assessed: int


def moved(changes: Iterable[Change]) -> Moved:
    """The changed recommendations by what became of their status; added and removed ones aside."""
    forward = back = assessed = 0
    for change in changes:
        if change.record.entity != "recommendations" or change.before is None or change.removed:
            continue
        was, now = _status(change.before.values["status"]), _status(change.record.values["status"])
        if was == _UNASSESSED and now in _RANK:
            assessed += 1
        elif was in _RANK and now in _RANK:
            forward += _RANK[now] > _RANK[was]
            back += _RANK[now] < _RANK[was]
    return Moved(forward, back, assessed)


def _status(value: Value) -> str:
    return value if isinstance(value, str) else _UNASSESSED
