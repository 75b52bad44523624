"""Accepting suggestions: all that are shown, those that are ticked, or one."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

import streamlit as st

from uprtrack.access import Person, Verb, allowed
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.finding import Refused
from uprtrack.services.suggesting import Accepted, accept, storable
from uprtrack.ui.author import ask_author, author
from uprtrack.ui.caches import the_store
from uprtrack.ui.door import Visitor
from uprtrack.ui.plain import plain
from uprtrack.ui.revision_link import show_revision_link
from uprtrack.ui.session import ACCEPT_REFUSED, ACCEPTED, ACCEPTED_TOLD, TICKED, Key

_KEY: Final = "suggestions"


def may_accept(person: Person) -> bool:
    """Whether accepting is offered: not to who looks at the past."""
    return allowed(person, Verb.CONFIRM)


def mark_of(one: Suggestion) -> tuple[str, str, str]:
    """What tells a suggestion from all others."""
    return one.recommendation, one.field, one.value


def show_accepted(snapshot: Snapshot, language: Language) -> None:
    """What the last acceptance stored, until something else is stored; or why it was refused."""
    if refused := ACCEPT_REFUSED.get():
        st.error(plain(refusal(refused, language)))
        ACCEPT_REFUSED.clear()
    accepted = ACCEPTED.get()
    if accepted is None or accepted.revision != snapshot.revision:
        return
    if not accepted.values:
        st.info(language.text("Nothing was stored: the recommendations say all of it already."))
        return
    told = _told(accepted, language)
    st.success(plain(told))
    if ACCEPTED_TOLD.get() != accepted.revision:
        st.toast(plain(told), duration="long")  # the button may be far below the sentence
        ACCEPTED_TOLD.set(accepted.revision)
    show_revision_link(accepted.revision, language)


def _told(accepted: Accepted, language: Language) -> str:
    stored = language.count(
        "Stored as revision {revision}: {n} value; recommendations that it was added to: "
        "{recommendations}.",
        "Stored as revision {revision}: {n} values; recommendations that they were added to: "
        "{recommendations}.",
        accepted.values,
        revision=language.number(accepted.revision),
        recommendations=language.number(accepted.records),
    )
    if not accepted.passed_over:
        return stored
    passed_over = language.text(
        "Suggestions passed over, since the recommendation is gone or says it already: {n}.",
        n=language.number(accepted.passed_over),
    )
    return f"{stored} {passed_over}"


def offer_all(visitor: Visitor, snapshot: Snapshot, found: Sequence[Suggestion]) -> Key[str]:
    """Say what accepting all of them would store, ask who does it; the key of the note."""
    language = visitor.language
    chosen = storable(found)
    note = Key(f"{_KEY}.note", "")
    if not chosen or not may_accept(visitor.person):
        return note
    with st.container(border=True, key=f"{_KEY}.all"):
        st.markdown(
            language.count(
                "Accepting all that is shown stores **{n}** value; recommendations that it is "
                "added to: **{recommendations}**.",
                "Accepting all that is shown stores **{n}** values; recommendations that they "
                "are added to: **{recommendations}**.",
                len(chosen),
                recommendations=language.number(len({one.recommendation for one in chosen})),
            )
        )
        note = ask_author(language, _KEY)
        label = language.count("Accept {n} value", "Accept all {n} values", len(chosen))
        with st.container(horizontal=True):
            _button(label, visitor, snapshot, chosen, note, "all", primary=True)
            _ticked_button(visitor, snapshot, found, note, "ticked above")
    return note


def offer_ticked(
    visitor: Visitor, snapshot: Snapshot, found: Sequence[Suggestion], note: Key[str]
) -> None:
    """The button for those that are ticked once more, below a list that may be long."""
    if found and may_accept(visitor.person):
        _ticked_button(visitor, snapshot, found, note, "ticked below")


def _ticked_button(
    visitor: Visitor, snapshot: Snapshot, found: Sequence[Suggestion], note: Key[str], name: str
) -> None:
    """For those that are ticked, on whatever page of the list."""
    marks = TICKED.get()
    chosen = storable(one for one in found if mark_of(one) in marks)
    label = visitor.language.count("Accept the {n} ticked", "Accept the {n} ticked", len(chosen))
    _button(label, visitor, snapshot, chosen, note, name, primary=False)


def offer_one(visitor: Visitor, snapshot: Snapshot, one: Suggestion, note: Key[str]) -> None:
    """The button for a single suggestion."""
    label = visitor.language.text("Accept")
    _button(label, visitor, snapshot, [one], note, ".".join(mark_of(one)), primary=False)


def _button(
    label: str,
    visitor: Visitor,
    snapshot: Snapshot,
    chosen: Sequence[Suggestion],
    note: Key[str],
    name: str,
    *,
    primary: bool,
) -> None:
    """A button that no longer exists once another revision stands: two clicks store once."""
    accept_id = _accept_id(snapshot, chosen)
    st.button(
        label,
        type="primary" if primary else "secondary",
        key=f"{_KEY}.{name}.{snapshot.revision}",
        disabled=not chosen,
        on_click=lambda: _accept(author(visitor.person), chosen, note, accept_id),
    )


def _accept_id(snapshot: Snapshot, chosen: Sequence[Suggestion]) -> str:
    """The same for the same choice before the same revision of the same store."""
    marks = sorted(mark_of(one) for one in chosen)
    return sha256(repr((snapshot.identity, snapshot.revision, marks)).encode()).hexdigest()


def _accept(person: Person, chosen: Sequence[Suggestion], note: Key[str], accept_id: str) -> None:
    try:
        ACCEPTED.set(accept(the_store(), person, chosen, note.get(), accept_id))
    except Refused as refused:
        ACCEPT_REFUSED.set(refused)
        return
    TICKED.set(TICKED.get() - {mark_of(one) for one in chosen})
    note.set("")
