"""The records behind one number of the coverage."""

from dataclasses import replace
from typing import Any, Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import Covered, Part
from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.reports.cells import Wording
from uprtrack.services.coverage_words import group_told, part_told
from uprtrack.services.covering import behind
from uprtrack.ui.address import link, selection_asked
from uprtrack.ui.caches import the_covers
from uprtrack.ui.coverage_address import kept, number_link, view_link
from uprtrack.ui.markup import element, show
from uprtrack.ui.plain import plain
from uprtrack.ui.tables import show_records

_FACETS: Final = {
    "theme": "themes",
    "sdg": "sdgs",
    "institution": "institutions",
    "cycle": "cycles",
}


def show_behind(
    person: Person,
    found: Covered,
    selection: Selection,
    asked: tuple[str, str, Part],
    language: Language,
    said: Wording,
) -> None:
    """The way back, the group's other numbers, and the records of the one that was asked for."""
    by, key, part = asked
    back = language.text("Back to the coverage")
    show(element("a", back, href=view_link(language), class_="uprtrack-back"))
    name = group_told(found.seen, by, key, language) if by else language.text("All")
    st.subheader(plain(f"{name}: {part_told(part, language)}"), anchor=False)
    _show_numbers(person, found, selection, asked, language)
    if meant := records_meant(found.counted.selection, by, key, part):
        way = language.text("Filter and download them on the page of recommendations")
        address = link("recommendations", language, meant)
        show(element("p", element("a", way, href=address), class_="uprtrack-apart"))
    records = replace(behind(found, person, by, key, part), selection=selection_asked())
    show_records(in_reading_order(records), language, said, records, kept())


def records_meant(counted: Selection, by: str, key: str, part: Part) -> Selection | None:
    """The selection that finds the same recommendations on their own page; None where none does."""
    if part not in (Part.ALL, Part.WITH_NOTHING):
        return None
    meant = replace(counted, unlinked=counted.unlinked or part is Part.WITH_NOTHING)
    if not by:
        return meant
    facet = _FACETS.get(by)
    if facet is None or (getattr(counted, facet) and facet != "cycles"):
        return None
    narrowed: dict[str, Any] = {facet: (key,)}
    return replace(meant, **narrowed)


def _show_numbers(
    person: Person,
    found: Covered,
    selection: Selection,
    asked: tuple[str, str, Part],
    language: Language,
) -> None:
    by, key, wanted = asked
    cover = next((c for c in the_covers(person, found, selection, by) if c.key == key), None)
    links = []
    for part in Part:
        number = getattr(cover, part, None) or 0
        label = f"{part_told(part, language)} {language.number(number)}"
        if part is wanted:
            links.append(element("strong", label))
        elif number:
            links.append(element("a", label, href=number_link(language, by, key, part)))
    show(element("p", *links, class_="uprtrack-apart"))
