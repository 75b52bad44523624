"""What stands first on the overview: the finding, the figures, and what needs attention."""

from dataclasses import replace

import streamlit as st

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.measures import Headline
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary
from uprtrack.ui.address import link, page_link
from uprtrack.ui.markup import element, show


def show_finding(figures: Headline, language: Language) -> None:
    """One sentence: how many of the supported recommendations are implemented."""
    st.markdown(_finding(figures, language))


def question(figures: Headline, language: Language) -> str:
    """What the overview answers: of the supported ones where the sheet says which they are."""
    if figures.supported or not figures.total:
        return language.text("Where do the supported recommendations stand?")
    return language.text("Where do the recommendations stand?")


def show_figures(figures: Headline, language: Language) -> None:
    """The five headline figures, each with a word on what is in it.

    Of the supported ones; of all where none is supported.
    """
    number = language.number
    statuses = figures.supported_statuses if figures.supported else figures.statuses
    if figures.supported:
        first = (
            language.text("Supported"),
            figures.supported,
            language.count("of {n} recommendation", "of {n} recommendations", figures.total),
        )
        backing = language.text("{n} with evidence", n=number(figures.implemented_with_evidence))
    else:
        first = (
            language.text("Recommendations"),
            figures.total,
            language.text("none of them supported"),
        )
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


def show_apart(figures: Headline, selection: Selection, language: Language) -> None:
    """What is not supported, noted or pending: counted apart, never hidden."""
    labels = vocabulary("position")
    links = []
    for position in ("noted", "not_supported", "pending", NONE):
        count = figures.positions.get(position, 0)
        if count or position in ("noted", "not_supported"):
            label = (
                language.text("No position recorded")
                if position == NONE
                else labels.label(position, language.code)
            )
            chosen = replace(selection, positions=(position,))
            address = link("recommendations", language, chosen)
            links.append(element("a", f"{label} {language.number(count)}", href=address))
    show(
        element(
            "p",
            element("span", language.text("Counted apart:")),
            *links,
            class_="uprtrack-apart",
        )
    )


def show_attention(figures: Headline, selection: Selection, language: Language) -> None:
    """What needs somebody's attention, each a link to the recommendations that are meant."""
    wanting = (
        (language.text("Past their date"), figures.overdue, replace(selection, overdue=True)),
        (
            language.text("Nobody responsible"),
            figures.without_institution,
            replace(selection, unassigned=True),
        ),
        (
            language.text("Not assessed yet"),
            figures.statuses["not_assessed"],
            replace(selection, statuses=("not_assessed",)),
        ),
        (
            language.text("Not started"),
            figures.statuses["not_started"],
            replace(selection, statuses=("not_started",)),
        ),
    )
    with st.container(key="attention", gap=None):
        for label, count, meant in wanting:
            said = f"{label} **{language.number(count)}**"
            page_link(said, "recommendations", language, meant)


def _finding(figures: Headline, language: Language) -> str:
    """Markdown of our own words and numbers."""
    total, supported = figures.total, figures.supported
    if not total:
        return language.text("There are no recommendations here yet. Upload a sheet to begin.")
    if not supported:
        return language.count(
            "**{implemented} of {n}** recommendation is implemented; none is supported.",
            "**{implemented} of {n}** recommendations are implemented; none is supported.",
            total,
            implemented=language.number(figures.statuses["implemented"]),
        )
    if figures.supported_statuses["not_assessed"] == supported:
        return language.count(
            "The **{n}** supported recommendation has not been assessed yet.",
            "None of the **{n}** supported recommendations has been assessed yet.",
            supported,
        )
    first = language.count(
        "**{implemented} of {n}** supported recommendation is implemented ({share}).",
        "**{implemented} of {n}** supported recommendations are implemented ({share}).",
        supported,
        implemented=language.number(figures.implemented),
        share=language.percent(round(figures.share_implemented or 0)),
    )
    second = language.count(
        "**{n}** has not been started.",
        "**{n}** have not been started.",
        figures.supported_statuses["not_started"],
    )
    return f"{first} {second}"
