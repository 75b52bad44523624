"""What needs somebody's attention among the recommendations that a selection means."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from uprtrack.analysis.meetings import standing
from uprtrack.analysis.selection import Selection, day_of, select, select_entity
from uprtrack.analysis.snapshot import Snapshot

_LISTED: Final = ("overdue", "due_soon", "unassigned", "stale", "untouched", "unevidenced")


@dataclass(frozen=True, slots=True)
class Wanting:
    """How many recommendations something is the matter with, and the selection that finds them."""

    flag: str
    count: int
    selection: Selection


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many decisions of the joint mechanism are open, and how many of these past their date."""

    open: int
    overdue: int
    selection: Selection


def waiting(snapshot: Snapshot, meant: Selection, today: date | None = None) -> Waiting:
    """The open decisions of the institutions that are chosen; other filters say nothing of them."""
    selection = Selection(institutions=meant.institutions)
    found = standing(select_entity(snapshot, "decisions", selection), day_of(snapshot, today))
    return Waiting(found.open, found.overdue, selection)


def wanting(snapshot: Snapshot, meant: Selection, today: date | None = None) -> Iterator[Wanting]:
    """One entry a reason, zero included, in the order of the list."""
    for flag in _LISTED:
        asked: dict[str, Any] = {flag: True}
        selection = replace(meant, **asked)
        yield Wanting(flag, len(select(snapshot, selection, today)), selection)
