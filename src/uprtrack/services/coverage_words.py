"""Coverage in words: what its groups and its numbers are called."""

from typing import Final

from uprtrack.analysis.coverage import Part
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import N_, Language
from uprtrack.model.sdg_goals import goal_name
from uprtrack.model.vocabulary import vocabulary

_PARTS: Final = {
    Part.ALL: N_("Recommendations"),
    Part.WITH_ACTIVITY: N_("With an activity"),
    Part.WITH_COMMITMENT: N_("With a commitment"),
    Part.WITH_BOTH: N_("With both"),
    Part.ACTIVITY_ALONE: N_("An activity alone"),
    Part.COMMITMENT_ALONE: N_("A commitment alone"),
    Part.WITH_NOTHING: N_("With neither"),
    Part.ACTIVITIES: N_("Activities"),
    Part.COMMITMENTS: N_("Commitments"),
    Part.SERVING_NONE: N_("Activities that serve none"),
}
_FOLDS: Final = {
    "theme": N_("Themes"),
    "sdg": N_("Goals"),
    "institution": N_("Institutions"),
    "partner": N_("UN agencies"),
    "cycle": N_("Cycles"),
}
_WITHOUT: Final = {
    "theme": N_("No theme"),
    "sdg": N_("No goal"),
    "institution": N_("No institution"),
    "partner": N_("No UN agency"),
    "cycle": N_("No cycle recorded"),
}


def part_told(part: Part, language: Language) -> str:
    """What a column of the coverage counts."""
    return language.text(_PARTS[part])


def fold_told(by: str, language: Language) -> str:
    """What coverage is folded by, in the plural."""
    return language.text(_FOLDS[by])


def group_told(seen: Snapshot, by: str, key: str, language: Language) -> str:
    """The name of a group: a theme, "5 · Gender equality", an institution, "Cycle 4"."""
    if key == NONE:
        return language.text(_WITHOUT[by])
    match by:
        case "theme":
            return vocabulary("theme").label(key, language.code)
        case "sdg":
            name = goal_name(key, language.code)
            return f"{key} · {name}" if name else key
        case "cycle":
            return language.text("Cycle {cycle}", cycle=key)
    return seen.institution_label(key, language.code)
