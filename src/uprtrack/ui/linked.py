"""What belongs with a record: how it is related, who says so, and the way to change it."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.linked import Linked, linked_with
from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.services.history import history
from uprtrack.services.link_words import origin_told
from uprtrack.services.revision_words import author_told
from uprtrack.ui.address import link as page_address
from uprtrack.ui.address import record_link
from uprtrack.ui.author import author
from uprtrack.ui.caches import the_store
from uprtrack.ui.editing import show_form
from uprtrack.ui.history_address import REVISION
from uprtrack.ui.link_decide import show_decided
from uprtrack.ui.link_draft import begin_change, under_change, untie
from uprtrack.ui.link_form import may_link, show_linking
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.moment import moment
from uprtrack.ui.session import edit_draft_of
from uprtrack.ui.titles import number_of, short_title
from uprtrack.ui.upload_pages import one_page

OTHERS: Final[dict[str, tuple[str, ...]]] = {
    "recommendations": ("activities", "commitments"),
    "activities": ("recommendations",),
    "commitments": ("recommendations",),
}
"""Entity -> the entities that a link ties its records to."""

ROWS: Final = 10
"""Linked records on a page of the list."""

Revisions = Mapping[int, Revision]


def show_linked(
    person: Person, snapshot: Snapshot, record: Record, said: Wording, *, stands: bool = True
) -> None:
    """The records that links tie to this one, and the way to tie others; an agreement's activities.

    Nothing is tied to a record that does not stand any more.
    """
    if record.entity == "agreements":
        _show_activities(snapshot, record, said.language)
    found = linked_with(snapshot, record)
    revisions = _revisions(person) if found else {}
    changing = stands and may_link(person)
    if changing:
        _show_changes_of_lost(person, snapshot, record, found, said)
        show_decided(snapshot, said.language)
    for entity in OTHERS.get(record.entity, ()):
        linked = _in_order(snapshot, entity, found.get(entity, []))
        if not linked and not changing:
            continue
        show(element("h2", ENTITIES[entity].label(said.language.code)))
        _show_list(person, snapshot, record, linked, revisions, said, changing=changing)
        if changing:
            show_linking(person, snapshot, record, entity, said.language)


def _in_order(snapshot: Snapshot, entity: str, linked: Sequence[Linked]) -> Sequence[Linked]:
    """As people read recommendations; records of other entities as they were linked."""
    if entity != "recommendations" or len(linked) < 2:
        return linked
    ids = [one.id for one in in_reading_order(select(snapshot, Selection()))]
    place = {record_id: at for at, record_id in enumerate(ids)}
    return sorted(linked, key=lambda one: place[one.record.id])


def _revisions(person: Person) -> Revisions:
    return {revision.number: revision for revision in history(the_store(), person)}


def _show_list(
    person: Person,
    snapshot: Snapshot,
    record: Record,
    linked: Sequence[Linked],
    revisions: Revisions,
    said: Wording,
    *,
    changing: bool,
) -> None:
    if not linked:
        nothing = said.language.text("Nothing is linked yet.")
        show(element("p", nothing, class_="uprtrack-quiet"))
        return
    entity = linked[0].record.entity
    page, _ = one_page(linked, ROWS, f"linked.{record.id}.{entity}")
    with st.container(key=f"linked.{entity}", gap=None):
        for one in page:
            with st.container(horizontal=True, vertical_alignment="top", key=f"tie.{one.link.id}"):
                show(_told(one, revisions, said))
                if changing and not edit_draft_of(one.link.id).get():
                    _offer_change(one.link, snapshot.revision, record.id, said.language)
            if changing and edit_draft_of(one.link.id).get():
                _show_change(person, snapshot, one.link, record.id, said)


def _show_changes_of_lost(
    person: Person,
    snapshot: Snapshot,
    record: Record,
    found: Mapping[str, Sequence[Linked]],
    said: Wording,
) -> None:
    """The forms of links that somebody has removed meanwhile: what was typed is not lost."""
    listed = {one.link.id for linked in found.values() for one in linked}
    for link in under_change(record.id):
        if link.id not in listed:
            _show_change(person, snapshot, link, record.id, said)


def _offer_change(link: Record, revision: int, page: str, language: Language) -> None:
    st.button(
        language.text("Change this link"),
        key=f"linked.change.{link.id}",
        type="tertiary",
        on_click=lambda: begin_change(link, revision, page),
    )


def _show_change(
    person: Person, snapshot: Snapshot, link: Record, page: str, said: Wording
) -> None:
    def offer_removal() -> None:
        st.button(
            said.language.text("Remove this link"),
            key=f"linked.remove.{link.id}",
            on_click=lambda: untie(author(person), link, page),
        )

    title = said.language.text("Change this link")
    show_form(person, snapshot, link, said, title, offer_removal)


def _told(one: Linked, revisions: Revisions, said: Wording) -> Markup:
    """The other record, the relation and the origin, who stored the link when, and its note."""
    language, values = said.language, one.link.values
    address = record_link(one.record.entity, one.record.id, language)
    relation = said.text(ENTITIES["links"].field("relation"), values["relation"])
    parts = [element("span", text) for text in (relation, origin_told(values, language)) if text]
    if made := revisions.get(one.link.revision):
        parts += _made(made, language)
    note = str(values["note"] or "")
    return element(
        "div",
        element("a", *_named(one.record, language), href=address),
        element("p", *_dotted(parts), class_="uprtrack-quiet"),
        element("p", words(note)) if note else None,
        class_="uprtrack-tie",
    )


def _named(record: Record, language: Language) -> list[str]:
    """Its number and its title, each in its own direction."""
    number, title = number_of(record), short_title(record, language)
    numbered = [element("span", number, dir="auto"), " · "] if number and number != title else []
    return [*numbered, words(title)]


def _made(revision: Revision, language: Language) -> tuple[Markup, ...]:
    """The revision that last changed the link, by whom and when."""
    number = language.text("Revision {number}", number=language.number(revision.number))
    address = page_address("history", language, None, **{REVISION: str(revision.number)})
    return (
        element("a", number, href=address),
        element("bdi", author_told(revision.author, language)),
        element("bdi", moment(revision.time, language)),
    )


def _dotted(parts: Sequence[Markup]) -> list[str]:
    return [piece for part in parts for piece in (" · ", part)][1:]


def _show_activities(snapshot: Snapshot, agreement: Record, language: Language) -> None:
    """The activities that stand under an agreement."""
    activities = [
        activity
        for activity in snapshot.tables["activities"].records
        if activity.values["agreement"] == agreement.id
    ]
    if not activities:
        return
    lines = [
        element(
            "li",
            element(
                "a",
                *_named(activity, language),
                href=record_link("activities", activity.id, language),
            ),
        )
        for activity in activities
    ]
    show(
        element("h2", ENTITIES["activities"].label(language.code)),
        element("ul", *lines, class_="uprtrack-linked"),
    )
