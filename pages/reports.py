"""Reports: take the selected records away as files."""

import streamlit as st

from uprtrack.analysis.phrases import selection_phrases
from uprtrack.analysis.selection import select
from uprtrack.ui.banner import show_banner
from uprtrack.ui.door import enter
from uprtrack.ui.downloads import offer_calendar, offer_export, offer_report, offer_template
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.plain import plain

FACETS = (
    *("themes", "statuses", "positions", "institutions", "cycles", "mechanisms"),
    *("states_under_review", "recommending_states", "sdgs", "affected_persons"),
)

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)

show_banner(snapshot, language)
st.title(language.text("Which file do you need?"), anchor=False)
selection = filter_bar(snapshot, language, FACETS, "recommendations", "reports")
phrases = " · ".join(selection_phrases(selection, language, snapshot))
st.markdown(
    language.count(
        "**{n}** recommendation is selected: {selection}.",
        "**{n}** recommendations are selected: {selection}.",
        len(select(snapshot, selection)),
        selection=plain(phrases or language.text("All records")),
    )
)

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
