"""Keeping the data: is everything there, and could it be brought back?"""

import streamlit as st

from uprtrack.ui.banner import say_not_in_the_past, show_banner
from uprtrack.ui.caches import the_snapshot
from uprtrack.ui.door import enter
from uprtrack.ui.keeping import offer_backup, offer_check, show_holdings
from uprtrack.ui.keeping_move import offer_move
from uprtrack.ui.keeping_restore import offer_restore, show_restored

visitor = enter()
language = visitor.language

if not visitor.as_of:
    show_banner(the_snapshot(visitor.person), language)
st.title(language.text("Is everything kept safely?"), anchor=False)
if visitor.as_of:
    say_not_in_the_past(language)
    st.stop()
show_restored(language)
show_holdings(visitor)

st.subheader(language.text("A backup to take away"), anchor=False)
offer_backup(visitor)

st.subheader(language.text("Looking through the store"), anchor=False)
offer_check(visitor)

st.subheader(language.text("Bringing a backup back"), anchor=False)
offer_restore(visitor)

st.subheader(language.text("Moving to another database"), anchor=False)
offer_move(visitor)
