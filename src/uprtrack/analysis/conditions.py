"""Yes-or-no questions about recommendations, answered for all rows at once."""

from datetime import date, timedelta

from uprtrack.analysis.table import Mask, Table
from uprtrack.model.record import Record

SUPPORTED = ("supported", "supported_in_part")
"""The positions of those that the State has taken on: the denominator of implementation."""

SETTLED = ("implemented", "continuous", "not_applicable")
"""The statuses after which a due date no longer presses."""


def overdue(recommendations: Table, today: date) -> Mask:
    """Those whose due date is before today and whose status is none of SETTLED.

    The day itself is still in time; the State's position plays no part, as somebody set the date.
    """
    due = recommendations.column("due_date")
    before = [code for code, day in enumerate(due.values) if day < today.isoformat()]
    return due.rows_with(before) & ~settled(recommendations)


def due_within(recommendations: Table, today: date, time: timedelta) -> Mask:
    """Those due from today to so much later, both days included, whose status is none of SETTLED.

    Those past their date are not among them.
    """
    due = recommendations.column("due_date")
    first, last = today.isoformat(), (today + time).isoformat()
    then = [code for code, day in enumerate(due.values) if first <= day <= last]
    return due.rows_with(then) & ~settled(recommendations)


def settled(recommendations: Table) -> Mask:
    """Those whose status is one of SETTLED."""
    status = recommendations.column("status")
    return status.rows_with([status.values.index(key) for key in SETTLED])


def unassigned(recommendations: Table) -> Mask:
    """Those without a lead institution: who only supports is not responsible."""
    return recommendations.column("lead_institution").rows_without()


def with_evidence(recommendations: Table) -> Mask:
    return ~recommendations.column("evidence").rows_without()


def supported(recommendations: Table) -> Mask:
    """Those supported, wholly or in part: the denominator of the share implemented."""
    position = recommendations.column("position")
    return position.rows_with(position.values.index(key) for key in SUPPORTED)


def implemented(recommendations: Table) -> Mask:
    status = recommendations.column("status")
    return status.rows_with([status.values.index("implemented")])


def unevidenced(recommendations: Table) -> Mask:
    """Those said to be implemented without any evidence, as `lacks_evidence` says of one."""
    return implemented(recommendations) & ~with_evidence(recommendations)


def lacks_evidence(recommendation: Record) -> bool:
    """Whether it is said to be implemented without evidence: a report, not yet a proof."""
    values = recommendation.values
    return values.get("status") == "implemented" and not values.get("evidence")
