"""Cooperation: what is done together, and under which agreement?"""

from functools import partial

import streamlit as st

from uprtrack.analysis.selection import select_entity
from uprtrack.ui.address import MECHANISM, selection_asked
from uprtrack.ui.agreements import show_agreements
from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_wording
from uprtrack.ui.cooperation import choose_view, show_activities
from uprtrack.ui.door import enter
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.meetings import show_beside, show_mechanism, show_open
from uprtrack.ui.record import asked_record, show_record

ACTIVITY_FACETS = (
    *("areas", "types", "partners", "institutions", "target_groups", "levels", "statuses"),
    *("years", "themes", "sdgs", "states_under_review"),
)
DECISION_FACETS = ("statuses", "institutions", "years")

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)
said = the_wording(snapshot, language)

show_banner(snapshot, language)
record = asked_record(visitor.person, snapshot, language, "activities", "agreements", "decisions")
if record:
    back = ("cooperation", selection_asked())
    beside = partial(show_beside, snapshot, said)
    show_record(visitor.person, snapshot, record, language, said, back, beside)
    st.stop()

st.title(language.text("What is done together, and under which agreement?"), anchor=False)
show_agreements(snapshot, language, said)
if choose_view(language) == MECHANISM:
    selection = filter_bar(snapshot, language, DECISION_FACETS, "decisions", "cooperation")
    show_mechanism(select_entity(snapshot, "decisions", selection), language, said)
else:
    show_open(snapshot, language)
    selection = filter_bar(snapshot, language, ACTIVITY_FACETS, "activities", "cooperation")
    show_activities(select_entity(snapshot, "activities", selection), language, said)
