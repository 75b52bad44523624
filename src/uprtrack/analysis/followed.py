"""Whose implementation is counted: the supported ones, unless a selection says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from uprtrack.analysis.conditions import SUPPORTED
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.measures import Headline, headline
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import Snapshot


class Basis(Enum):
    """Why these are counted: supported, chosen by their position, or nothing is known of any."""

    SUPPORTED = "supported"
    CHOSEN = "chosen"
    UNRECORDED = "unrecorded"


@dataclass(frozen=True, slots=True)
class Followed:
    """The one denominator of everything that speaks of implementation.

    `whole` are the figures of all that was selected, `figures` those of `selection`, the followed
    ones among them; `apart` are the numbers by position of those that are not followed.
    """

    basis: Basis
    whole: Headline
    selection: Selection
    figures: Headline
    apart: Mapping[str, int]


def followed(snapshot: Snapshot, selected: Selection, today: date | None = None) -> Followed:
    """Whom to count of a selection: what it chose by position, else the supported ones.

    All of it where no position is recorded for any.
    """
    whole = headline(select(snapshot, selected, today), today)
    positions = whole.positions
    if selected.positions:
        anyhow = replace(selected, positions=())
        positions = headline(select(snapshot, anyhow, today), today).positions
        meant, basis = selected, _basis_of(selected.positions)
    elif any(n for position, n in positions.items() if position != NONE):
        meant, basis = replace(selected, positions=SUPPORTED), Basis.SUPPORTED
    else:
        meant, basis, positions = selected, Basis.UNRECORDED, {}
    figures = headline(select(snapshot, meant, today), today)
    apart = {key: n for key, n in positions.items() if key not in meant.positions}
    return Followed(basis, whole, meant, figures, apart)


def _basis_of(positions: tuple[str, ...]) -> Basis:
    if set(positions) <= set(SUPPORTED):
        return Basis.SUPPORTED
    return Basis.UNRECORDED if positions == (NONE,) else Basis.CHOSEN
