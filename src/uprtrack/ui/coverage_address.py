"""How an address names a view of the coverage, and a number of it with the records behind."""

from typing import Final

from uprtrack.analysis.coverage import Part
from uprtrack.analysis.coverage_folds import FOLDS
from uprtrack.language.catalogue import Language
from uprtrack.ui.address import KIND, PAGE, ask, asked, link, selection_asked

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


def number_link(language: Language, by: str, group: str, part: Part) -> str:
    """The address of the records behind a number, with the filters of this page."""
    others = {KIND: by or view_asked(), GROUP: group if by else ALL, PART: part.value}
    return link("coverage", language, selection_asked(), **others)


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
