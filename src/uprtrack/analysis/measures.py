"""The headline figures of a selection, and all its figures as one JSON-ready value.

A recommendation with two themes counts once in every total and once under each theme; one without
theme under NONE. One without status counts as not assessed, one without position under NONE.
*Implemented* counts among the supported ones (wholly or in part), as its share is of those; what
became of the noted, not supported and pending ones stands in `statuses`, which counts all.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import numpy as np

from uprtrack.analysis import conditions
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selected, Selection, day_of
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Column, Mask
from uprtrack.analysis.tallies import tallies


@dataclass(frozen=True, slots=True)
class Headline:
    """Whole numbers of recommendations.

    `statuses` and `positions` count all of `total`; `implemented` and `implemented_with_evidence`
    are of the supported ones. `overdue`, `without_institution` (no lead institution) and
    `unevidenced` (said to be implemented, without evidence) count all.
    """

    total: int
    supported: int
    implemented: int
    implemented_with_evidence: int
    overdue: int
    without_institution: int
    unevidenced: int
    positions: dict[str, int]
    statuses: dict[str, int]

    @property
    def share_implemented(self) -> float | None:
        """Implemented of the supported (wholly or in part), 0 to 100; None without any."""
        return 100 * self.implemented / self.supported if self.supported else None


def headline(selected: Selected, today: date | None = None) -> Headline:
    """The headline figures; `today` decides what is overdue (default: the snapshot's day)."""
    table, mask = selected.table, selected.mask
    status, position = table.column("status"), table.column("position")
    backed = mask & conditions.supported(table)
    done = backed & conditions.implemented(table)
    return Headline(
        total=_number(mask),
        supported=_number(backed),
        implemented=_number(done),
        implemented_with_evidence=_number(done & conditions.with_evidence(table)),
        overdue=_number(mask & conditions.overdue(table, day_of(selected.snapshot, today))),
        without_institution=_number(mask & conditions.unassigned(table)),
        unevidenced=_number(mask & conditions.unevidenced(table)),
        positions=_counts(position, mask),
        statuses=_counts(status, mask),
    )


def measures(
    selected: Selected, by: Sequence[str] = ("theme",), today: date | None = None
) -> dict[str, Any]:
    """The headline, and the tallies by each of `by` (see `tallies.DIMENSIONS`), ready for JSON.

    `scope` is the selection's address form; `share_implemented` is a percentage, 0 to 100, or None.
    """
    figures = headline(selected, today)
    return {
        "revision": selected.snapshot.revision,
        "demonstration": selected.snapshot.demonstration,
        "scope": selected.selection.to_query(),
        **asdict(figures),
        "share_implemented": _rounded(figures.share_implemented),
        "by": {
            dimension: {
                tally.key: {
                    **{name: value for name, value in asdict(tally).items() if name != "key"},
                    "share_implemented": _rounded(tally.share_implemented),
                }
                for tally in tallies(selected, dimension)
            }
            for dimension in by
        },
    }


def latest_cycle(snapshot: Snapshot) -> str | None:
    """The highest cycle that any recommendation has, as a facet value."""
    cycles = snapshot.tables["recommendations"].column("cycle").values
    return cycles[-1] if cycles else None


def default_selection(snapshot: Snapshot) -> Selection:
    """What the overview shows until somebody chooses: the latest cycle.

    With it what has no cycle at all (treaty bodies have none): nothing that may be current is
    hidden. Everything where no recommendation has a cycle.
    """
    latest = latest_cycle(snapshot)
    if latest is None:
        return Selection()
    cycle = snapshot.tables["recommendations"].column("cycle")
    return Selection(cycles=(latest, NONE) if cycle.rows_without().any() else (latest,))


def _number(mask: Mask) -> int:
    return int(np.count_nonzero(mask))


def _counts(column: Column, mask: Mask) -> dict[str, int]:
    """Rows of the mask by value, 0 included; NONE where some have no value."""
    numbers = np.bincount(column.by_row()[mask], minlength=len(column.values) + 1).tolist()
    counts = dict(zip((*column.values, NONE), numbers, strict=True))
    return {key: n for key, n in counts.items() if n or key != NONE}


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 1)
