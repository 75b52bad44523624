"""What changed since a moment: figures, revisions, records, and a file to take along."""

import streamlit as st

from uprtrack.analysis.moved import moved
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.services.history import Since
from uprtrack.services.since_report import between_told, counted, since_report
from uprtrack.ui.address import link
from uprtrack.ui.caches import the_changes_since, the_store
from uprtrack.ui.change_list import show_changes
from uprtrack.ui.door import Visitor
from uprtrack.ui.downloads import XLSX, file_name
from uprtrack.ui.history_address import REVISION
from uprtrack.ui.markup import element, show, words
from uprtrack.ui.offered import offer
from uprtrack.ui.since_choice import Moment, question

LINKS = 12
"""Revisions between that have a link of their own; the history lists all."""


def show_since(visitor: Visitor, snapshot: Snapshot, moment: Moment) -> None:
    """All of it, from the moment to what the page looks at."""
    language = visitor.language
    found = the_changes_since(visitor.person, moment.revision, snapshot.revision)
    _show_between(found, language)
    if not found.changes:
        return
    _show_figures(found, language)
    offer(
        language.text("Take along (Excel)"),
        lambda: since_report(
            the_store(), visitor.person, snapshot, found, question(moment, language), language
        ),
        file_name("changes", language, "xlsx"),
        XLSX,
        kind="primary",
        key="changes",
    )
    show_changes(visitor, snapshot, found.changes, f"since.{found.after}.{found.until}")


def _show_between(found: Since, language: Language) -> None:
    links = [
        element(
            "a",
            language.text("Revision {number}", number=language.number(revision.number)),
            href=link("history", language, None, **{REVISION: str(revision.number)}),
        )
        for revision in found.revisions[:LINKS]
    ]
    if more := len(found.revisions) - len(links):
        said = language.count("and {n} more", "and {n} more", more)
        links.append(element("a", said, href=link("history", language)))
    show(
        element("p", words(between_told(found, language))),
        element("p", *links, class_="uprtrack-apart"),
    )


def _show_figures(found: Since, language: Language) -> None:
    added, changed, removed = counted(found.changes)
    statuses = moved(found.changes)
    figures = (
        (language.text("Added records"), added),
        (language.text("Changed records"), changed),
        (language.text("Removed records"), removed),
        (language.text("Statuses forward"), statuses.forward),
        (language.text("Statuses back"), statuses.back),
        (language.text("Newly assessed"), statuses.assessed),
    )
    with st.container(key="figures"):
        for label, number in figures:
            st.metric(label, language.number(number))
