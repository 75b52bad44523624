"""Suggestions: which themes fit?"""

import streamlit as st

from uprtrack.ui.banner import say_not_in_the_past, show_banner
from uprtrack.ui.door import enter
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.suggestions import show_suggestions

visitor = enter()
language = visitor.language

if visitor.as_of:
    st.title(language.text("Which themes fit?"), anchor=False)
    say_not_in_the_past(language)
    st.stop()
snapshot = snapshot_for(visitor)
show_banner(snapshot, language)
st.title(language.text("Which themes fit?"), anchor=False)
show_suggestions(visitor, snapshot)
