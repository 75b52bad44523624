"""Recommendations: which are they, and what is known of one?"""

import streamlit as st

from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import select
from uprtrack.ui.address import selection_asked
from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_wording
from uprtrack.ui.door import enter
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.record import asked_record, show_record
from uprtrack.ui.suggestion_offer import offer_suggestions
from uprtrack.ui.tables import show_count, show_records

FACETS = (
    *("themes", "statuses", "positions", "institutions", "cycles", "mechanisms"),
    *("states_under_review", "recommending_states", "sdgs", "affected_persons"),
)

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)
said = the_wording(snapshot, language)

show_banner(snapshot, language)
record = asked_record(visitor.person, snapshot, language, "recommendations")
if record:
    back = ("recommendations", selection_asked())
    show_record(visitor.person, snapshot, record, language, said, back)
    st.stop()

st.title(language.text("Which recommendations are there?"), anchor=False)
selection = filter_bar(snapshot, language, FACETS, "recommendations", "recommendations")
selected = select(snapshot, selection)
show_count(selected, language)
offer_suggestions(selected.records, language)
show_records(in_reading_order(selected), language, said, selected)
