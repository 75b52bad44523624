"""National commitments on their page: how many bind, what they answer, and since when."""

import streamlit as st

from uprtrack.analysis.commitments import Answered, activities_beside, answered, by_kind_and_year
from uprtrack.analysis.selection import Selected, Selection, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record
from uprtrack.ui.address import record_link
from uprtrack.ui.caches import the_place
from uprtrack.ui.figures import show_chart
from uprtrack.ui.markup import element, show, words
from uprtrack.ui.titles import short_title

_MOST = 12
"""Activities named beside a commitment; the coverage has them all."""


def show_standing(selected: Selected, language: Language) -> None:
    """The figures of the selected commitments."""
    snapshot = selected.snapshot
    found = _answered(the_place(), snapshot.revision, selected.selection, snapshot)
    number = language.number
    shown = (
        (
            language.text("In force"),
            found.in_force,
            language.count("of {n} commitment", "of {n} commitments", found.total),
        ),
        (
            language.text("Treaties"),
            found.treaties,
            language.count(
                "reservations recorded for {n}", "reservations recorded for {n}", found.reserved
            )
            if found.reserved
            else language.text("no reservations recorded"),
        ),
        (
            language.text("Recommendations answered"),
            found.recommendations,
            language.count("by {n} commitment", "by {n} commitments", found.answering),
        ),
        (
            language.text("Without a recommendation"),
            found.answering_none,
            language.text("linked with none"),
        ),
    )
    with st.container(key="figures"):
        for label, value, about in shown:
            st.metric(label, number(value), about, delta_color="off", delta_arrow="off")


@st.cache_resource(show_spinner=False, max_entries=200)
def _answered(place: str, revision: int, selection: Selection, _snapshot: Snapshot) -> Answered:
    return answered(select_entity(_snapshot, "commitments", selection))


def show_since_when(selected: Selected, language: Language) -> None:
    """The chart of the selected commitments by kind and year; nothing where none has a year."""
    dated, undated = by_kind_and_year(selected)
    if not dated:
        return
    st.subheader(language.text("Since when"), anchor=False)
    show_chart("commitments in time", selected.snapshot, selected.selection, language)
    if undated:
        st.caption(
            language.count(
                "{n} without a year is not drawn", "{n} without a year are not drawn", undated
            )
        )


def show_beside(snapshot: Snapshot, language: Language, commitment: Record) -> None:
    """The activities that serve the same recommendations as the commitment, if any."""
    found = activities_beside(snapshot, commitment)
    if not found:
        return
    lines = [
        element(
            "li",
            element(
                "a",
                words(short_title(activity, language)),
                href=record_link("activities", activity.id, language),
            ),
        )
        for activity in found[:_MOST]
    ]
    if (rest := len(found) - _MOST) > 0:
        more = language.count("and {n} more activity", "and {n} more activities", rest)
        lines.append(element("li", more, class_="uprtrack-quiet"))
    show(
        element("h2", language.text("Activities for the same recommendations")),
        element("ul", *lines, class_="uprtrack-linked"),
    )
