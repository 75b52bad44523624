"""How an address names a view of the coverage, and a number of it with the records behind."""

from dataclasses import replace
from typing import Final

from uprtrack.analysis.coverage import Part
from uprtrack.analysis.coverage_folds import FOLDS
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.ui.address import KIND, PAGE, ask, asked, link, selection_asked
from uprtrack.ui.chips import ALL_CYCLES

ALIKE: Final = "alike"
VIEWS: Final = (*FOLDS, ALIKE)
"""What coverage is folded by, and recommendations that say the same; the address's KIND."""

GROUP: Final = "group"
PART: Final = "part"

ALL: Final = "*"
"""The group that is everything."""


def view_asked() -> str:
    """The view that the address names; themes where it names none of VIEWS."""
    return asked(KIND) if asked(KIND) in VIEWS else VIEWS[0]


def ask_view(view: str) -> None:
    """Rewrite the address: another view of the same filters."""
    ask(selection_asked(), **{KIND: view})


def number_asked() -> tuple[str, str, Part] | None:
    """Dimension, group and part of the number whose records are asked for, if any is.

    The dimension is "" where all together are meant.
    """
    group, part = asked(GROUP), asked(PART)
    if not group or part not in set(Part):
        return None
    view = view_asked()
    if group == ALL or view not in FOLDS:
        return "", "", Part(part)
    return view, group, Part(part)


def filters_of(view: str) -> Selection:
    """The filters of the address; the view of cycles has all of them unless it names one."""
    chosen = selection_asked()
    if view == "cycle" and not chosen.cycles:
        return replace(chosen, cycles=(ALL_CYCLES,))
    return chosen


def every_cycle(selection: Selection) -> Selection:
    """The same, of every cycle where the address names none."""
    return selection if selection_asked().cycles else replace(selection, cycles=())


def number_link(language: Language, by: str, group: str, part: Part) -> str:
    """The address of the records behind a number, with the filters of this page."""
    others = {KIND: by or view_asked(), GROUP: group if by else ALL, PART: part.value}
    return link("coverage", language, filters_of(view_asked()), **others)


def view_link(language: Language) -> str:
    """The address of the view that the numbers of this page stand in."""
    return link("coverage", language, selection_asked(), **{KIND: asked(KIND)})


def kept() -> dict[str, str]:
    """What a turned page keeps of the address besides its filters."""
    return {name: asked(name) for name in (KIND, GROUP, PART)}


def page_asked() -> int:
    """The number of the page of a long list, 1 unless the address says another."""
    turned = asked(PAGE)
    return max(int(turned), 1) if turned.isascii() and turned.isdigit() else 1
