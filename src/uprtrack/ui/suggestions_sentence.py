"""How many suggestions there are, and what they are not."""

from collections.abc import Sequence

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.linking.suggestion import Suggestion
from uprtrack.services.suggesting import Summary, summary
from uprtrack.ui.door import Visitor
from uprtrack.ui.markup import element, show


def show_sentence(visitor: Visitor, snapshot: Snapshot, every: Sequence[Suggestion]) -> None:
    """The sentence under the question, and how a suggestion is to be read."""
    language = visitor.language
    counted = summary(snapshot, visitor.person, every)
    if not counted.recommendations:
        show(element("p", language.text("Nothing is recorded here yet."), class_="uprtrack-quiet"))
        return
    st.markdown(_told(counted, language))
    said = language.text(
        "A suggestion is no fact: it is stored once a person accepts it. The percentage says how "
        "often such suggestions were right where people had labelled English texts; for Arabic, "
        "affected persons and SDGs it is an estimate."
    )
    show(element("p", said, class_="uprtrack-quiet"))


def _told(counted: Summary, language: Language) -> str:
    if not counted.suggestions:
        return language.text("No text suggests anything that its recommendation does not say yet.")
    number = language.number
    return language.count(
        "**{n}** suggestion, for **{suggested}** of {all} recommendations. "
        "Without a theme so far: **{bare}**.",
        "**{n}** suggestions, for **{suggested}** of {all} recommendations. "
        "Without a theme so far: **{bare}**.",
        counted.suggestions,
        suggested=number(counted.suggested),
        all=number(counted.recommendations),
        bare=number(counted.without_theme),
    )
