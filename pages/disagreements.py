"""Disagreements: where do those who assess a recommendation not say the same?"""

import streamlit as st

from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_comparison, the_wording
from uprtrack.ui.disagreements import choose_steps, show_disagreements, show_finding
from uprtrack.ui.door import enter
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.looking import snapshot_for

FACETS = ("themes", "statuses", "positions", "institutions", "cycles", "mechanisms", "sdgs")

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)
said = the_wording(snapshot, language)

show_banner(snapshot, language)
st.title(language.text("Where do assessments differ?"), anchor=False)
selection = filter_bar(snapshot, language, FACETS, "recommendations", "disagreements")
found = the_comparison(snapshot, selection)
show_finding(found, language)
show_disagreements(found, choose_steps(found, selection, language), said)
