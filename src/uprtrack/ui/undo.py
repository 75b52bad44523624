"""Taking a revision back: what it would do, what is to be chosen, who does it."""

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import ChangeSet
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.services.blame import last_touch
from uprtrack.services.revision_words import counts_told
from uprtrack.ui.author import ask_author, author
from uprtrack.ui.caches import the_store
from uprtrack.ui.change_list import show_changes, wording_of
from uprtrack.ui.conflicts import UNDONE
from uprtrack.ui.conflicts import choose as choose_sides
from uprtrack.ui.door import Visitor
from uprtrack.ui.history_address import REVISION, UNDO, ask_history
from uprtrack.ui.plain import plain
from uprtrack.ui.session import UNDO_REFUSED
from uprtrack.ui.undo_held import Undoing, choose, looked_at, take_back


def show_undo(visitor: Visitor, snapshot: Snapshot, revision: Revision) -> None:
    """The preview of the undo and its end; says why where there can be none."""
    language = visitor.language
    st.subheader(language.text("What would undoing it do?"), anchor=False)
    _show_refusal(language)
    try:
        held = looked_at(visitor.person, revision.number)
    except Refused as refused:
        st.error(plain(refusal(refused, language)))
        return
    _show_sentence(held.change_set, language)
    said = wording_of(visitor, snapshot, held.change_set.changes)
    choose_sides(
        held.change_set.conflicts,
        held.choices,
        said,
        last_touch(the_store(), visitor.person),
        held.key("conflict"),
        lambda choices: choose(visitor.person, choices),
        UNDONE,
    )
    _show_buttons(visitor, held)
    if held.change_set.changes:
        show_changes(visitor, snapshot, held.change_set.changes, held.key())


def _show_refusal(language: Language) -> None:
    refused = UNDO_REFUSED.get()
    UNDO_REFUSED.clear()
    if refused and refused.rule == "store_moved_on":
        st.warning(
            language.text(
                "Somebody else has stored something since. What undoing would do is worked out "
                "anew; read it again before you confirm."
            )
        )
    elif refused:
        st.error(plain(refusal(refused, language)))


def _show_sentence(change_set: ChangeSet, language: Language) -> None:
    if not change_set.changes and not change_set.conflicts:
        st.markdown(
            language.text("Nothing: what this revision did no longer stands, or was taken back.")
        )
        return
    counts = counts_told(
        len(change_set.added), len(change_set.changed), len(change_set.removed), language
    )
    if counts:
        st.markdown(f"**{counts}**")
    st.markdown(
        language.text(
            "Undoing is a revision of its own: it can be undone in turn, and what others "
            "changed since stands."
        )
    )


def _show_buttons(visitor: Visitor, held: Undoing) -> None:
    """Name, note; undo, cancel."""
    language, change_set = visitor.language, held.change_set
    note = ask_author(language, held.key())
    with st.container(horizontal=True):
        st.button(
            _label(change_set, language),
            type="primary",
            disabled=bool(change_set.open_conflicts) or not change_set.changes,
            key=held.key("confirm"),
            on_click=lambda: take_back(author(visitor.person), note.get()),
        )
        st.button(
            language.text("Cancel"),
            key=held.key("cancel"),
            on_click=lambda: ask_history(**{REVISION: str(held.number), UNDO: ""}),
        )


def _label(change_set: ChangeSet, language: Language) -> str:
    if not change_set.changes and not change_set.conflicts:
        return language.text("Nothing to undo")
    return language.count(
        "Undo: change {n} record", "Undo: change {n} records", len(change_set.changes)
    )
