"""The tables of the preview: what changes, what is new, what is kept, what follows."""

from collections.abc import Sequence
from itertools import compress
from typing import Final

import streamlit as st

from uprtrack.changes.change_set import Change
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.reports.record_words import changed_value, summary
from uprtrack.reports.record_words import title as title_of
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.upload_draft import Draft
from uprtrack.ui.upload_pages import one_page
from uprtrack.ui.upload_words import LONGEST, shortened, shortened_pair

ROWS: Final = 15


def show_changes(draft: Draft, cells: Sequence[tuple[Change, str]], wording: Wording) -> None:
    """Record and field, what it was (struck through) and what it becomes (bold)."""
    language = wording.language
    if not cells:
        st.markdown(language.text("No stored record changes."))
        return
    whole = _whole(draft, "changes", wording)
    page, _ = one_page(cells, ROWS, draft.key("changes", "page"))
    rows = []
    shown = ""
    for change, name in page:
        record, before = change.record, change.before
        assert before
        field = ENTITIES[record.entity].field(name)
        was = changed_value(field, before.values.get(name), wording)
        becomes = changed_value(field, record.values.get(name), wording)
        title = title_of(record.entity, before.values, wording)
        if not whole:
            was, becomes = shortened_pair(was, becomes)
            title = shortened(title)
        first = "" if record.id == shown else title
        shown = record.id
        rows.append((first, field.label(language.code), was, becomes))
    _show_table(
        rows,
        (
            language.text("Record"),
            language.text("Field"),
            language.text("Was"),
            language.text("Becomes"),
        ),
        tags=("span", "span", "del", "strong"),
        widths=(34, 16, 22, 28),
    )


def show_records(draft: Draft, name: str, records: Sequence[Record], wording: Wording) -> None:
    """Records in a list: what each is named by, and all that it holds besides."""
    language = wording.language
    if not records:
        st.markdown(language.text("There are none."))
        return
    whole = _whole(draft, name, wording)
    page, _ = one_page(records, ROWS, draft.key(name, "page"))
    kinds = len({record.entity for record in records}) > 1
    rows = []
    for record in page:
        parts = (title_of(record.entity, record.values, wording), summary(record, wording))
        row = parts if whole else tuple(map(shortened, parts))
        rows.append((_kind(record.entity, language), *row))
    headers = (language.text("Kind"), language.text("Record"), language.text("Holds"))
    worth = [kinds, True, any(row[-1] for row in rows)]
    _show_table([tuple(compress(row, worth)) for row in rows], tuple(compress(headers, worth)))


def _kind(entity: str, language: Language) -> str:
    """One record of the kind, by its name."""
    return ENTITIES[entity].one_ar if language.code == "ar" else ENTITIES[entity].one_en


def _whole(draft: Draft, name: str, wording: Wording) -> bool:
    language = wording.language
    return st.toggle(
        language.text("Show long texts whole"),
        key=draft.key(name, "whole"),
        help=language.text(
            "Otherwise a text ends after {n} letters.", n=wording.language.number(LONGEST)
        ),
    )


def _show_table(
    rows: Sequence[Sequence[str]],
    headers: Sequence[str],
    tags: Sequence[str] = (),
    widths: Sequence[int] = (),
) -> None:
    """Rows of text from outside.

    `tags` are the elements that the columns' texts stand in, `widths` are percentages.
    """
    tags = tags or ["span"] * len(headers)
    styles = [f"width:{width}%" for width in widths] or [""] * len(headers)
    head = (
        element("th", header, scope="col", role="columnheader", style=style or None)
        for header, style in zip(headers, styles, strict=True)
    )
    body = (
        element("tr", *(_cell(*each) for each in zip(row, headers, tags, strict=True)), role="row")
        for row in rows
    )
    show(
        element(
            "table",
            element("thead", element("tr", *head, role="row"), role="rowgroup"),
            element("tbody", *body, role="rowgroup"),
            class_="uprtrack-table",
            role="table",
        )
    )


def _cell(text: str, header: str, tag: str) -> Markup:
    told = element(tag, words(text)) if text else None
    return element("td", told, data_label=header if text else None, role="cell")
