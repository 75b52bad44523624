"""Changes: what is different since the last meeting?"""

import streamlit as st

from uprtrack.ui.banner import show_banner
from uprtrack.ui.door import enter
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.since import show_since
from uprtrack.ui.since_choice import choose_moment, moment_asked, question

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)

show_banner(snapshot, language)
moment = moment_asked(visitor, snapshot)
st.title(question(moment, language), anchor=False)
choose_moment(visitor, snapshot, moment)
show_since(visitor, snapshot, moment)
