"""The suggested links one below the other, with both texts, why, and what to decide."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record
from uprtrack.services.open_links import OpenLinks, link_summary
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.ui.address import PAGE, ask, asked, kept, selection_asked
from uprtrack.ui.link_decide import Decision, mark_of, may_decide, offer
from uprtrack.ui.link_told import told
from uprtrack.ui.markup import element, show
from uprtrack.ui.session import LINKS_TICKED, PAGE_NUMBER, Key

ROWS: Final = 15
"""Suggestions on a page of the list."""


def show_sentence(person: Person, snapshot: Snapshot, every: OpenLinks, language: Language) -> None:
    """How many suggestions there are, and how one is to be read."""
    counted = link_summary(snapshot, person, every)
    if not counted.suggestions:
        nothing = language.text(
            "No link is suggested: nothing that is not linked yet has much in common."
        )
        show(element("p", nothing, class_="uprtrack-quiet"))
        return
    number = language.number
    st.markdown(
        language.count(
            "**{n}** suggested link, for **{suggested}** of {all} recommendations.",
            "**{n}** suggested links, for **{suggested}** of {all} recommendations.",
            counted.suggestions,
            suggested=number(counted.suggested),
            all=number(counted.recommendations),
        )
    )
    said = language.text(
        "A suggestion is no fact: a link is stored once a person accepts it, and what a person "
        "refuses is not suggested again. The score is about the share of pairs with so much in "
        "common that a reader of both texts linked; the surest come first."
    )
    show(element("p", said, class_="uprtrack-quiet"))


def show_list(
    person: Person,
    snapshot: Snapshot,
    every: OpenLinks,
    found: Sequence[LinkSuggestion],
    decision: Decision,
    language: Language,
) -> None:
    """One page of the suggestions, each with its tick and its buttons."""
    if not found:
        if every.open:
            said = language.text("No suggestion matches these filters.")
            show(element("p", said, class_="uprtrack-quiet"))
        return
    pages = -(-len(found) // ROWS)
    turned = asked(PAGE)
    at = min(max(int(turned), 1), pages) if turned.isascii() and turned.isdigit() else 1
    shown = found[(at - 1) * ROWS : at * ROWS]
    records = _ends(snapshot, shown)
    for one in shown:
        recommendation, target = records.get(one.recommendation), records.get(one.target)
        if recommendation and target:
            with st.container(border=True, key=f"links.of.{'.'.join(mark_of(one))}"):
                show(told(recommendation, target, one, every.ranked.reasons(one), language))
                if may_decide(person):
                    _offer(person, snapshot, one, decision, language)
    if pages > 1:
        PAGE_NUMBER.show(at)
        st.pagination(pages, key=PAGE_NUMBER.name, on_change=_turn)


def _offer(
    person: Person,
    snapshot: Snapshot,
    one: LinkSuggestion,
    decision: Decision,
    language: Language,
) -> None:
    mark = mark_of(one)
    name = ".".join(mark)
    key = Key(f"links.tick.{name}", False)
    key.show(mark in LINKS_TICKED.get())
    with st.container(horizontal=True, vertical_alignment="center"):
        offer(person, snapshot, [one], decision, name, language.text("Accept"), accepting=True)
        offer(person, snapshot, [one], decision, name, language.text("Refuse"), accepting=False)
        st.checkbox(language.text("Tick"), key=key.name, on_change=_tick, args=(one, key))


def _tick(one: LinkSuggestion, key: Key[bool]) -> None:
    marks = LINKS_TICKED.get() - {mark_of(one)}
    LINKS_TICKED.set(marks | {mark_of(one)} if key.get() else marks)


def _turn() -> None:
    number = PAGE_NUMBER.get()
    turned = {PAGE: str(number) if number > 1 else ""}
    ask(selection_asked(), **{**kept(), **turned})


def _ends(snapshot: Snapshot, shown: Sequence[LinkSuggestion]) -> dict[str, Record]:
    wanted = {end for one in shown for end in (one.recommendation, one.target)}
    entities = {"recommendations", *(one.entity for one in shown)}
    return {
        record.id: record
        for entity in entities
        for record in snapshot.tables[entity].records
        if record.id in wanted
    }
