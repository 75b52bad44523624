"""One revision: who made it and from what, what it did, and the way to take it back."""

from collections.abc import Sequence

import streamlit as st

from uprtrack.access import Verb, allowed
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.services.history import history, uploaded_file
from uprtrack.services.revision_words import author_told, counts_told, what_told
from uprtrack.ui.address import FIRST_PAGE, asked, link
from uprtrack.ui.as_of import PARAMETER as AS_OF
from uprtrack.ui.caches import the_changes, the_store
from uprtrack.ui.change_list import show_changes
from uprtrack.ui.door import Visitor
from uprtrack.ui.history_address import REVISION, UNDO, ask_history, history_link, number_asked
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.moment import moment
from uprtrack.ui.offered import offer
from uprtrack.ui.undo import show_undo
from uprtrack.ui.undo_held import just_made


def asked_revision(visitor: Visitor, snapshot: Snapshot) -> Revision | None:
    """The revision that the address names; says so where there is none of that number."""
    number = number_asked()
    if number is None:
        return None
    if asked(UNDO) and (made := just_made(number)):
        # The second of two clicks carries the address of the first: its undo is stored.
        ask_history(**{REVISION: str(made), UNDO: ""})
        number = made
    found = next((r for r in _up_to(visitor, snapshot) if r.number == number), None)
    if found is None:
        st.warning(
            visitor.language.text(
                "There is no revision {number}. All are listed below.",
                number=visitor.language.number(number),
            )
        )
    return found


def show_revision(visitor: Visitor, snapshot: Snapshot, revision: Revision) -> None:
    """What it is, then what it did, or what taking it back would do."""
    language = visitor.language
    every = _up_to(visitor, snapshot)
    _show_head(revision, every, snapshot, language)
    if asked(UNDO) and allowed(visitor.person, Verb.CONFIRM):
        show_undo(visitor, snapshot, revision)
        return
    _show_ways(visitor, revision)
    _show_way_there(revision, language)
    changes = the_changes(visitor.person, revision)
    show_changes(visitor, snapshot, changes, f"revision.{revision.number}")


def _up_to(visitor: Visitor, snapshot: Snapshot) -> Sequence[Revision]:
    found = history(the_store(), visitor.person)
    return [revision for revision in found if revision.number <= snapshot.revision]


def _show_head(
    revision: Revision, every: Sequence[Revision], snapshot: Snapshot, language: Language
) -> None:
    title = language.text("Revision {number}", number=language.number(revision.number))
    told = (
        what_told(revision, language),
        moment(revision.time, language),
        author_told(revision.author, language),
    )
    back = history_link(language)
    show(
        element("a", language.text("Back to the history"), href=back, class_="uprtrack-back"),
        element("p", _beside(told), class_="uprtrack-quiet"),
        element("h1", title, class_="uprtrack-heading"),
    )
    counts = counts_told(revision.added, revision.changed, revision.removed, language)
    parts = [element("p", element("strong", counts))] if counts else []
    if revision.note:
        parts.append(element("p", words(revision.note)))
    if revision.source_name:
        name = element("span", revision.source_name, dir="auto")
        parts.append(element("p", name, class_="uprtrack-quiet"))
    if revision.demonstration and not snapshot.demonstration:
        told_so = language.text("What it stored is demonstration data: partly invented.")
        parts.append(element("p", told_so, class_="uprtrack-quiet"))
    parts += _related(revision, every, language)
    if parts:
        show(element("div", *parts, class_="uprtrack-about"))


def _related(revision: Revision, every: Sequence[Revision], language: Language) -> list[Markup]:
    """The revision that it took back, and those that took it back."""
    links = []
    if revision.undoes:
        said = language.text("It took back revision {number}", number=revision.undoes)
        links.append(_to(revision.undoes, said, language))
    for other in every:
        if other.undoes == revision.number:
            said = language.text("Taken back by revision {number}", number=other.number)
            links.append(_to(other.number, said, language))
    return [element("p", *links, class_="uprtrack-apart")] if links else []


def _to(number: int, said: str, language: Language) -> Markup:
    return element("a", said, href=history_link(language, **{REVISION: str(number)}))


def _show_ways(visitor: Visitor, revision: Revision) -> None:
    """Its file, and taking it back."""
    language = visitor.language
    with st.container(horizontal=True):
        if revision.source_sha256:
            offer(
                language.text("Download the uploaded file"),
                lambda: _file(visitor, revision),
                revision.source_name,
                key=f"revision.{revision.number}.file",
            )
        if allowed(visitor.person, Verb.CONFIRM):
            st.button(
                language.text("Undo this revision …"),
                key=f"revision.{revision.number}.undo",
                on_click=lambda: ask_history(**{REVISION: str(revision.number), UNDO: "1"}),
            )


def _show_way_there(revision: Revision, language: Language) -> None:
    address = link(FIRST_PAGE, language, None, **{AS_OF: str(revision.number)})
    said = language.text("Look at everything as it was then")
    show(element("p", element("a", said, href=address), class_="uprtrack-apart"))


def _file(visitor: Visitor, revision: Revision) -> bytes:
    return uploaded_file(the_store(), visitor.person, revision) or b""


def _beside(parts: Sequence[str]) -> Markup:
    between = element("span", " · ", aria_hidden="true")
    told: list[Markup] = []
    for part in parts:
        told += ([between] if told else []) + [element("span", part, dir="auto")]
    return element("span", *told)
