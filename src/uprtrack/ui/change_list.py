"""Changes record by record: what each was, and what it became."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import Change
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording, wording
from uprtrack.reports.record_words import changed_fields, changed_value, summary, title
from uprtrack.services.history import last_stood
from uprtrack.ui.address import record_link
from uprtrack.ui.caches import the_store, the_wording
from uprtrack.ui.door import Visitor
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.tables import table
from uprtrack.ui.upload_pages import one_page
from uprtrack.ui.upload_words import shortened, shortened_pair

RECORDS: Final = 12
"""Records on a page of the list."""

FIELDS: Final = 8
"""Fields of one record that are shown before the whole is asked for."""


Line = tuple[Markup, str, str]
"""The field or what happened, what was, what it becomes."""


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
    """The words for what stands, for what the changes hold, and for removed records they name."""
    now = the_wording(snapshot, visitor.language)
    records: dict[str, list[Record]] = {name: [] for name in ENTITIES}
    for change in changes:
        for record in (change.before, change.record):
            if record:
                records[record.entity].append(record)
    known = wording(records, visitor.language)
    missing = {
        one
        for own in records.values()
        for record in own
        for one in _references(record)
        if one not in now.references and one not in known.references
    }
    if missing:
        for record in last_stood(the_store(), visitor.person, missing):
            records[record.entity].append(record)
        known = wording(records, visitor.language)
    return Wording(
        visitor.language,
        {**now.institutions, **known.institutions},
        {**now.references, **known.references},
    )


def _standing(snapshot: Snapshot, changes: Sequence[Change]) -> set[str]:
    """The ids of the changed records that the snapshot still has."""
    ids = {change.record.id for change in changes}
    entities = {change.record.entity for change in changes}
    return {r.id for name in entities for r in snapshot.tables[name].records if r.id in ids}


_ORDER: Final = {name: at for at, name in enumerate(ENTITIES)}


def _references(record: Record) -> Iterator[str]:
    for field in ENTITIES[record.entity].fields:
        value = record.values.get(field.name)
        if field.kind is Kind.REFERENCE and isinstance(value, str):
            yield value


def _lines(change: Change, said: Wording, *, whole: bool) -> Iterator[Line]:
    language, record = said.language, change.record
    if change.before is None or change.removed:
        held = summary(record, said)
        held = held if whole else shortened(held)
        if change.removed:
            yield _quiet(language.text("Record removed")), held, ""
        else:
            yield _quiet(language.text("Record added")), "", held
        return
    fields = changed_fields(change)
    shown = fields if whole else fields[:FIELDS]
    for name in shown:
        field = ENTITIES[record.entity].field(name)
        was = changed_value(field, change.before.values.get(name), said)
        becomes = changed_value(field, record.values.get(name), said)
        if not whole:
            was, becomes = shortened_pair(was, becomes)
        yield element("span", field.label(language.code)), was, becomes
    if more := len(fields) - len(shown):
        yield _quiet(language.count("and {n} more field", "and {n} more fields", more)), "", ""


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
        for at, (about, was, becomes) in enumerate(lines):
            cells = (
                about,
                element("del", words(was)) if was else together(()),
                element("strong", words(becomes)) if becomes else together(()),
            )
            own = [
                element("td", cell, role="cell", data_label=one)
                for cell, one in zip(cells, others, strict=True)
            ]
            first = None if at else spanning
            begins = None if at else "uprtrack-first"
            rows.append(element("tr", first, *own, role="row", class_=begins))
    return table(head, rows, label, "uprtrack-cards uprtrack-changes")
