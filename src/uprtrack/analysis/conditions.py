"""Yes-or-no questions about recommendations, answered for all rows at once."""

from datetime import date

from uprtrack.analysis.table import Mask, Table

SUPPORTED = ("supported", "supported_in_part")
"""The positions of those that the State has taken on: the denominator of implementation."""

SETTLED = ("implemented", "continuous", "not_applicable")
"""The statuses after which a due date no longer presses."""


def overdue(recommendations: Table, today: date) -> Mask:
    """Those whose due date is before today and whose status is none of SETTLED.

    The day itself is still in time; the State's position plays no part, as somebody set the date.
    """
    due, status = recommendations.column("due_date"), recommendations.column("status")
    before = [code for code, day in enumerate(due.values) if day < today.isoformat()]
    settled = [status.values.index(key) for key in SETTLED]
    return due.rows_with(before) & ~status.rows_with(settled)


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
