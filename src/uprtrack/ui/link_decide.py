"""Accepting and refusing suggested links, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

import streamlit as st

from uprtrack.access import Person, Verb, allowed
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.deciding_links import Decided, Pair, accept, refuse
from uprtrack.services.links_by_hand import relations
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.ui.author import ask_author, author
from uprtrack.ui.caches import the_store
from uprtrack.ui.plain import plain
from uprtrack.ui.revision_link import show_revision_link
from uprtrack.ui.session import LINKS_DECIDED, LINKS_REFUSED, LINKS_TICKED, Key

_KEY: Final = "links"

Mark = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """What a decision became; `said` once it was told where the person clicked."""

    accepted: bool
    decided: Decided
    said: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Where the words that go with a decision are typed: its note, and the relation of new links.

    A relation of "" is the one that is usual for the kind of record.
    """

    note: Key[str]
    relation: Key[str]


AS_USUAL: Final = Decision(Key(f"{_KEY}.note", ""), Key(f"{_KEY}.relation", ""))
"""Without a note and with the usual relations, unless its widgets are on the page."""


def may_decide(person: Person) -> bool:
    """Whether deciding is offered: not to who looks at the past."""
    return allowed(person, Verb.CONFIRM)


def mark_of(one: LinkSuggestion) -> Mark:
    """What tells a suggested link from all others."""
    return one.recommendation, one.entity, one.target


def ask_decision(person: Person, found: Sequence[LinkSuggestion], language: Language) -> Decision:
    """Ask who decides, why, and how the accepted are related; nothing where nothing is decided."""
    decision = AS_USUAL
    if not found or not may_decide(person):
        return decision
    with st.container(border=True, key="links.who"):
        ask_author(language, _KEY)
        terms = vocabulary("relation")
        usual = language.text("The usual one: a law is a legal basis, all else contributes")
        st.selectbox(
            ENTITIES["links"].field("relation").label(language.code),
            ["", *relations()],
            format_func=lambda key: terms.label(key, language.code) if key else usual,
            key=decision.relation.name,
        )
    return decision


def show_decided(snapshot: Snapshot, language: Language) -> None:
    """What the last decision stored, until something else is stored; or why it was refused."""
    if refused := LINKS_REFUSED.get():
        st.error(plain(refusal(refused, language)))
        LINKS_REFUSED.clear()
    told = LINKS_DECIDED.get()
    if told is None or told.decided.revision != snapshot.revision:
        return
    if not told.decided.links:
        st.info(language.text("Nothing was stored: all of it was decided already."))
        return
    sentence = plain(_sentence(told, language))
    st.success(sentence)
    if not told.said:
        st.toast(sentence, duration="long")  # the button may be far below the sentence
        LINKS_DECIDED.set(replace(told, said=True))
    show_revision_link(told.decided.revision, language)


def _sentence(told: Told, language: Language) -> str:
    about = {"revision": language.number(told.decided.revision)}
    links = told.decided.links
    if told.accepted:
        stored = language.count(
            "Stored as revision {revision}: {n} link.",
            "Stored as revision {revision}: {n} links.",
            links,
            **about,
        )
    else:
        stored = language.count(
            "Stored as revision {revision}: {n} suggestion refused, which is not made again.",
            "Stored as revision {revision}: {n} suggestions refused, which are not made again.",
            links,
            **about,
        )
    if not told.decided.passed_over:
        return stored
    passed_over = language.text(
        "Passed over, since a record is gone or others have decided: {n}.",
        n=language.number(told.decided.passed_over),
    )
    return f"{stored} {passed_over}"


def offer(
    person: Person,
    snapshot: Snapshot,
    chosen: Sequence[LinkSuggestion],
    decision: Decision,
    name: str,
    label: str,
    *,
    accepting: bool,
    primary: bool = False,
) -> None:
    """A button that no longer exists once another revision stands: two clicks store once."""
    verb = "accept" if accepting else "refuse"
    st.button(
        label,
        type="primary" if primary else "secondary",
        key=f"{_KEY}.{verb}.{name}.{snapshot.revision}",
        disabled=not chosen,
        on_click=lambda: _decide(
            author(person), chosen, decision, _id(snapshot, chosen, verb), accepting=accepting
        ),
    )


def _id(snapshot: Snapshot, chosen: Sequence[LinkSuggestion], verb: str) -> str:
    """The same for the same choice before the same revision of the same store."""
    marks = sorted(mark_of(one) for one in chosen)
    told = repr((snapshot.identity, snapshot.revision, verb, marks))
    return sha256(told.encode()).hexdigest()


def _decide(
    person: Person,
    chosen: Sequence[LinkSuggestion],
    decision: Decision,
    decision_id: str,
    *,
    accepting: bool,
) -> None:
    pairs = [Pair(*mark_of(one), one.score) for one in chosen]
    note, relation = decision.note.get(), decision.relation.get()
    try:
        if accepting:
            made = accept(the_store(), person, pairs, relation, note, decision_id)
        else:
            made = refuse(the_store(), person, pairs, note, decision_id)
    except Refused as refused:
        LINKS_REFUSED.set(refused)
        return
    LINKS_DECIDED.set(Told(accepting, made))
    LINKS_TICKED.set(LINKS_TICKED.get() - {mark_of(one) for one in chosen})
    decision.note.set("")
