"""What the store holds, a backup of it to take away, and a look through it for faults."""

from typing import Final

import streamlit as st

from uprtrack.analysis.selection import this_day
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import describe
from uprtrack.services import keeping
from uprtrack.store.verify import Verified
from uprtrack.ui.caches import the_store
from uprtrack.ui.door import Visitor
from uprtrack.ui.offered import offer
from uprtrack.ui.plain import plain
from uprtrack.ui.session import KEEPING_CHECKED

_SHOWN: Final = 50


def show_holdings(visitor: Visitor) -> None:
    """How much is stored, and since when."""
    language, held = visitor.language, keeping.holdings(the_store(), visitor.person)
    if held.until is None:
        st.markdown(language.text("Nothing is stored yet."))
        return
    st.markdown(
        language.text(
            "Stored: records **{records}**, revisions **{revisions}** (the last of {day}), "
            "uploaded files **{files}**.",
            records=language.number(held.size),
            revisions=language.number(held.revision),
            day=language.date(held.until.date()),
            files=language.number(held.files),
        )
    )


def offer_backup(visitor: Visitor) -> None:
    """One file of everything, made when it is asked for."""
    person, language = visitor.person, visitor.language
    st.markdown(
        language.text(
            "One file with everything: records, their whole history, uploaded files and settings. "
            "Others may go on working while it is made. Keep it where only those can read it who "
            "may read the data."
        )
    )
    offer(
        language.text("Download a backup"),
        lambda: keeping.backup_file(the_store(), person),
        f"uprtrack-backup-{this_day().isoformat()}.sqlite",
        "application/vnd.sqlite3",
        kind="primary",
        key="backup",
    )


def offer_check(visitor: Visitor) -> None:
    """A look through everything, when it is asked for, and what it found last."""
    language = visitor.language
    st.markdown(
        language.text(
            "Reads everything that is stored, and compares what stands now with what the history "
            "says. It changes nothing."
        )
    )
    if st.button(language.text("Look through now"), key="verify"):
        with st.spinner(language.text("Reading everything")):
            KEEPING_CHECKED.set(keeping.verify(the_store(), visitor.person))
    if found := KEEPING_CHECKED.get():
        _show_found(found, language)


def _show_found(found: Verified, language: Language) -> None:
    looked_at = language.text(
        "Looked through: revisions {revisions}, records {records}, files {files}.",
        revisions=language.number(found.revisions),
        records=language.number(found.records),
        files=language.number(found.files),
    )
    if not found.faults:
        st.success(plain(f"{looked_at} {language.text('Everything is sound.')}"))
        return
    told = [f"- {plain(describe(fault, language))}" for fault in found.faults[:_SHOWN]]
    if (rest := len(found.faults) - _SHOWN) > 0:
        told.append(plain(language.count("… and {n} more fault", "… and {n} more faults", rest)))
    st.error("\n".join([plain(looked_at), "", *told]))
