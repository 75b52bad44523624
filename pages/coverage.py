"""Coverage: where is nothing done?"""

import streamlit as st

from uprtrack.ui.banner import show_banner
from uprtrack.ui.caches import the_covered, the_covers, the_wording
from uprtrack.ui.coverage import choose_view, show_figures, show_sentence
from uprtrack.ui.coverage_address import ALIKE, every_cycle, number_asked
from uprtrack.ui.coverage_again import show_again
from uprtrack.ui.coverage_alike import show_alike
from uprtrack.ui.coverage_behind import show_behind
from uprtrack.ui.coverage_file import offer_coverage
from uprtrack.ui.coverage_matrix import show_folded
from uprtrack.ui.coverage_streams import show_streams
from uprtrack.ui.door import enter
from uprtrack.ui.filters import choose_cycle, filter_bar, overview_selection
from uprtrack.ui.looking import snapshot_for

FACETS = (
    *("themes", "statuses", "positions", "institutions", "mechanisms"),
    *("states_under_review", "recommending_states", "sdgs", "affected_persons"),
)

visitor = enter()
person, language = visitor.person, visitor.language
snapshot = snapshot_for(visitor)

show_banner(snapshot, language)
st.title(language.text("Where is nothing done?"), anchor=False)
with st.sidebar:
    choose_cycle(snapshot, language)
filter_bar(snapshot, language, FACETS, "recommendations", "coverage")
selection = overview_selection(snapshot)
found = the_covered(person, snapshot, selection)
said = the_wording(snapshot, language)
number = number_asked()
if number:
    show_behind(person, found, selection, number, language, said)
    st.stop()

(whole,) = the_covers(person, found, selection, "")
show_sentence(found.counted, whole, language, snapshot.tables["recommendations"].size)
show_figures(found.counted, whole, language)
view = choose_view(language)
if view == ALIKE:
    show_alike(person, found, selection, language, said)
elif view == "cycle":
    ever = every_cycle(selection)
    show_folded(person, the_covered(person, snapshot, ever), ever, view, language)
    show_again(person, found, ever, language, said)
else:
    show_folded(person, found, selection, view, language)
    if view == "partner":
        show_streams(found, selection, language)
offer_coverage(snapshot, person, selection, language)
