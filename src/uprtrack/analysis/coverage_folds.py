"""By what coverage is folded: theme, goal, institution, UN partner, cycle."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np

from uprtrack.analysis.coverage_ties import Pairs, Ties, has_any, pairs
from uprtrack.analysis.facets import NONE, institution_fields
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Column, Table, goals
from uprtrack.model.finding import Refused
from uprtrack.model.sdg_goals import sdg_goals
from uprtrack.model.vocabulary import FIRST_THEMES

FOLDS = ("theme", "sdg", "institution", "partner", "cycle")

ALWAYS_SHOWN = {"theme": FIRST_THEMES, "sdg": sdg_goals()}
"""Groups that are shown even where nothing stands in them."""

_PARTNERS = "un_partners"


@dataclass(frozen=True, eq=False, slots=True)
class Fold:
    """The groups of a dimension: `keys[code]` names one, the last is of what has no value.

    `recommendations` and `activities` are pairs of a row of their table and a code; `activities` is
    None for a dimension that activities do not have. Where `own_only`, a group counts no other
    activities for its recommendations than its own: a UN partner's.
    """

    by: str
    keys: tuple[str, ...]
    recommendations: Pairs
    activities: Pairs | None
    own_only: bool = False


def fold(snapshot: Snapshot, ties: Ties, by: str) -> Fold:
    """The groups of one of FOLDS; Refused("unknown_dimension") for any other word.

    Targets stand under their goal. An institution is meant whether it leads or supports, by
    whichever of its names. A recommendation belongs to a UN partner by an activity that serves it.
    """
    if by not in FOLDS:
        raise Refused("unknown_dimension", dimension=by, dimensions=", ".join(FOLDS))
    recommendations, activities = snapshot.tables["recommendations"], snapshot.tables["activities"]
    named = _registered(snapshot) if by in ("institution", "partner") else str
    keys = _Keys(ALWAYS_SHOWN.get(by, ()), named)
    of_activities = None if by == "cycle" else keys.members(_columns(activities, by))
    if by == "partner" and of_activities:
        of_recommendations = ties.activities.over(of_activities)
    else:
        of_recommendations = keys.members(_columns(recommendations, by))
    return Fold(
        by,
        (*keys.known, NONE),
        _with_rest(of_recommendations, recommendations, len(keys.known)),
        of_activities and _with_rest(of_activities, activities, len(keys.known)),
        own_only=by == "partner",
    )


class _Keys:
    """The values of several columns in one numbering; `named` says the same of two that mean it."""

    def __init__(self, first: Iterable[str], named: Callable[[str], str]) -> None:
        self.known = {key: code for code, key in enumerate(first)}
        self._named = named

    def members(self, columns: Iterable[Column]) -> Pairs:
        """The rows that hold something in any of the columns, with the codes of it."""
        rows, ends = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for column in columns:
            codes = [
                self.known.setdefault(self._named(value), len(self.known))
                for value in column.values
            ]
            rows.append(column.rows)
            ends.append(np.array(codes, dtype=np.int64)[column.codes])
        return pairs(np.concatenate(rows), np.concatenate(ends))


def _columns(table: Table, by: str) -> list[Column]:
    match by:
        case "theme":
            return [table.column("themes")]
        case "sdg":
            return [goals(table.column("sdgs"))]
        case "partner":
            return [table.column(_PARTNERS)]
        case "cycle":
            return [table.column("cycle")]
    fields = institution_fields(table.entity)
    return [table.column(field.name) for field in fields if field.name != _PARTNERS]


def _registered(snapshot: Snapshot) -> Callable[[str], str]:
    return lambda given: snapshot.names_of_institution(given)[0]


def _with_rest(found: Pairs, table: Table, code: int) -> Pairs:
    """The pairs, and one with that code for each row that has none."""
    rest = np.flatnonzero(~has_any(found, table.size))
    return pairs(
        np.concatenate([found.rows, rest]),
        np.concatenate([found.ends, np.full(len(rest), code, dtype=np.int64)]),
    )
