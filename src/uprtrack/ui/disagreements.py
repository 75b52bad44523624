"""The list of recommendations of which several assessors do not say the same."""

from typing import Final

import streamlit as st

from uprtrack.analysis.assessments import STEPS, Compared, Disagreement, Opinion
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import Wording
from uprtrack.ui.address import VIEW, asked, link, record_link
from uprtrack.ui.assessments_index import index_level_told, index_method, number
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.tables import ROWS, marked, table
from uprtrack.ui.titles import short_title
from uprtrack.ui.upload_pages import one_page

_STATUS: Final = ENTITIES["recommendations"].field("status")
_FIELD: Final = ENTITIES["recommendations"].field


def show_finding(found: Compared, language: Language) -> None:
    """How many recommendations several have assessed, and of how many these differ."""
    if not found.several:
        said = language.text("No recommendation here has been assessed by more than one yet.")
        show(element("p", said, class_="uprtrack-quiet"))
        return
    st.markdown(
        language.count(
            "Of **{n}** recommendation with several opinions, they differ on **{apart}**.",
            "Of **{n}** recommendations with several opinions, they differ on **{apart}**.",
            found.several,
            apart=language.number(len(found.disagreements)),
        )
    )


def choose_steps(found: Compared, selection: Selection, language: Language) -> int:
    """Show how many lie at least how far apart, each a link; how far the address asks for."""
    wished = asked(VIEW)
    least = int(wished) if wished in map(str, range(2, len(STEPS))) else 1
    links = []
    for steps in range(1, len(STEPS)):
        there = sum(one.steps >= steps for one in found.disagreements)
        if not there and steps != least:
            break
        label = (
            language.text("All")
            if steps == 1
            else language.count("{n} step or more", "{n} steps or more", steps)
        )
        told = f"{label} {language.number(there)}"
        view = {VIEW: str(steps) if steps > 1 else ""}
        address = link("disagreements", language, selection, **view)
        current = "true" if steps == least else None
        links.append(element("a", told, href=address, aria_current=current))
    if len(links) > 1:
        show(
            element(
                "p",
                element("span", language.text("How far apart:")),
                *links,
                class_="uprtrack-apart",
            )
        )
    return least


def show_disagreements(found: Compared, least: int, said: Wording) -> None:
    """The table, a page at a time; every recommendation a link to its assessments."""
    rows = [one for one in found.disagreements if one.steps >= least]
    if not rows:
        return
    shown, _ = one_page(rows, ROWS, f"disagreements.{least}")
    language = said.language
    recommendation = ENTITIES["recommendations"]
    labels = (
        recommendation.one_ar if language.code == "ar" else recommendation.one_en,
        language.text("Says least"),
        language.text("Says most"),
        language.text("Steps apart"),
        language.text("Index"),
    )
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    body = []
    for one in shown:
        cells = (
            element("td", element("div", cell), data_label=label, role="cell", class_=class_)
            for cell, label, class_ in zip(
                _cells(one, said), labels, ("uprtrack-title", *[None] * 4), strict=True
            )
        )
        body.append(element("tr", *cells, role="row"))
    whole = table(head, body, language.text("Where assessments differ"), "uprtrack-cards")
    show(element("div", whole, class_="uprtrack-scroll"))
    about = language.text(
        "The index is the Implementation of Recommendations Index of UPR Info, of all opinions on "
        "a recommendation; who says not assessed or not applicable is left out."
    )
    show(element("p", about, class_="uprtrack-quiet"), index_method(language))


def _cells(one: Disagreement, said: Wording) -> tuple[str, ...]:
    language = said.language
    address = record_link("recommendations", one.recommendation.id, language)
    paragraph = said.text(_FIELD("paragraph"), one.recommendation.values["paragraph"])
    below = element("span", paragraph, class_="uprtrack-quiet uprtrack-below")
    title = element("a", words(short_title(one.recommendation, language)), href=address)
    level = element(
        "span", index_level_told(one.index, language), class_="uprtrack-quiet uprtrack-below"
    )
    return (
        together((title, below if paragraph else None)),
        _opinion(one.least, said),
        _opinion(one.most, said),
        language.number(one.steps),
        together((number(one.index, language), level)),
    )


def _opinion(opinion: Opinion, said: Wording) -> Markup:
    """The status, whose it is, and on which day."""
    language = said.language
    status = marked(_STATUS, opinion.status, said.text(_STATUS, opinion.status))
    name = said.text(_FIELD("lead_institution"), opinion.name or None)
    if opinion.assessment is None:
        about = language.text("the recommendation’s own status")
    else:
        about = said.text(_FIELD("assessed_on"), opinion.assessment.values["assessed_on"])
    below = element("span", about, class_="uprtrack-quiet uprtrack-below")
    return together((status, element("span", words(name), class_="uprtrack-below"), below))
