"""Take one assessor's view over as the recommendation's own: the form opens, filled with it."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.analysis.assessments import Assessor
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.services.assessing import taken_over, taken_over_note
from uprtrack.ui.author import LONGEST_NOTE
from uprtrack.ui.edit_draft import open_form, type_value
from uprtrack.ui.session import Key, edit_draft_of

_FIELD: Final = ENTITIES["assessments"].field


def offer_taking(
    snapshot: Snapshot, record: Record, heard: Sequence[Assessor], said: Wording
) -> None:
    """Choose an assessor whose assessment says a status; nothing is stored before Save."""
    language = said.language
    wanted = {one.latest.id: one for one in heard if one.latest.values["status"]}
    if not wanted or edit_draft_of(record.id).get():
        return
    chosen = Key[str](f"assessment.taken.{record.id}", "")
    st.selectbox(
        language.text("Take over the assessment of"),
        list(wanted),
        format_func=lambda key: _named(wanted[key], said, language),
        key=chosen.name,
    )
    st.button(
        language.text("Take over as the recommendation’s own"),
        key=f"assessment.take.{record.id}",
        on_click=lambda: _take(snapshot, record, wanted[chosen.get()].latest, said),
    )


def _take(snapshot: Snapshot, record: Record, assessment: Record, said: Wording) -> None:
    """Open the record's form with what the assessment says typed in, and the note that names it."""
    open_form(record, snapshot.revision)
    for name, value in taken_over(record, assessment).items():
        type_value(record.id, name, value)
    if draft := edit_draft_of(record.id).get():
        Key(draft.key("note"), "").set(taken_over_note(assessment, said)[:LONGEST_NOTE])


def _named(one: Assessor, said: Wording, language: Language) -> str:
    values = one.latest.values
    parts = (
        said.text(_FIELD("assessor"), one.name) or language.text("Not given"),
        said.text(_FIELD("status"), values["status"]),
        said.text(_FIELD("assessed_on"), values["assessed_on"]),
    )
    return " · ".join(filter(None, parts))
