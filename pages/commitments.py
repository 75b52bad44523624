"""National commitments: what has the State undertaken by itself?"""

from functools import partial

import streamlit as st

from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import select_entity
from uprtrack.ui.address import selection_asked
from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_wording
from uprtrack.ui.commitments import show_beside, show_since_when, show_standing
from uprtrack.ui.door import enter
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.record import asked_record, show_record
from uprtrack.ui.tables import show_count, show_records

FACETS = (*("kinds", "themes", "sdgs", "statuses", "years", "institutions", "states_under_review"),)

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)
said = the_wording(snapshot, language)

show_banner(snapshot, language)
record = asked_record(visitor.person, snapshot, language, "commitments")
if record:
    back = ("commitments", selection_asked())
    beside = partial(show_beside, snapshot, language)
    show_record(visitor.person, snapshot, record, language, said, back, beside)
    st.stop()

st.title(language.text("What has the State undertaken by itself?"), anchor=False)
selection = filter_bar(snapshot, language, FACETS, "commitments", "commitments")
selected = select_entity(snapshot, "commitments", selection)
show_count(selected, language)
if len(selected):
    show_standing(selected, language)
    show_since_when(selected, language)
show_records(in_reading_order(selected), language, said, selected)
