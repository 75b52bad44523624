"""UPR Info's Implementation of Recommendations Index in words, with where it comes from."""

from typing import Final

from uprtrack.analysis.assessments import index_level
from uprtrack.language.catalogue import N_, Language
from uprtrack.ui.markup import Markup, element

_LEVELS: Final = {
    "not_implemented": N_("not implemented"),
    "partially_implemented": N_("partially implemented"),
    "implemented": N_("fully implemented"),
}


def index_told(index: float, of: int, language: Language) -> Markup:
    """The index, its level, and of how many opinions it is."""
    said = language.count(
        "Implementation of Recommendations Index (UPR Info): {index}, {level}, from {n} opinion.",
        "Implementation of Recommendations Index (UPR Info): {index}, {level}, from {n} opinions.",
        of,
        index=number(index, language),
        level=index_level_told(index, language),
    )
    return element("span", said)


def index_level_told(index: float, language: Language) -> str:
    """What UPR Info calls an index of that height."""
    return language.text(_LEVELS[index_level(index)])


def index_method(language: Language) -> Markup:
    """How the index is made, and who says so; folded away."""
    told = language.text(
        "The average of what each says: not started 0, in progress or in part 0.5, implemented or "
        "continuous 1. Below 0.33 it is called not implemented, from 0.66 on fully implemented. "
        "After UPR Info, On the road to implementation (2012), section 5.2."
    )
    summary = element("summary", language.text("How this index is made"))
    return element("details", summary, element("p", told), class_="uprtrack-earlier")


def number(index: float, language: Language) -> str:
    """The index with two decimals at most."""
    return language.number(round(index, 2))
