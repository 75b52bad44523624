"""Suggestions: what do the texts say that nobody has recorded yet?"""

import streamlit as st

from uprtrack.services.suggesting import wished
from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_suggestions
from uprtrack.ui.door import enter
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.suggestions_accept import offer_all, offer_ticked, show_accepted
from uprtrack.ui.suggestions_filters import filter_suggestions
from uprtrack.ui.suggestions_list import show_suggestions
from uprtrack.ui.suggestions_sentence import show_sentence

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)

show_banner(snapshot, language)
st.title(language.text("Which themes fit?"), anchor=False)
with st.spinner(language.text("Reading the texts")):
    every = the_suggestions(visitor.person, snapshot)
show_accepted(snapshot, language)
show_sentence(visitor, snapshot, every)
found = wished(every, filter_suggestions(every, language))
note = offer_all(visitor, snapshot, found)
show_suggestions(visitor, snapshot, found, note)
offer_ticked(visitor, snapshot, found, note)
