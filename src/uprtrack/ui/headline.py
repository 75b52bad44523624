"""What stands first on the overview: the figures, and what is counted apart."""

from dataclasses import replace
from typing import Final

import streamlit as st

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.followed import Basis, Followed
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary
from uprtrack.ui.address import link
from uprtrack.ui.markup import element, show

_ALWAYS_SAID: Final = ("noted", "not_supported")


def show_figures(counted: Followed, language: Language) -> None:
    """The five headline figures, each with a word on what is in it; all of the followed ones."""
    number, figures = language.number, counted.figures
    statuses = figures.statuses
    if counted.basis is Basis.SUPPORTED:
        of = language.count("of {n} recommendation", "of {n} recommendations", counted.whole.total)
        first = (language.text("Supported"), figures.total, of)
        backing = _backing(counted, language)
    else:
        about = (
            language.text("of chosen positions")
            if counted.basis is Basis.CHOSEN
            else language.text("without a recorded position")
        )
        first = (language.text("Recommendations"), figures.total, about)
        share = 100 * statuses["implemented"] / (figures.total or 1)
        of_all = language.text("{share} of all", share=language.percent(round(share)))
        backing = " · ".join(filter(None, (of_all, _backing(counted, language))))
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


def _backing(counted: Followed, language: Language) -> str:
    """How many of the implemented ones have no evidence: these are reported, not yet shown."""
    if bare := counted.figures.unevidenced:
        return language.text("{n} without evidence", n=language.number(bare))
    done = counted.figures.statuses["implemented"]
    return language.text("all with evidence") if done else ""
