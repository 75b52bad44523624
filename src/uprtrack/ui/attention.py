"""The overview's list of what needs attention, each line a link to the records that are meant."""

from dataclasses import replace
from typing import Final

import streamlit as st

from uprtrack.analysis.attention_list import waiting
from uprtrack.analysis.followed import Followed
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import N_, Language
from uprtrack.ui.address import MECHANISM, VIEW, page_link
from uprtrack.ui.caches import the_wanting

_LABELS: Final = {
    "overdue": N_("Past their date"),
    "due_soon": N_("Due in the next 60 days"),
    "unassigned": N_("Nobody responsible"),
    "stale": N_("No update for six months"),
    "untouched": N_("No activity"),
    "unevidenced": N_("Implemented without evidence"),
}
_STATUSES: Final = {
    "not_assessed": N_("Not assessed yet"),
    "not_started": N_("Not started"),
}


def show_attention(snapshot: Snapshot, counted: Followed, language: Language) -> None:
    """How many of the followed recommendations want something, and of the mechanism's decisions."""
    with st.container(key="attention", gap=None):
        for found in the_wanting(snapshot, counted.selection):
            said = _line(_LABELS[found.flag], found.count, language)
            page_link(said, "recommendations", language, found.selection)
        _show_decisions(snapshot, counted, language)
        for status, label in _STATUSES.items():
            said = _line(label, counted.figures.statuses[status], language)
            meant = replace(counted.selection, statuses=(status,))
            page_link(said, "recommendations", language, meant)


def _show_decisions(snapshot: Snapshot, counted: Followed, language: Language) -> None:
    """The mechanism's open decisions, those past their date said; nothing where it has none."""
    if not snapshot.tables["decisions"].size:
        return
    found = waiting(snapshot, counted.selection)
    label = language.text("Open decisions")
    if found.overdue:
        late = language.count("{n} past its date", "{n} past their date", found.overdue)
        label = f"{label} ({late})"
    said = f"{label} **{language.number(found.open)}**"
    page_link(said, "cooperation", language, found.selection, **{VIEW: MECHANISM})


def _line(label: str, count: int, language: Language) -> str:
    return f"{language.text(label)} **{language.number(count)}**"
