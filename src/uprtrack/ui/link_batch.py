"""Deciding on several suggested links at once, below the list in which they were seen."""

from collections.abc import Sequence

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.ui.link_decide import Decision, mark_of, may_decide, offer
from uprtrack.ui.link_filters import wish_asked
from uprtrack.ui.session import LINKS_TICKED


def offer_batch(
    person: Person,
    snapshot: Snapshot,
    found: Sequence[LinkSuggestion],
    decision: Decision,
    language: Language,
) -> None:
    """The buttons for all that are ticked, and for all above a score once one is chosen."""
    if not found or not may_decide(person):
        return
    marks = LINKS_TICKED.get()
    ticked = [one for one in found if mark_of(one) in marks] if marks else []
    with st.container(border=True, key="links.batch"):
        with st.container(horizontal=True):
            label = language.count("Accept {n} ticked link", "Accept {n} ticked links", len(ticked))
            offer(person, snapshot, ticked, decision, "ticked", label, accepting=True)
            label = language.count("Refuse {n} ticked link", "Refuse {n} ticked links", len(ticked))
            offer(person, snapshot, ticked, decision, "ticked", label, accepting=False)
        if not wish_asked().at_least:
            st.caption(
                language.text(
                    "Choose a score above to accept everything from that score on at once."
                )
            )
            return
        st.markdown(
            language.count(
                "Accepting all that is listed, on every page, stores **{n}** link.",
                "Accepting all that is listed, on every page, stores **{n}** links.",
                len(found),
            )
        )
        label = language.count("Accept {n} link", "Accept all {n} links", len(found))
        offer(person, snapshot, found, decision, "all", label, accepting=True, primary=True)
