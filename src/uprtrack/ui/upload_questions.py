"""Rows that fit several records: the person says which of them each is."""

from typing import Final

import streamlit as st

from uprtrack.changes.propose import NEW, Question
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.reports.record_words import summary, title
from uprtrack.services.preview import Preview
from uprtrack.ui.plain import plain
from uprtrack.ui.session import Key
from uprtrack.ui.upload_draft import Draft, ask_rows_again, say_row
from uprtrack.ui.upload_pages import one_page
from uprtrack.ui.upload_words import bidi, shortened

AT_ONCE: Final = 5


def ask_rows(draft: Draft, preview: Preview, wording: Wording) -> None:
    """One choice a row; a row without an answer is left out of what is stored."""
    language = wording.language
    if draft.answered.rows:
        answered = language.count(
            "{n} row is answered.", "{n} rows are answered.", len(draft.answered.rows)
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(answered)
            st.button(
                language.text("Ask again"), key=draft.key("rows", "again"), on_click=ask_rows_again
            )
    if not preview.questions:
        st.markdown(language.text("Every row fits one record, or none."))
        return
    st.markdown(
        language.text(
            "These rows fit more than one record. Say which of them each is; a row without an "
            "answer is left out."
        )
    )
    page, _ = one_page(preview.questions, AT_ONCE, draft.key("rows", "page"))
    for question in page:
        _ask(draft, question, wording)


def _ask(draft: Draft, question: Question, wording: Wording) -> None:
    language, row = wording.language, question.row
    candidates = {
        candidate.answer: Record(row.entity, candidate.id, candidate.values)
        for candidate in question.candidates
    }
    told = {
        "": language.text("Leave the row out"),
        **{answer: _told(record, wording) for answer, record in candidates.items()},
        NEW: language.text("A new record"),
    }
    key = Key(draft.key("row", row.sheet, row.number), "")
    key.show("")
    where = bidi((row.sheet, str(row.number)), language)
    st.radio(
        f"{plain(where)}: {plain(shortened(title(row.entity, row.values, wording)))}",
        list(told),
        format_func=lambda answer: told[answer],
        key=key.name,
        on_change=lambda: say_row(row.sheet, row.number, key.get()),
    )


def _told(record: Record, wording: Wording) -> str:
    parts = title(record.entity, record.values, wording), summary(record, wording)
    return plain(" · ".join(shortened(part) for part in parts if part))
