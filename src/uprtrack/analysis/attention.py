"""What can be wrong with a recommendation: each a filter, a phrase, and a count to attend to."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
import pandas as pd

from uprtrack.analysis import conditions
from uprtrack.analysis.linked import ties
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Column, Mask, Table
from uprtrack.language.catalogue import N_

SOON: Final = timedelta(days=60)
"""How far ahead a due date is soon."""

SILENT_MONTHS: Final = 6
"""After how many months without an update a recommendation is asked about."""


@dataclass(frozen=True, slots=True)
class Flag:
    """A yes-or-no filter of recommendations: its name in addresses, its phrase, and its answer."""

    name: str
    phrase: str
    rows: Callable[[Snapshot, Table, date], Mask]


def unlinked(seen: Snapshot, recommendations: Table) -> Mask:
    """Those that no link ties to a commitment or an activity that is there."""
    return ~_tied(seen, recommendations, ("commitment", "activity"))


def untouched(seen: Snapshot, recommendations: Table) -> Mask:
    """Those that no link ties to an activity that is there, planned ones included."""
    return ~_tied(seen, recommendations, ("activity",))


def stale(seen: Snapshot, recommendations: Table, day: date) -> Mask:
    """Those of which nobody has said anything for six months before the day.

    What counts: the day of its own assessment, the day of any assessor's, and the day on which a
    person last changed the record. That a record was put in counts only where it says no day of an
    assessment: who types in an assessment of last year does not update it. Demonstration data is
    put in by no person. Looked at as of a past day, only what was known then counts.
    """
    since = (pd.Timestamp(day) - pd.DateOffset(months=SILENT_MONTHS)).date()
    own = recommendations.column("assessed_on")
    assessments = seen.tables["assessments"]
    lately = _from(assessments.column("assessed_on"), since)
    of = assessments.column("recommendation")
    of_others = {of.values[code] for code in np.unique(of.codes[lately[of.rows]])}
    revisions = {number for number, made in seen.revised_on.items() if made >= since}
    records = recommendations.records
    others = np.array([record.id in of_others for record in records], dtype=np.bool_)
    changed = np.array([record.revision in revisions for record in records], dtype=np.bool_)
    put_in = np.array([record.id in seen.as_added for record in records], dtype=np.bool_)
    return ~(_from(own, since) | others | (changed & (own.rows_without() | ~put_in)))


def _from(days: Column, first: date) -> Mask:
    """The rows of a day or a later one."""
    return days.rows_with(
        [code for code, day in enumerate(days.values) if day >= first.isoformat()]
    )


def _tied(seen: Snapshot, recommendations: Table, ends: Iterable[str]) -> Mask:
    there = {
        end: {record.id for record in seen.tables[entity].records}
        for end, entity in (("commitment", "commitments"), ("activity", "activities"))
        if end in ends
    }
    found = {
        link.values["recommendation"]
        for link in ties(seen)
        if any(link.values[end] in ids for end, ids in there.items())
    }
    return np.array([record.id in found for record in recommendations.records], dtype=np.bool_)


FLAGS: Final = (
    Flag(
        "overdue", N_("past their date"), lambda _seen, table, day: conditions.overdue(table, day)
    ),
    Flag(
        "due_soon",
        N_("due in the next 60 days"),
        lambda _seen, table, day: conditions.due_within(table, day, SOON),
    ),
    Flag(
        "unassigned",
        N_("without a responsible institution"),
        lambda _seen, table, _day: conditions.unassigned(table),
    ),
    Flag("stale", N_("without an update for six months"), stale),
    Flag("untouched", N_("without any activity"), lambda seen, table, _day: untouched(seen, table)),
    Flag(
        "unlinked",
        N_("linked with nothing"),
        lambda seen, table, _day: unlinked(seen, table),
    ),
    Flag(
        "unevidenced",
        N_("implemented without evidence"),
        lambda _seen, table, _day: conditions.unevidenced(table),
    ),
)
"""In the order in which a selection says them; the names stand in addresses that people keep."""
