"""Noticing what others store, also in another process: the page is made anew, once."""

from typing import Final

import streamlit as st

from uprtrack.model.finding import Refused
from uprtrack.ui.address import RECORD, asked
from uprtrack.ui.caches import the_store
from uprtrack.ui.history_address import UNDO
from uprtrack.ui.session import edit_draft_of

SECONDS: Final = 1.5
"""Between two looks: what another process stores is on the page within two seconds."""


def notice_others(shown: tuple[str, int]) -> None:
    """Make the page anew as soon as the store's stamp is another than the one shown.

    Not while somebody fills in a form: what is stored meanwhile is said when it is sent.
    """
    if not asked(UNDO) and not (asked(RECORD) and edit_draft_of(asked(RECORD)).get()):
        _look(shown)


@st.fragment(run_every=SECONDS)
def _look(shown: tuple[str, int]) -> None:
    """Asks one question and shows nothing; a store that does not answer is asked again."""
    try:
        moved_on = the_store().stamp() != shown
    except Refused:
        return
    if moved_on:
        st.rerun()
