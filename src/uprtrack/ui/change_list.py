"""Changes record by record: what each was, and what it became."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import Change
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.reports.record_words import changed_fields, changed_value, summary, title
from uprtrack.services.past_words import words_for
from uprtrack.ui.address import record_link
from uprtrack.ui.caches import the_store, the_wording
from uprtrack.ui.door import Visitor
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.tables import table
from uprtrack.ui.upload_pages import one_page
from uprtrack.ui.upload_words import LONGEST, shortened, shortened_pair

RECORDS: Final = 12
"""Records on a page of the list."""

FIELDS: Final = 8
"""Fields of one record that are shown before the whole is asked for."""


Line = tuple[Markup, ...]
"""The field, what was, what it becomes; or what happened, and all that the record holds."""


def show_changes(visitor: Visitor, snapshot: Snapshot, changes: Sequence[Change], key: str) -> None:
    """The changes by kind of record, RECORDS a page; `key` begins the keys of the widgets."""
    language = visitor.language
    if not changes:
        st.markdown(language.text("No record changes."))
        return
    ordered = sorted(changes, key=lambda change: _ORDER[change.record.entity])
    whole = st.toggle(language.text("Show long texts whole"), key=f"{key}.whole")
    page, _ = one_page(ordered, RECORDS, f"{key}.page")
    said = wording_of(visitor, snapshot, page)
    linkable = _standing(snapshot, page)
    for entity, own in groupby(page, key=lambda change: change.record.entity):
        named = [
            (
                _name(change.record, said, change.record.id in linkable, whole=whole),
                list(_lines(change, said, whole=whole)),
            )
            for change in own
        ]
        label = ENTITIES[entity].label(language.code)
        show(element("h2", label), _table(named, label, language))


def wording_of(visitor: Visitor, snapshot: Snapshot, changes: Sequence[Change]) -> Wording:
    """The words for what the changes hold and name."""
    now = the_wording(snapshot, visitor.language)
    return words_for(the_store(), visitor.person, changes, now)


def _standing(snapshot: Snapshot, changes: Sequence[Change]) -> set[str]:
    """The ids of the changed records that the snapshot still has."""
    ids = {change.record.id for change in changes}
    entities = {change.record.entity for change in changes}
    return {r.id for name in entities for r in snapshot.tables[name].records if r.id in ids}


_ORDER: Final = {name: at for at, name in enumerate(ENTITIES)}


def _lines(change: Change, said: Wording, *, whole: bool) -> Iterator[Line]:
    language, record = said.language, change.record
    if change.before is None or change.removed:
        held = summary(record, said)
        event = language.text("Record removed") if change.removed else language.text("Record added")
        yield _quiet(event), words(held if whole else shortened(held, 2 * LONGEST))
        return
    fields = changed_fields(change)
    shown = fields if whole else fields[:FIELDS]
    for name in shown:
        field = ENTITIES[record.entity].field(name)
        was = changed_value(field, change.before.values.get(name), said)
        becomes = changed_value(field, record.values.get(name), said)
        if not whole:
            was, becomes = shortened_pair(was, becomes)
        label = element("span", field.label(language.code))
        yield label, element("del", words(was)), element("strong", words(becomes))
    if more := len(fields) - len(shown):
        said_more = language.count("and {n} more field", "and {n} more fields", more)
        yield _quiet(said_more), together(())


def _name(record: Record, said: Wording, standing: bool, *, whole: bool) -> Markup:
    """Its title, a link where it stands now and has a page."""
    told = title(record.entity, record.values, said) or said.language.text("Untitled")
    text = words(told if whole else shortened(told))
    address = record_link(record.entity, record.id, said.language) if standing else None
    return element("a", text, href=address) if address else text


def _quiet(text: str) -> Markup:
    return element("span", text, class_="uprtrack-quiet")


def _table(
    named: Sequence[tuple[Markup, Sequence[Line]]], label: str, language: Language
) -> Markup:
    """The lines of each record beside its name, which spans them."""
    labels = (
        language.text("Record"),
        language.text("Field"),
        language.text("Was"),
        language.text("Becomes"),
    )
    head = (element("th", one, scope="col", role="columnheader") for one in labels)
    rows = []
    record_label, *others = labels
    for name, lines in named:
        spanning = element(
            "td",
            name,
            role="cell",
            class_="uprtrack-title",
            rowspan=len(lines),
            data_label=record_label,
        )
        for at, line in enumerate(lines):
            own = [
                element("td", cell, role="cell", data_label=one)
                for cell, one in zip(line, others, strict=False)
            ]
            if len(line) < len(others):
                own[-1] = element("td", line[-1], role="cell", colspan=2)
            first = None if at else spanning
            begins = None if at else "uprtrack-first"
            rows.append(element("tr", first, *own, role="row", class_=begins))
    return table(head, rows, label, "uprtrack-cards uprtrack-changes")
