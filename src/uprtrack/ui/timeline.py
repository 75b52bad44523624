"""What happened to one record, newest first: who, when, from which file, and field by field."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.changes.conflict import WHOLE
from uprtrack.changes.revision import Revision
from uprtrack.changes.steps import Step
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Value
from uprtrack.reports.cells import Wording
from uprtrack.services.history import timeline
from uprtrack.services.revision_words import author_told, what_told
from uprtrack.ui.address import link
from uprtrack.ui.caches import the_store
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.moment import moment
from uprtrack.ui.old_new import old_and_new
from uprtrack.ui.upload_pages import one_page

ROWS: Final = 8
"""Revisions on a page of the list."""

HISTORY: Final = "history"
REVISION: Final = "revision"


def show_timeline(person: Person, record_id: str, until: int, said: Wording) -> None:
    """The record's revisions up to `until`, closed until asked for; nothing for one without any."""
    every = timeline(the_store(), person, record_id)
    happened = [(revision, steps) for revision, steps in every if revision.number <= until]
    if not happened:
        return
    language = said.language
    label = language.count("Changed in {n} revision", "Changed in {n} revisions", len(happened))
    with st.container(key="record_history"), st.expander(label):
        key = f"timeline.{record_id}"
        whole = st.toggle(language.text("Show long texts whole"), key=f"{key}.whole")
        page, first = one_page(happened, ROWS, f"{key}.page")
        earliest = first + len(page) == len(happened)
        entries = [
            _entry(revision, steps, said, whole=whole, begins=earliest and at == len(page))
            for at, (revision, steps) in enumerate(page, start=1)
        ]
        show(element("ol", *entries, class_="uprtrack-timeline"))


def _revision_link(number: int, language: Language) -> Markup:
    address = link(HISTORY, language, None, **{REVISION: str(number)})
    return element(
        "a", language.text("Revision {number}", number=language.number(number)), href=address
    )


def _entry(
    revision: Revision, steps: Sequence[Step], said: Wording, *, whole: bool, begins: bool
) -> Markup:
    language = said.language
    note = element("p", words(revision.note)) if revision.note else None
    head = element("strong", _revision_link(revision.number, language))
    top = element("p", head, " ", _made(revision, language), class_="uprtrack-apart")
    return element("li", top, note, _happened(steps, said, whole=whole, begins=begins))


def _made(revision: Revision, language: Language) -> Markup:
    """Moment, author, kind and file, each in its own direction."""
    parts = (
        moment(revision.time, language),
        author_told(revision.author, language),
        what_told(revision, language),
        revision.source_name,
    )
    told = [element("bdi", part) for part in parts if part]
    beside = [piece for part in told for piece in (" · ", part)][1:]
    return element("span", *beside, class_="uprtrack-quiet")


def _happened(steps: Sequence[Step], said: Wording, *, whole: bool, begins: bool) -> Markup | None:
    language = said.language
    first = steps[0]
    if first.field != WHOLE:
        return old_and_new(first.entity, _fields(steps), said, whole=whole)
    if first.new is None:
        return element("p", language.text("The record was removed."))
    if begins:
        return element("p", language.text("The record was added."))
    return element("p", language.text("The record was brought back."))


def _fields(steps: Sequence[Step]) -> list[tuple[str, Value, Value]]:
    """The changed fields that are still declared, in the order of the declaration."""
    names = ENTITIES[steps[0].entity].names
    found = [
        (step.field, step.old, step.new)
        for step in steps
        if step.field in names and not isinstance(step.old, dict) and not isinstance(step.new, dict)
    ]
    return sorted(found, key=lambda one: names.index(one[0]))
