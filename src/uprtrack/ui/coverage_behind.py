"""The records behind one number of the coverage."""

from dataclasses import replace

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import Covered, Part
from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.reports.cells import Wording
from uprtrack.services.coverage_words import group_told, part_told
from uprtrack.services.covering import behind
from uprtrack.ui.address import selection_asked
from uprtrack.ui.caches import the_covers
from uprtrack.ui.coverage_address import kept, number_link, view_link
from uprtrack.ui.markup import element, show
from uprtrack.ui.plain import plain
from uprtrack.ui.tables import show_records


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
    records = replace(behind(found, person, by, key, part), selection=selection_asked())
    show_records(in_reading_order(records), language, said, records, kept())


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
