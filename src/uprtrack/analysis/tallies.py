"""Counting the selected records group by group: by theme, by institution, by cycle …"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from uprtrack.analysis.conditions import implemented, supported, unevidenced, with_evidence
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selected
from uprtrack.analysis.table import Column, Mask, Positions, goals
from uprtrack.model.finding import Refused
from uprtrack.model.vocabulary import FIRST_THEMES

DIMENSIONS = {
    "theme": "themes",
    "status": "status",
    "position": "position",
    "cycle": "cycle",
    "mechanism": "mechanism",
    "institution": "lead_institution",
    "sdg": "sdgs",
    "affected_persons": "affected_persons",
    "state_under_review": "state_under_review",
    "recommending_state": "recommending_states",
    "year": "year",
}
"""By what recommendations are counted, and the field that says it; SDG targets under their goal."""

_ALWAYS_SHOWN = {"theme": FIRST_THEMES}
_WHOLE_VOCABULARY = ("status", "position")
_LARGEST_FIRST = (
    *("theme", "institution", "affected_persons", "state_under_review", "recommending_state"),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records stand in one group; `key` is a value of the dimension or NONE.

    `statuses` has every status in its vocabulary's order, 0 included, and NONE where some record
    has none. `unevidenced` of the recommendations said to be implemented have no evidence.
    """

    key: str
    total: int
    statuses: dict[str, int]
    unevidenced: int = field(default=0, kw_only=True)


@dataclass(frozen=True, slots=True)
class RecommendationTally(Tally):
    """`supported` wholly or in part; `implemented` of those only, with evidence or without it.

    `positions` like `statuses`.
    """

    supported: int
    implemented: int
    implemented_with_evidence: int
    positions: dict[str, int]

    @property
    def share_implemented(self) -> float | None:
        """Implemented of the supported, 0 to 100; None where nothing is supported."""
        return 100 * self.implemented / self.supported if self.supported else None


@dataclass(frozen=True, eq=False, slots=True)
class _Groups:
    """Pairs of a selected row and its group; the last group is that of rows without a value."""

    rows: Positions
    codes: Positions
    count: int

    def number(self, mask: Mask | None = None) -> NDArray[np.int64]:
        """How many rows (of the mask) stand in each group."""
        codes = self.codes if mask is None else self.codes[mask[self.rows]]
        return np.bincount(codes, minlength=self.count)

    def by(self, column: Column) -> list[dict[str, int]]:
        """For each group how many rows have each value of a single-valued column."""
        keys = (*column.values, NONE)
        crossed = self.codes * len(keys) + column.by_row()[self.rows]
        table = np.bincount(crossed, minlength=self.count * len(keys)).reshape(self.count, -1)
        return [
            {key: n for key, n in zip(keys, row, strict=True) if n or key != NONE}
            for row in table.tolist()
        ]


def tallies(selected: Selected, by: str) -> tuple[RecommendationTally, ...]:
    """The selected recommendations by one of DIMENSIONS, in the order in which they are shown.

    Themes: the memorandum's five first, always, then the others by size, NONE last, always.
    Statuses and positions: all. Else only what occurs: institutions, States and persons by size,
    the rest in its own order, NONE last. Raises Refused("unknown_dimension").
    """
    if by not in DIMENSIONS:
        raise Refused("unknown_dimension", dimension=by, dimensions=", ".join(DIMENSIONS))
    table = selected.table
    column = table.column(DIMENSIONS[by])
    if by == "sdg":
        column = goals(column)
    groups = _groups(column, selected.mask)
    backed = supported(table)
    done = backed & implemented(table)
    found = [
        RecommendationTally(key, *counts, unevidenced=bare)
        for key, *counts, bare in zip(
            (*column.values, NONE),
            groups.number().tolist(),
            groups.by(table.column("status")),
            groups.number(backed).tolist(),
            groups.number(done).tolist(),
            groups.number(done & with_evidence(table)).tolist(),
            groups.by(table.column("position")),
            groups.number(unevidenced(table)).tolist(),
            strict=True,
        )
    ]
    return _shown(found, by)


def status_tallies(selected: Selected, field: str) -> tuple[Tally, ...]:
    """The selected records of any entity that has a status, by one of its fields.

    Groups that occur, in the order of the field's values, NONE last; SDG targets under their goal.
    """
    column = selected.table.column(field)
    if field == "sdgs":
        column = goals(column)
    groups = _groups(column, selected.mask)
    counts = zip(
        (*column.values, NONE),
        groups.number().tolist(),
        groups.by(selected.table.column("status")),
        strict=True,
    )
    return tuple(Tally(*given) for given in counts if given[1])


def _groups(column: Column, mask: Mask) -> _Groups:
    inside = mask[column.rows]
    without = np.flatnonzero(mask & column.rows_without())
    return _Groups(
        np.concatenate([column.rows[inside], without]),
        np.concatenate([column.codes[inside], np.full(len(without), len(column.values))]),
        len(column.values) + 1,
    )


def _shown(found: Sequence[RecommendationTally], by: str) -> tuple[RecommendationTally, ...]:
    *groups, without = found
    first = [tally for tally in groups if tally.key in _ALWAYS_SHOWN.get(by, ())]
    rest = [
        tally for tally in groups if tally not in first and (tally.total or by in _WHOLE_VOCABULARY)
    ]
    if by in _LARGEST_FIRST:
        rest.sort(key=lambda tally: -tally.total)
    return (*first, *rest, *([without] if without.total or by in _ALWAYS_SHOWN else []))
