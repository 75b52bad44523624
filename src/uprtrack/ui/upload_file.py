"""The upload page before there is a file: ask for one, and say what became of the last."""

from typing import Final

import streamlit as st

from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.services.viewing import template
from uprtrack.ui.caches import the_snapshot
from uprtrack.ui.door import Visitor
from uprtrack.ui.language import PARAMETER
from uprtrack.ui.offered import offer
from uprtrack.ui.plain import plain
from uprtrack.ui.session import UPLOAD_NOTICE, UPLOAD_NUMBER, Key
from uprtrack.ui.upload_draft import Notice, take

LARGEST_MB: Final = 20


def ask_for_file(visitor: Visitor) -> None:
    """The box for a file, and the blank template; what is taken up is looked at in the next run.

    It takes any kind of file: our own check says in the page's language what is wrong with one.
    """
    person, language = visitor.person, visitor.language
    _say_demonstration(visitor)
    file = st.file_uploader(
        language.text("A spreadsheet, a Working Group report, an addendum or a thematic list"),
        max_upload_size=LARGEST_MB,
        key=f"upload.file.{UPLOAD_NUMBER.get()}",
    )
    st.caption(
        language.text(
            "Excel, OpenDocument, CSV, Word, PDF or JSON. First you see what the file would "
            "change; nothing is stored until you confirm it."
        )
    )
    offer(
        language.text("Download the blank template"),
        lambda: template(person, language),
        f"uprtrack-template-{language.code}.xlsx",
        kind="tertiary",
    )
    data, name = (file.getvalue(), file.name) if file else (b"", "")
    with st.expander(language.text("Paste text instead")):
        if pasted := _ask_for_text(language):
            data, name = pasted.encode(), f"{language.text('Pasted text')}.txt"
    if data:
        with st.spinner(language.text("Reading the file")):
            take(person, name, data)
        st.rerun()


def _ask_for_text(language: Language) -> str:
    """What was pasted, once the person says that it is all."""
    key = Key(f"upload.text.{UPLOAD_NUMBER.get()}", "")
    st.text_area(
        language.text("Text of a report, an addendum or a table"),
        key=key.name,
        height=240,
        help=language.text("Copy from the heading of the document to its last recommendation."),
    )
    asked = st.button(language.text("Read the text"))
    return key.get() if asked else ""


def show_notice(visitor: Visitor) -> None:
    """What became of the last file, if anything did."""
    notice, language = UPLOAD_NOTICE.get(), visitor.language
    if notice is None:
        return
    if notice.gone:
        st.warning(
            language.text(
                "The file that was being looked at here is no longer held. Please choose it again."
            )
        )
    elif notice.applied:
        _show_stored(notice, language)
    elif notice.refused and notice.refused.rule == "store_moved_on":
        st.warning(
            language.text(
                "Somebody else has stored something since. The differences below are made anew; "
                "read them again before you confirm."
            )
        )
    elif notice.refused:
        name = f"**{plain(notice.name)}**"
        st.error(f"{name}: {plain(refusal(notice.refused, language))}")


def _show_stored(notice: Notice, language: Language) -> None:
    applied = notice.applied
    assert applied
    sentence = language.text(
        "{file} is stored as revision {revision}: {added} records added, {changed} changed, "
        "{removed} removed, {unchanged} unchanged, {refused} rows refused.",
        file=notice.name,
        revision=language.number(applied.revision),
        added=language.number(applied.added),
        changed=language.number(applied.changed),
        removed=language.number(applied.removed),
        unchanged=language.number(applied.unchanged),
        refused=language.number(applied.refused),
    )
    if notice.replaced_demonstration:
        sentence += " " + language.text("The demonstration data was removed.")
    st.success(plain(sentence))
    address = {PARAMETER: language.code}
    with st.container(horizontal=True):
        st.page_link(
            "pages/overview.py", label=language.text("See the overview"), query_params=address
        )
        st.page_link(
            "pages/recommendations.py",
            label=language.text("See the recommendations"),
            query_params=address,
        )


def _say_demonstration(visitor: Visitor) -> None:
    if the_snapshot(visitor.person).demonstration:
        st.info(
            visitor.language.text(
                "Demonstration data is stored at present. Confirming a file of real data removes "
                "all of it first."
            )
        )
