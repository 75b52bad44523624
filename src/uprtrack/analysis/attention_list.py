"""What needs somebody's attention among the recommendations that a selection means."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import Snapshot

_LISTED: Final = ("overdue", "due_soon", "unassigned", "stale", "untouched", "unevidenced")


@dataclass(frozen=True, slots=True)
class Wanting:
    """How many recommendations something is the matter with, and the selection that finds them."""

    flag: str
    count: int
    selection: Selection


def wanting(snapshot: Snapshot, meant: Selection, today: date | None = None) -> Iterator[Wanting]:
    """One entry a reason, zero included, in the order of the list."""
    for flag in _LISTED:
        asked: dict[str, Any] = {flag: True}
        selection = replace(meant, **asked)
        yield Wanting(flag, len(select(snapshot, selection, today)), selection)
