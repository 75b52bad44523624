"""The suggestions, recommendation by recommendation, with the words that speak for them."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.language.states import state_name
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.record import Record
from uprtrack.services.suggestion_words import (
    confidence_told,
    field_told,
    value_told,
    words_told,
)
from uprtrack.ui.address import PAGE, asked, record_link
from uprtrack.ui.door import Visitor
from uprtrack.ui.markup import Markup, element, show
from uprtrack.ui.plain import plain
from uprtrack.ui.session import PAGE_NUMBER, TICKED, Key
from uprtrack.ui.suggestions_accept import mark_of, may_accept, offer_one
from uprtrack.ui.suggestions_address import ask_suggestions
from uprtrack.ui.suggestions_text import marked_texts

RECORDS: Final = 20
"""Recommendations on a page."""


def show_suggestions(
    visitor: Visitor, snapshot: Snapshot, found: Sequence[Suggestion], note: Key[str]
) -> None:
    """One page of the recommendations that something is suggested for; `note` is kept with it."""
    language = visitor.language
    groups = [list(own) for _, own in groupby(found, key=lambda one: one.recommendation)]
    if not groups:
        if snapshot.tables["recommendations"].size:
            said = language.text("No suggestion matches these filters.")
            show(element("p", said, class_="uprtrack-quiet"))
        return
    pages = -(-len(groups) // RECORDS)
    turned = asked(PAGE)
    at = min(max(int(turned), 1), pages) if turned.isascii() and turned.isdigit() else 1
    shown = groups[(at - 1) * RECORDS : at * RECORDS]
    ids = {own[0].recommendation for own in shown}
    records = {r.id: r for r in snapshot.tables["recommendations"].records if r.id in ids}
    for own in shown:
        _show_group(visitor, snapshot, records[own[0].recommendation], own, note)
    if pages > 1:
        PAGE_NUMBER.show(at)
        st.pagination(pages, key=PAGE_NUMBER.name, on_change=_turn)


def _turn() -> None:
    number = PAGE_NUMBER.get()
    ask_suggestions(**{PAGE: str(number) if number > 1 else ""})


def _show_group(
    visitor: Visitor,
    snapshot: Snapshot,
    record: Record,
    own: Sequence[Suggestion],
    note: Key[str],
) -> None:
    language = visitor.language
    with st.container(border=True, key=f"suggestions.of.{record.id}"):
        show(
            element(
                "div",
                _head(snapshot, record, language),
                *marked_texts(record, (word for one in own for word in one.words), language),
                class_="uprtrack-suggested",
            )
        )
        for one in own:
            with st.container(horizontal=True, vertical_alignment="center"):
                _show_suggestion(visitor, snapshot, one, note)


def _head(snapshot: Snapshot, record: Record, language: Language) -> Markup:
    """Paragraph, State under review where there are several, and the recommending States."""
    values, code = record.values, language.code
    paragraph = str(values["paragraph"] or language.text("Without a number"))
    states = values["recommending_states"]
    states = states if isinstance(states, tuple) else ()
    said = [language.join(state_name(one, code) for one in states)]
    several = len(snapshot.tables["recommendations"].column("state_under_review").values) > 1
    if several and values["state_under_review"]:
        said.insert(0, state_name(str(values["state_under_review"]), code))
    if values["cycle"]:
        said.insert(0, language.text("Cycle {cycle}", cycle=values["cycle"]))
    address = record_link("recommendations", record.id, language)
    return element(
        "p",
        element("a", paragraph, href=address),
        *(element("span", one, class_="uprtrack-quiet", dir="auto") for one in said if one),
        class_="uprtrack-apart",
    )


def _show_suggestion(visitor: Visitor, snapshot: Snapshot, one: Suggestion, note: Key[str]) -> None:
    label = _told(one, visitor.language)
    if not may_accept(visitor.person):
        st.markdown(label)
        return
    key = Key(".".join(("suggestions.tick", *mark_of(one))), False)
    key.show(mark_of(one) in TICKED.get())
    st.checkbox(label, key=key.name, width="stretch", on_change=_tick, args=(one, key))
    offer_one(visitor, snapshot, one, note)


def _tick(one: Suggestion, key: Key[bool]) -> None:
    marks = TICKED.get() - {mark_of(one)}
    TICKED.set(marks | {mark_of(one)} if key.get() else marks)


def _told(one: Suggestion, language: Language) -> str:
    """Markdown: field and value, how sure, and the words."""
    field, value = field_told(one.field, language), value_told(one.field, one.value, language)
    sure, words = confidence_told(one.confidence, language), words_told(one.words, language)
    return f"{plain(field)}: **{plain(value)}** · {plain(sure)} · {plain(words)}"
