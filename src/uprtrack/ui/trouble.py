"""What a visitor sees when a page fails."""

import streamlit as st

from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.ui.language import language_of_visit
from uprtrack.ui.plain import plain


def show_fault(fault: Exception) -> bool:
    """Say so in the visitor's language: why, where that is said to people (`Refused`).

    Any other fault's own words stay in the server's log, where Streamlit has put them.
    """
    language = language_of_visit()
    if isinstance(fault, Refused):
        st.error(plain(refusal(fault, language)))
        return True
    st.error(language.text("This page could not be shown. The fault is in the server's log."))
    return True
