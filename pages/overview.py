"""Overview: where does implementation stand?"""

from dataclasses import replace

import streamlit as st

from uprtrack.analysis.followed import followed
from uprtrack.ui.attention import show_attention
from uprtrack.ui.banner import show_banner
from uprtrack.ui.door import enter
from uprtrack.ui.figures import show_chart
from uprtrack.ui.filters import choose_cycle, choose_values, overview_selection
from uprtrack.ui.finding import question, show_finding
from uprtrack.ui.headline import show_apart, show_figures
from uprtrack.ui.looking import snapshot_for
from uprtrack.ui.theme_table import show_themes
from uprtrack.ui.trend import show_trend

visitor = enter()
language = visitor.language
snapshot = snapshot_for(visitor)

with st.sidebar:
    choose_cycle(snapshot, language)
    for facet in ("states_under_review", "mechanisms", "institutions"):
        choose_values(snapshot, language, facet)

selection = overview_selection(snapshot)
counted = followed(snapshot, selection)

show_banner(snapshot, language)
st.title(question(counted, language), anchor=False)
show_finding(counted, language, snapshot.tables["recommendations"].size)
show_figures(counted, language)
show_apart(counted, language)

picture, attention = st.columns([2.4, 1], gap="large")
with picture:
    st.subheader(language.text("Status by theme"), anchor=False)
    show_chart("status by theme", snapshot, counted.selection, language)
with attention:
    st.subheader(language.text("Needs attention"), anchor=False)
    show_attention(snapshot, counted, language)

st.subheader(language.text("Recommendations by theme"), anchor=False)
show_themes(snapshot, selection, counted, language)

institutions, positions = st.columns(2, gap="large")
with institutions:
    st.subheader(language.text("Status by lead institution"), anchor=False)
    show_chart("status by institution", snapshot, counted.selection, language)
with positions:
    st.subheader(language.text("Position by cycle"), anchor=False)
    show_chart("position by cycle", snapshot, replace(selection, cycles=()), language)

st.subheader(language.text("Implementation over time"), anchor=False)
show_trend(visitor.person, snapshot, counted.selection, language)
