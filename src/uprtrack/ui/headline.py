"""What stands first on the overview: the figures, what is apart, and what needs attention."""

from dataclasses import replace
from typing import Final

import streamlit as st

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.followed import Basis, Followed
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary
from uprtrack.ui.address import link, page_link
from uprtrack.ui.markup import element, show

_ALWAYS_SAID: Final = ("noted", "not_supported")


def show_figures(counted: Followed, language: Language) -> None:
    """The five headline figures, each with a word on what is in it; all of the followed ones."""
    number, figures = language.number, counted.figures
    statuses = figures.statuses
    if counted.basis is Basis.SUPPORTED:
        of = language.count("of {n} recommendation", "of {n} recommendations", counted.whole.total)
        first = (language.text("Supported"), figures.total, of)
        backing = language.text("{n} with evidence", n=number(figures.implemented_with_evidence))
    else:
        about = (
            language.text("of chosen positions")
            if counted.basis is Basis.CHOSEN
            else language.text("without a recorded position")
        )
        first = (language.text("Recommendations"), figures.total, about)
        share = 100 * statuses["implemented"] / (figures.total or 1)
        backing = language.text("{share} of all", share=language.percent(round(share)))
    shown = (
        first,
        (language.text("Implemented"), statuses["implemented"], backing),
        (
            language.text("In progress"),
            statuses["in_progress"],
            language.text(
                "and {n} implemented in part", n=number(statuses["partially_implemented"])
            ),
        ),
        (language.text("Overdue"), figures.overdue, language.text("past their date")),
        (
            language.text("Nobody responsible"),
            figures.without_institution,
            language.text("no lead institution yet"),
        ),
    )
    with st.container(key="figures"):
        for label, value, about in shown:
            st.metric(label, number(value), about, delta_color="off", delta_arrow="off")


def show_apart(counted: Followed, language: Language) -> None:
    """What is not followed (noted, not supported, pending): counted apart, never hidden."""
    labels = vocabulary("position")
    links = []
    for position, count in counted.apart.items():
        if count or position in _ALWAYS_SAID:
            label = (
                language.text("No position recorded")
                if position == NONE
                else labels.label(position, language.code)
            )
            chosen = replace(counted.selection, positions=(position,))
            address = link("recommendations", language, chosen)
            links.append(element("a", f"{label} {language.number(count)}", href=address))
    if links:
        said = element("span", language.text("Counted apart:"))
        show(element("p", said, *links, class_="uprtrack-apart"))


def show_attention(counted: Followed, language: Language) -> None:
    """What needs somebody's attention, each a link to the recommendations that are meant."""
    figures, meant = counted.figures, counted.selection
    wanting = (
        (language.text("Past their date"), figures.overdue, replace(meant, overdue=True)),
        (
            language.text("Nobody responsible"),
            figures.without_institution,
            replace(meant, unassigned=True),
        ),
        (
            language.text("Not assessed yet"),
            figures.statuses["not_assessed"],
            _narrowed(meant, "not_assessed"),
        ),
        (
            language.text("Not started"),
            figures.statuses["not_started"],
            _narrowed(meant, "not_started"),
        ),
    )
    with st.container(key="attention", gap=None):
        for label, count, selection in wanting:
            said = f"{label} **{language.number(count)}**"
            page_link(said, "recommendations", language, selection)


def _narrowed(meant: Selection, status: str) -> Selection:
    return replace(meant, statuses=(status,))
