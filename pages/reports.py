"""Reports: take the selected records away as files."""

import streamlit as st

from uprtrack.analysis.selection import select_entity
from uprtrack.ui.banner import show_banner
from uprtrack.ui.door import enter
from uprtrack.ui.downloads import (
    kind_asked,
    offer_calendar,
    offer_export,
    offer_report,
    offer_template,
    show_selected,
)
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.looking import snapshot_for

FACETS = (
    *("themes", "statuses", "positions", "institutions", "cycles", "mechanisms"),
    *("states_under_review", "recommending_states", "sdgs", "affected_persons", "areas"),
    *("types", "partners", "target_groups", "levels", "kinds"),
)

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)

show_banner(snapshot, language)
st.title(language.text("Which file do you need?"), anchor=False)
kind = kind_asked(snapshot)
selection = filter_bar(snapshot, language, FACETS, kind, "reports")
show_selected(select_entity(snapshot, kind, selection), language)

if kind == "recommendations":
    st.subheader(language.text("To send on"), anchor=False)
    st.markdown(
        language.text(
            "A formatted workbook: a summary with its chart, the selected recommendations, and the "
            "commitments and activities linked with them. It says its filters, date and revision."
        )
    )
    offer_report(snapshot, visitor.person, selection, language)

st.subheader(language.text("To edit and upload again"), anchor=False)
st.markdown(
    language.text(
        "One sheet with every column. Change what has changed and upload it: the preview shows "
        "exactly your changes. The CSV is a list to read, not to return."
    )
)
offer_export(snapshot, visitor.person, selection, language)

if kind == "recommendations":
    st.subheader(language.text("For your calendar"), anchor=False)
    st.markdown(
        language.text(
            "Due dates that are still to come or past without result, the activities linked with "
            "them and open decisions, for Outlook and other calendar programs. A later file of the "
            "same records changes its entries and adds no second ones."
        )
    )
    offer_calendar(snapshot, visitor.person, selection, language)

st.subheader(language.text("To begin with"), anchor=False)
st.markdown(
    language.text("An empty workbook with all columns, their lists of values and an example.")
)
offer_template(visitor.person, language)
