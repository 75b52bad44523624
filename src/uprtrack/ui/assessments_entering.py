"""The small form by which an assessment of a recommendation is entered on its page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from uuid import uuid4

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.selection import this_day
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.findings import refusal
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value
from uprtrack.reports.cells import Wording
from uprtrack.services.assessing import ENTERED, add_assessment
from uprtrack.ui.author import ask_name, author
from uprtrack.ui.caches import the_store
from uprtrack.ui.edit_fields import institution_labels, show_field
from uprtrack.ui.plain import plain
from uprtrack.ui.session import ASSESSED, assessment_draft_of

_BESIDE: Final = ("assessor", "assessed_on", "status", "progress_percent")


@dataclass(frozen=True, slots=True)
class AssessmentDraft:
    """What is being typed; `assessment_id` makes of two clicks on Save one revision."""

    typed: Mapping[str, Value]
    refused: Refused | None = None
    assessment_id: str = field(default_factory=lambda: uuid4().hex)


def show_entering(person: Person, snapshot: Snapshot, record: Record, said: Wording) -> None:
    """The button that opens the form, or the form; what was stored once it is."""
    language = said.language
    stored = ASSESSED.get()
    if stored and stored[0] == record.id:
        told = language.text("Saved as revision {revision}.", revision=stored[1])
        st.success(told)
    else:
        ASSESSED.clear()
    if assessment_draft_of(record.id).get():
        _show_form(person, snapshot, record, said)
        return
    st.button(
        language.text("Enter an assessment"),
        key=f"assessment.enter.{record.id}",
        on_click=lambda: _open(record.id),
    )


@st.fragment
def _show_form(person: Person, snapshot: Snapshot, record: Record, said: Wording) -> None:
    draft, language = assessment_draft_of(record.id).get(), said.language
    if draft is None:
        st.rerun()
    institutions = institution_labels(snapshot.tables["institutions"].records, said)
    key = f"assessment.{draft.assessment_id}"

    def show_one(name: str) -> None:
        show_field(
            ENTITIES["assessments"].field(name),
            draft.typed.get(name),
            said,
            institutions,
            f"{key}.{name}",
            lambda value: _type(record.id, name, value),
        )

    with st.container(border=True, key="assessment_form"):
        st.subheader(language.text("Enter an assessment"), anchor=False)
        for place, name in zip(st.columns(len(_BESIDE)), _BESIDE, strict=True):
            with place:
                show_one(name)
        for name in ENTERED:
            if name not in _BESIDE:
                show_one(name)
        ask_name(language, key)
        if draft.refused:
            st.error(plain(refusal(draft.refused, language)))
        with st.container(horizontal=True):
            st.button(
                language.text("Save"),
                type="primary",
                key=f"{key}.save",
                on_click=lambda: _save(author(person), record.id),
            )
            st.button(
                language.text("Cancel"),
                key=f"{key}.cancel",
                on_click=lambda: assessment_draft_of(record.id).clear(),
            )


def _open(record_id: str) -> None:
    ASSESSED.clear()
    assessment_draft_of(record_id).set(AssessmentDraft({"assessed_on": this_day()}))


def _type(record_id: str, name: str, value: Value) -> None:
    if draft := assessment_draft_of(record_id).get():
        typed = {**draft.typed, name: value}
        assessment_draft_of(record_id).set(replace(draft, typed=typed, refused=None))


def _save(person: Person, record_id: str) -> None:
    """Store it, or keep why not; a second click stores no more."""
    held = assessment_draft_of(record_id)
    if (draft := held.get()) is None:
        return
    try:
        applied = add_assessment(the_store(), person, record_id, draft.typed, draft.assessment_id)
    except Refused as refused:
        held.set(replace(draft, refused=refused))
        return
    held.clear()
    ASSESSED.set((record_id, applied.revision))
