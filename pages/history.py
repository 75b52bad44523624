"""History: what has been changed, when, and by whom?"""

import streamlit as st

from uprtrack.ui.banner import show_banner
from uprtrack.ui.door import enter
from uprtrack.ui.history_list import show_revisions
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.revision import asked_revision, show_revision

visitor = enter()
snapshot = snapshot_for(visitor)

show_banner(snapshot, visitor.language)
revision = asked_revision(visitor, snapshot)
if revision:
    show_revision(visitor, snapshot, revision)
    st.stop()

question = visitor.language.text("What has been changed, when and by whom?")
st.title(question, anchor=False)
show_revisions(visitor, snapshot)
