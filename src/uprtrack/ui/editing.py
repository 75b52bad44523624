"""A record's form on its own page: opened, typed into, chosen about, saved."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

import streamlit as st

from uprtrack.access import Person, Verb, allowed
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.model.editable import EDITABLE
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.services.blame import last_touch
from uprtrack.ui.author import ask_author, ask_name, author
from uprtrack.ui.caches import the_store
from uprtrack.ui.conflicts import choose
from uprtrack.ui.edit_draft import (
    EditDraft,
    choose_sides,
    give_up,
    look_again,
    open_form,
    save,
    type_value,
)
from uprtrack.ui.edit_fields import institution_labels, show_field
from uprtrack.ui.markup import show
from uprtrack.ui.old_new import old_and_new
from uprtrack.ui.plain import plain
from uprtrack.ui.revision_link import show_revision_link
from uprtrack.ui.session import EDIT_SAVED, Key, edit_draft_of

_BESIDE: Final = 3
"""Short fields side by side, row by row: so they follow one another by keyboard."""


def may_edit(person: Person, record: Record) -> bool:
    """Whether the form is offered to this person for this record, as it is now."""
    return record.entity in EDITABLE and allowed(person, Verb.CONFIRM)


def show_editing(
    person: Person, snapshot: Snapshot, record: Record, said: Wording, *, stands: bool = True
) -> None:
    """The button that opens the form, the form once it is open, what it stored once it is saved.

    A record that does not stand any more has no button, but a form opened before stays.
    """
    if not may_edit(person, record):
        return
    language = said.language
    _show_saved(record, said)
    if edit_draft_of(record.id).get():
        show_form(person, snapshot, record, said, language.text("Edit this record"))
    elif stands:
        st.button(
            language.text("Edit this record"),
            key=f"edit.open.{record.id}",
            on_click=lambda: open_form(record, snapshot.revision),
        )


def saved_was_told() -> None:
    """Say no more that something was saved: the page came to its end, so it has been said.

    A second click, or what others store, ends a run before that and drops what it had to say.
    """
    if (saved := EDIT_SAVED.get()) and not saved.told:
        EDIT_SAVED.set(replace(saved, told=True))


def show_form(
    person: Person,
    snapshot: Snapshot,
    record: Record,
    said: Wording,
    title: str,
    beside: Callable[[], None] | None = None,
) -> None:
    """The form of a record that `open_form` has opened; `beside` adds to its buttons."""
    institutions = institution_labels(snapshot.tables["institutions"].records, said)
    _show_form(person, snapshot, record, said, institutions, title, beside)


@st.fragment
def _show_form(
    person: Person,
    snapshot: Snapshot,
    record: Record,
    said: Wording,
    institutions: dict[str, str],
    title: str,
    beside: Callable[[], None] | None,
) -> None:
    """The form alone runs again on what is typed; the page does when it is left."""
    draft, language = edit_draft_of(record.id).get(), said.language
    if draft is None:
        st.rerun()
    if draft.conflicts:
        draft = look_again(person, draft)
    with st.container(border=True, key=f"edit_form.{record.id}"):
        st.subheader(title, anchor=False)
        if snapshot.demonstration:
            st.caption(
                language.text(
                    "This is demonstration data: what you save is removed with it when the first "
                    "real sheet is uploaded."
                )
            )
        _show_fields(draft, said, institutions)
        if draft.conflicts:
            _show_conflicts(person, draft, said)
        note = _ask(draft, language)
        if draft.refused:
            st.error(plain(refusal(draft.refused, language)))
        with st.container(horizontal=True):
            _show_buttons(person, draft, note, language)
            if beside:
                beside()


def _ask(draft: EditDraft, language: Language) -> Key[str] | None:
    """Who stores it, and why where the record has no note of its own; the key of that note."""
    if "note" in EDITABLE[draft.entity]:
        ask_name(language, draft.key())
        return None
    return ask_author(language, draft.key())


def _show_fields(draft: EditDraft, said: Wording, institutions: dict[str, str]) -> None:
    entity = ENTITIES[draft.entity]
    fields = [entity.field(name) for name in EDITABLE[draft.entity]]
    for row in _rows(fields):
        for place, field in zip(st.columns(len(row)), row, strict=True):
            with place:
                _show_field(draft, field, said, institutions)


def _rows(fields: Sequence[Field]) -> Iterator[Sequence[Field]]:
    """The fields in their order; a long text or several values have a row of their own."""
    for wide, own in groupby(fields, key=lambda field: field.long or field.several):
        together, size = list(own), 1 if wide else _BESIDE
        yield from (together[first : first + size] for first in range(0, len(together), size))


def _show_field(
    draft: EditDraft, field: Field, said: Wording, institutions: dict[str, str]
) -> None:
    show_field(
        field,
        draft.typed[field.name],
        said,
        institutions,
        draft.key(field.name),
        lambda value: type_value(draft.record_id, field.name, value),
    )


def _show_conflicts(person: Person, draft: EditDraft, said: Wording) -> None:
    st.warning(said.language.text("Somebody else changed this record while you were typing."))
    choose(
        draft.conflicts,
        draft.choices,
        said,
        last_touch(the_store(), person),
        draft.key("conflicts"),
        lambda choices: choose_sides(draft.record_id, choices),
    )


def _show_buttons(
    person: Person, draft: EditDraft, note: Key[str] | None, language: Language
) -> None:
    st.button(
        language.text("Save"),
        type="primary",
        disabled=draft.open > 0,
        key=draft.key("save"),
        on_click=lambda: save(author(person), draft.record_id, note.get() if note else ""),
    )
    st.button(
        language.text("Cancel"),
        key=draft.key("cancel"),
        on_click=lambda: give_up(draft.record_id),
    )


def _show_saved(record: Record, said: Wording) -> None:
    """What the last edit stored, until another record is looked at."""
    saved, language = EDIT_SAVED.get(), said.language
    if saved is None or saved.record_id != record.id:
        EDIT_SAVED.clear()
        return
    if saved.changes:
        sentence = language.text("Saved as revision {revision}.", revision=saved.revision)
        st.success(sentence)
    else:
        sentence = language.text("Nothing differs from what is stored; there was nothing to save.")
        st.info(sentence)
    if not saved.told:
        st.toast(sentence, duration="long")
    if saved.changes:
        show_revision_link(saved.revision, language)
    for change in saved.changes:
        if change.before and not change.removed:
            fields = (
                (name, change.before.values[name], change.record.values[name])
                for name in change.fields
            )
            show(old_and_new(change.record.entity, fields, said, whole=False))
