"""What came back from an earlier cycle: the texts of the cycles side by side."""

from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import Covered
from uprtrack.analysis.repeated import Again, again, returns
from uprtrack.analysis.selection import Selection, select
from uprtrack.language.catalogue import Language
from uprtrack.reports.cells import Wording
from uprtrack.ui.coverage_groups import groups_compared, known_by, show_paged, standing, text_of
from uprtrack.ui.markup import Markup, element, show, together, words

SIDE: Final = 4
"""Recommendations of one cycle that stand in full; more are counted."""


def show_again(
    person: Person, found: Covered, selection: Selection, language: Language, said: Wording
) -> None:
    """How many came back in each cycle, and which."""
    st.subheader(language.text("What came back from an earlier cycle"), anchor=False)
    same = groups_compared(person, found, selection, language, again=True)
    if same is None:
        return
    selected = select(found.seen, selection)
    groups = again(found, selected, same)
    if not groups:
        nothing = language.text("No recommendation here says again what an earlier cycle said.")
        show(element("p", nothing, class_="uprtrack-quiet"))
        return
    lines = [
        language.count(
            "Cycle {cycle}: {again} of {n} recommendation was made in an earlier cycle already; "
            "with neither an activity nor a commitment: {nothing}.",
            "Cycle {cycle}: {again} of {n} recommendations were made in an earlier cycle already; "
            "with neither an activity nor a commitment: {nothing}.",
            one.recommendations,
            cycle=one.cycle,
            again=language.number(one.again),
            nothing=language.number(one.with_nothing),
        )
        for one in returns(found, selected, same)
        if one.again
    ]
    st.markdown("  \n".join(lines))
    st.caption(
        language.text(
            "All recommendations are compared here, whatever their position. Texts that say "
            "nearly the same are found by their words; read them before you rely on it."
        )
    )
    show_paged(groups, lambda at: show(_side_by_side(found, groups[at], language, said)))


def _side_by_side(found: Covered, group: Again, language: Language, said: Wording) -> Markup:
    sides = []
    for cycle, rows in group.cycles:
        parts: list[Markup] = []
        for row in rows[:SIDE]:
            record = found.seen.tables["recommendations"].records[row]
            known = known_by(record, language, within_cycle=True)
            parts += [
                element("div", known, class_="uprtrack-quiet", dir="auto"),
                text_of(record, language),
                element("div", *standing(found, row, language, said), class_="uprtrack-standing"),
            ]
        if len(rows) > SIDE:
            more = language.count("and {n} more", "and {n} more", len(rows) - SIDE)
            parts.append(element("div", more, class_="uprtrack-quiet"))
        head = element("dt", language.text("Cycle {cycle}", cycle=cycle))
        sides.append(element("div", head, element("dd", *parts)))
    title = element("h3", words(language.join(group.words))) if group.words else together(())
    return element("div", title, element("dl", *sides, class_="uprtrack-sides"),
                   class_="uprtrack-group")  # fmt: skip
