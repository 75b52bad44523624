"""The end of the preview: who stores it, and the buttons."""

from datetime import UTC, datetime
from pathlib import PurePath

import streamlit as st

from uprtrack.language.catalogue import Language
from uprtrack.services.marking import marked
from uprtrack.ui.author import ask_author, author
from uprtrack.ui.door import Visitor
from uprtrack.ui.offered import offer
from uprtrack.ui.upload_draft import Checked, Draft, confirm, give_up


def show_buttons(visitor: Visitor, draft: Draft, checked: Checked) -> None:
    """Name, note; confirm, download the marked file, cancel."""
    language = visitor.language
    note = ask_author(language, draft.key())
    open_ones = checked.preview.change_set.open_conflicts
    with st.container(horizontal=True):
        st.button(
            _confirm_label(checked, language),
            type="primary",
            disabled=not checked.size or bool(open_ones),
            key=draft.key("confirm"),
            on_click=lambda: confirm(author(visitor.person), note.get()),
        )
        if checked.preview.kind == "xlsx" and checked.preview.findings:
            offer(
                language.text("Download the file, faults marked"),
                lambda: marked(visitor.person, draft.data, checked.preview, language),
                _marked_name(draft.name, language),
                key=draft.key("marked"),
            )
        st.button(language.text("Cancel"), key=draft.key("cancel"), on_click=give_up)
    if open_ones:
        st.caption(
            language.count(
                "{n} conflict waits for your choice under Conflicts; nothing can be stored before.",
                "{n} conflicts wait for your choice under Conflicts; nothing can be stored before.",
                len(open_ones),
            )
        )
    if checked.preview.questions:
        st.caption(
            language.count(
                "{n} row waits for an answer under Questions and is left out until then.",
                "{n} rows wait for an answer under Questions and are left out until then.",
                len(checked.preview.questions),
            )
        )


def _confirm_label(checked: Checked, language: Language) -> str:
    if not checked.size:
        return language.text("Nothing to store")
    return language.count("Confirm {n} change", "Confirm {n} changes", checked.size)


def _marked_name(name: str, language: Language) -> str:
    day = datetime.now(UTC).date().isoformat()
    return f"{PurePath(name).stem} - {language.text('marked')} {day}.xlsx"
