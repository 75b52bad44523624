"""Suggested links: which activities and commitments belong with which recommendations?"""

import streamlit as st

from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_open_links
from uprtrack.ui.door import enter
from uprtrack.ui.link_batch import offer_batch
from uprtrack.ui.link_decide import ask_decision, show_decided
from uprtrack.ui.link_filters import filter_links
from uprtrack.ui.link_list import show_list, show_sentence
from uprtrack.ui.looking import snapshot_for

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)

show_banner(snapshot, language)
st.title(language.text("What belongs together?"), anchor=False)
with st.spinner(language.text("Comparing the texts of all records")):
    every = the_open_links(visitor.person, snapshot)
show_decided(snapshot, language)
show_sentence(visitor.person, snapshot, every, language)
found = filter_links(snapshot, every, language)
decision = ask_decision(visitor.person, found, language)
show_list(visitor.person, snapshot, every, found, decision, language)
offer_batch(visitor.person, snapshot, found, decision, language)
