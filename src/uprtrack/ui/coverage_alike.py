"""Recommendations that say the same, to be handled together."""

from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import Covered
from uprtrack.analysis.repeated import Together, together
from uprtrack.analysis.selection import Selection, select
from uprtrack.language.catalogue import Language
from uprtrack.reports.cells import Wording
from uprtrack.ui.coverage_groups import groups_compared, known_by, show_paged, standing, text_of
from uprtrack.ui.markup import Markup, element, show, words

SHOWN: Final = 6
"""Recommendations of a group that stand in full; the others are folded away."""


def show_alike(
    person: Person, found: Covered, selection: Selection, language: Language, said: Wording
) -> None:
    """The groups with a selected recommendation, each with what is done about it."""
    st.subheader(language.text("Which recommendations can be handled together?"), anchor=False)
    same = groups_compared(person, found, selection, language, again=False)
    if same is None:
        return
    groups = together(found, select(found.seen, selection), same)
    if not groups:
        nothing = language.text("No two recommendations here say the same.")
        show(element("p", nothing, class_="uprtrack-quiet"))
        return
    number = language.count("**{n}** group", "**{n}** groups", len(groups))
    note = language.text(
        "They are found by their words, across States, cycles and mechanisms; read them before "
        "you rely on it. What is done about one may count for the others too."
    )
    st.markdown(f"{number}. {note}")
    show_paged(groups, lambda at: _show_group(found, groups[at], language, said))


def _show_group(found: Covered, group: Together, language: Language, said: Wording) -> None:
    rows = group.rows.tolist()
    counted = language.count(
        "{n} recommendation, with an activity {activity}, with a commitment {commitment}, with "
        "neither {nothing}",
        "{n} recommendations, with an activity {activity}, with a commitment {commitment}, with "
        "neither {nothing}",
        group.selected,
        activity=language.number(group.with_activity),
        commitment=language.number(group.with_commitment),
        nothing=language.number(group.with_nothing),
    )
    show(
        element("h3", words(language.join(group.words))),
        element("p", counted, class_="uprtrack-quiet"),
        _list(found, rows[:SHOWN], language, said),
    )
    if rest := rows[SHOWN:]:
        with st.expander(language.count("{n} more", "{n} more", len(rest))):
            show(_list(found, rest, language, said))


def _list(found: Covered, rows: list[int], language: Language, said: Wording) -> Markup:
    lines = []
    for row in rows:
        record = found.seen.tables["recommendations"].records[row]
        lines.append(
            element(
                "li",
                element("span", known_by(record, language), class_="uprtrack-quiet", dir="auto"),
                text_of(record, language),
                element("div", *standing(found, row, language, said)),
            )
        )
    return element("ul", *lines, class_="uprtrack-alike")
