"""The banner of demonstration data."""

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language


def show_banner(snapshot: Snapshot, language: Language) -> None:
    """Say that what is shown is partly invented, for as long as it is."""
    if snapshot.demonstration:
        st.info(
            language.text(
                "Demonstration data: statuses, progress, institutions and activities are invented. "
                "The first sheet that you upload starts an empty store in its place."
            )
        )
