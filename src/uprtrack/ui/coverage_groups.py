"""Recommendations beside one another: each with its number, text, position and what is done."""

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import Covered
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.language.states import state_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.services.covering import MOST_TEXTS, compared
from uprtrack.ui.address import PAGE, ask, record_link, selection_asked
from uprtrack.ui.caches import the_alike
from uprtrack.ui.coverage_address import kept, page_asked
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.session import PAGE_NUMBER
from uprtrack.ui.tables import marked
from uprtrack.ui.titles import short_title

GROUPS: Final = 10
"""Groups on a page."""


def groups_compared(
    person: Person, found: Covered, selection: Selection, language: Language, *, again: bool
) -> list[tuple[Sequence[str], tuple[str, ...]]] | None:
    """Ids and common words of the groups that say the same; None, and why, for too many texts."""
    among = compared(found.seen, selection)
    if among is None:
        said = language.text(
            "So many texts are not compared at once: choose a State or a theme, so that at most "
            "{most} recommendations remain.",
            most=language.number(MOST_TEXTS),
        )
        show(element("p", said, class_="uprtrack-quiet"))
        return None
    with st.spinner(language.text("Comparing the texts")):
        same = the_alike(person, found.seen, among, again)
    return [(one.records, one.words) for one in same]


def show_paged(groups: Sequence[object], show_one: Callable[[int], None]) -> None:
    """Show the groups of one page by their index, and below them the choice of a page."""
    pages = -(-len(groups) // GROUPS)
    number = min(page_asked(), max(pages, 1))
    for at in range((number - 1) * GROUPS, min(number * GROUPS, len(groups))):
        show_one(at)
    if pages > 1:
        PAGE_NUMBER.show(number)
        st.pagination(pages, key=PAGE_NUMBER.name, on_change=_turn)


def known_by(record: Record, language: Language, *, within_cycle: bool = False) -> str:
    """By what a recommendation is known: "Slovenia · Cycle 2 · 115.33"."""
    values = record.values
    state, cycle = values["state_under_review"], None if within_cycle else values["cycle"]
    parts = [
        state_name(state, language.code) if isinstance(state, str) else "",
        language.text("Cycle {cycle}", cycle=cycle) if cycle else "",
        str(values["paragraph"] or ""),
    ]
    return " · ".join(filter(None, parts))


def text_of(record: Record, language: Language) -> Markup:
    """Its text, a link to its own page."""
    address = record_link("recommendations", record.id, language, selection_asked())
    return element("a", words(short_title(record, language)), href=address)


def standing(found: Covered, row: int, language: Language, said: Wording) -> list[Markup]:
    """Position, status, and whether there is an activity or a commitment."""
    record = found.seen.tables["recommendations"].records[row]
    entity = ENTITIES["recommendations"]
    told = []
    for name in ("position", "status"):
        value = record.values[name]
        if value:
            field = entity.field(name)
            told.append(marked(field, value, said.text(field, value)))
    told.append(element("span", done_told(found, row, language), class_="uprtrack-quiet"))
    return [element("div", one) for one in told]


def done_told(found: Covered, row: int, language: Language) -> str:
    """Whether anything is tied to a recommendation, in words."""
    activity, commitment = bool(found.with_activity[row]), bool(found.with_commitment[row])
    if activity and commitment:
        return language.text("Activity and commitment")
    if activity:
        return language.text("With an activity")
    return language.text("With a commitment") if commitment else language.text("With neither")


def _turn() -> None:
    number = PAGE_NUMBER.get()
    ask(selection_asked(), **kept(), **{PAGE: str(number) if number > 1 else ""})
