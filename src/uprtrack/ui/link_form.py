"""Making a link on a record's page: look for the other record, say how the two are related."""

from typing import Final

import streamlit as st

from uprtrack.access import Person, Verb, allowed
from uprtrack.analysis.linked import linked_with
from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selection, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.findings import refusal
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.links_by_hand import relations
from uprtrack.ui.author import ask_name, author
from uprtrack.ui.edit_fields import LONGEST
from uprtrack.ui.link_draft import LinkDraft, begin, leave, store_link
from uprtrack.ui.plain import plain
from uprtrack.ui.session import Key, link_draft_of
from uprtrack.ui.titles import number_of, short_title

FOUND: Final = 8
"""Records that a search shows."""

_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"

TITLES: Final = {
    "recommendations": N_("Link a recommendation"),
    "activities": N_("Link an activity"),
    "commitments": N_("Link a commitment"),
}


def may_link(person: Person) -> bool:
    """Whether links are made and changed here: not by who looks at the past."""
    return allowed(person, Verb.CONFIRM)


def show_linking(
    person: Person, snapshot: Snapshot, record: Record, entity: str, language: Language
) -> None:
    """The button that opens the form, or the form once it is open."""
    if link_draft_of(record.id, entity).get():
        _show_form(person, snapshot, record, entity, language)
    else:
        st.button(
            language.text(TITLES[entity]),
            key=f"link.open.{record.id}.{entity}",
            on_click=lambda: begin(record, entity),
        )


@st.fragment
def _show_form(
    person: Person, snapshot: Snapshot, record: Record, entity: str, language: Language
) -> None:
    """The form alone runs again on what is typed; the page does when it is left."""
    draft = link_draft_of(record.id, entity).get()
    if draft is None:
        st.rerun()
    with st.container(border=True, key=f"link_form.{record.id}.{entity}"):
        st.subheader(language.text(TITLES[entity]), anchor=False)
        chosen = _choose(snapshot, draft, language)
        how, who = st.columns(2)
        with how:
            relation = _ask_relation(draft, language)
        with who:
            ask_name(language, draft.key())
        note = Key(draft.key("note"), "")
        label = ENTITIES["links"].field("note").label(language.code)
        st.text_input(label, key=note.name, max_chars=LONGEST)
        if draft.refused:
            st.error(plain(refusal(draft.refused, language)))
        with st.container(horizontal=True):
            st.button(
                language.text("Save"),
                type="primary",
                key=draft.key("save"),
                disabled=not chosen.get(),
                on_click=lambda: store_link(
                    author(person), draft, chosen.get(), relation.get(), note.get()
                ),
            )
            st.button(
                language.text("Cancel"), key=draft.key("cancel"), on_click=lambda: leave(draft)
            )


def _choose(snapshot: Snapshot, draft: LinkDraft, language: Language) -> Key[str]:
    """The search and what it finds; the key of the chosen record's id."""
    wanted, chosen = Key(draft.key("wanted"), ""), Key[str](draft.key("chosen"), "")
    st.text_input(language.text("Look for words or a number"), key=wanted.name)
    selected = select_entity(snapshot, draft.entity, Selection(text=wanted.get()))
    found = in_reading_order(selected)[:FOUND]
    if chosen.get() not in {record.id for record in found}:
        chosen.clear()
    if not found:
        st.markdown(language.text("Nothing holds all of these words."))
        return chosen
    linked = {one.record.id for one in linked_with(snapshot, draft.record).get(draft.entity, ())}
    labels = {record.id: _label(record, linked, language) for record in found}
    said = language.count("{n} found", "{n} found", len(selected))
    if len(found) < len(selected):
        shown = language.number(len(found))
        said = language.text("{found}; the first {shown} are shown", found=said, shown=shown)
    st.radio(said, list(labels), index=None, format_func=labels.__getitem__, key=chosen.name)
    return chosen


def _label(record: Record, linked: set[str], language: Language) -> str:
    """Markdown: number and title, each in its own direction, and whether it is linked already."""
    number, title = number_of(record), short_title(record, language)
    parts = [_apart(one) for one in dict.fromkeys((number, title)) if one]
    if record.id in linked:
        parts.append(f"*{plain(language.text('linked already'))}*")
    return " · ".join(parts)


def _apart(text: str) -> str:
    return f"{_ISOLATE}{plain(text)}{_END_OF_ISOLATE}"


def _ask_relation(draft: LinkDraft, language: Language) -> Key[str | None]:
    key = Key[str | None](draft.key("relation"), None)
    terms = vocabulary("relation")
    st.selectbox(
        ENTITIES["links"].field("relation").label(language.code),
        relations(),
        index=None,
        format_func=lambda one: terms.label(one, language.code),
        placeholder=language.text("Not given"),
        key=key.name,
    )
    return key
