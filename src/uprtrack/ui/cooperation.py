"""The activities on the cooperation page: what they brought, how many of what, and when."""

from typing import Final

import streamlit as st

from uprtrack.analysis.cooperation import DIMENSIONS
from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selected, Selection
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import Wording
from uprtrack.ui.activities_time import show_when
from uprtrack.ui.address import BY, MECHANISM, VIEW, ask, asked, kept, selection_asked
from uprtrack.ui.cooperation_figures import show_brought
from uprtrack.ui.figures import show_chart
from uprtrack.ui.session import BY_SHOWN, VIEW_SHOWN
from uprtrack.ui.tables import page_of, show_count, show_records

_FIRST: Final = next(iter(DIMENSIONS))


def choose_view(language: Language) -> str:
    """Show the choice between activities and the joint mechanism; the one that is looked at."""
    names = {
        "": language.text("Activities"),
        MECHANISM: language.text("Joint cooperation mechanism"),
    }
    chosen = asked(VIEW) if asked(VIEW) in names else ""
    VIEW_SHOWN.show(chosen)
    st.segmented_control(
        language.text("Part of the page"),
        list(names),
        format_func=lambda view: names[view],
        key=VIEW_SHOWN.name,
        required=True,
        on_change=lambda: ask(_of_both(), **{VIEW: VIEW_SHOWN.get()}),
        label_visibility="collapsed",
    )
    return chosen


def _of_both() -> Selection:
    """The filters that mean the same for activities and decisions; their statuses do not."""
    asked_for = selection_asked()
    return Selection(institutions=asked_for.institutions, years=asked_for.years)


def show_activities(selected: Selected, language: Language, said: Wording) -> None:
    """The selected activities: figures, a chart, when they take place, and the list of them."""
    show_count(selected, language)
    if len(selected):
        show_brought(selected, language)
        dimension = _choose_dimension(language)
        show_chart(f"activities by {dimension}", selected.snapshot, selected.selection, language)
    records = in_reading_order(selected)
    if records:
        st.subheader(language.text("When they take place"), anchor=False)
        show_when(page_of(records), selected.snapshot, language)
        st.subheader(language.text("List of activities"), anchor=False)
    show_records(records, language, said, selected)


def _choose_dimension(language: Language) -> str:
    """Show the choice of what the chart counts by; the address decides it."""
    chosen = _dimension_asked()
    activity = ENTITIES["activities"]
    head, choice = st.columns([3, 1], vertical_alignment="bottom")
    head.subheader(language.text("What is done, and how far it is"), anchor=False)
    BY_SHOWN.show(chosen)
    choice.selectbox(
        language.text("Counted by"),
        list(DIMENSIONS),
        key=BY_SHOWN.name,
        format_func=lambda name: DIMENSIONS[name].label(activity, language.code),
        on_change=_ask_dimension,
    )
    return chosen


def _dimension_asked() -> str:
    return asked(BY) if asked(BY) in DIMENSIONS else _FIRST


def _ask_dimension() -> None:
    """Rewrite the address, unless it says so already: a choice that comes late changes nothing."""
    if BY_SHOWN.get() != _dimension_asked():
        ask(selection_asked(), **{**kept(), BY: BY_SHOWN.get()})
