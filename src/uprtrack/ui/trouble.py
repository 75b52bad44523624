"""What a visitor sees when a page fails."""

import streamlit as st

from uprtrack.ui.language import language_of_visit


def show_fault(_fault: Exception) -> bool:
    """Say so in the visitor's language, without the fault's own words; Streamlit has logged it."""
    language = language_of_visit()
    st.error(language.text("This page could not be shown. The fault is in the server's log."))
    return True
