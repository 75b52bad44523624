"""UPR Info's export of recommendations, told by its headers: those of 2014 and those of today."""

from collections.abc import Collection

from uprtrack.intake.plan import Plan
from uprtrack.language.key import header_key

_TO = ("to", "state under review", "sur")
_FROM = ("from", "recommending state", "recommending state/s", "recommending states", "rs")
_TEXT = ("text", "recommendation", "recommendation text", "title")
_RESPONSE = ("response", "final response", "position")
_ACTION = ("action", "action category", "action type", "level of action")
_ISSUE = ("issue", "issues", "issue/s", "issue(s)")
_SESSION = ("session", "cycle", "session/cycle", "upr session", "upr cycle", "session number")
_PARTS = (_TO, _FROM, _TEXT, _RESPONSE, _ACTION, _ISSUE, _SESSION)
_KNOWN = frozenset(header_key(word) for part in _PARTS for word in part)
_NEEDED = (_FROM, _ISSUE)
_MISSING = 2
"""Columns that an export may lack, as its reader chooses them, but never the needed ones."""

_OF_A_TRACKER = frozenset(
    ("paragraph", "status", "lead_institution", "measures_taken", "planned_measures", "due_date")
)
"""Fields that a national follow-up adds, so that its sheet is a person's own."""


def is_export(plan: Plan) -> bool:
    """Whether a sheet's columns are those of UPR Info and no tracker's."""
    keys = {header_key(column.header) for column in plan.columns}
    others = [column for column in plan.columns if header_key(column.header) not in _KNOWN]
    if any(column.field and column.field.name in _OF_A_TRACKER for column in others):
        return False
    missing = [part for part in _PARTS if not _named(part, keys)]
    return len(missing) <= _MISSING and all(_named(part, keys) for part in _NEEDED)


def _named(part: Collection[str], keys: Collection[str]) -> bool:
    return any(header_key(word) in keys for word in part)
