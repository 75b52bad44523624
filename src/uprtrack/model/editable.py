"""What a follow-up officer changes in a record by hand, in the order of the form."""

from typing import Final

from uprtrack.model.link import NOT_RELATED

EDITABLE: Final[dict[str, tuple[str, ...]]] = {
    "recommendations": (
        *("status", "assessed_on", "progress_percent"),
        *("start_date", "due_date", "completed_on"),
        *("lead_institution", "supporting_institutions"),
        *("measures_taken", "planned_measures", "challenges", "indicator", "evidence", "notes"),
    ),
    "commitments": (
        *("status", "institution", "adopted_on", "ratified_on", "reservations"),
        *("description", "evidence", "notes"),
    ),
    "activities": (
        *("status", "starts_on", "ends_on", "lead_institution", "un_partners", "other_partners"),
        *("participants_women", "participants_men", "participants_total"),
        *("outputs", "indicator", "indicator_actual", "expenditure", "evidence", "notes"),
    ),
    "decisions": (*("status", "owner", "met_on", "due_date", "completed_on", "evidence", "notes"),),
    "links": ("relation", "note"),
}
"""Entity -> the names of its fields; an entity that is not here is changed by a sheet alone."""

NOT_BY_HAND: Final[dict[str, tuple[str, ...]]] = {"relation": (NOT_RELATED,)}
"""Vocabulary -> values of it that a form neither offers nor takes.

That two records are not related is said where a suggestion is refused.
"""

IN_ORDER: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "recommendations": (("start_date", "due_date"), ("start_date", "completed_on")),
    "activities": (("starts_on", "ends_on"),),
    "decisions": (("met_on", "due_date"), ("met_on", "completed_on")),
}
"""Entity -> pairs of its dates of which the first never lies after the second."""
