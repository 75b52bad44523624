"""Records as rows: a true table, in the direction of the page, each row a link to its record."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

import streamlit as st

from uprtrack.analysis.conditions import lacks_evidence
from uprtrack.analysis.selection import Selected, Selection
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.cells import Wording
from uprtrack.ui.address import KIND, PAGE, ask, asked, kept, link, record_link
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.session import PAGE_NUMBER
from uprtrack.ui.titles import short_title, shortened

T = TypeVar("T")

ROWS: Final = 25
"""Rows on a page of a long table."""

COLUMNS: Final = {
    "recommendations": (
        *("mechanism", "cycle", "paragraph", "", "state_under_review", "recommending_states"),
        *("position", "status", "lead_institution", "due_date"),
    ),
    "commitments": (
        *("", "reference", "kind", "adopted_on", "ratified_on", "institution", "themes", "sdgs"),
        "status",
    ),
    "activities": (
        *("", "area", "type", "lead_institution", "un_partners", "starts_on", "status"),
    ),
}
"""Entity -> its fields in the order of reading; "" is the record's title."""

BENEATH: Final = {"activities": ("challenges_addressed", "legal_basis")}
"""Entity -> the fields that stand small beneath the title: texts too long for a column."""

_LETTERS: Final = 160
"""Of such a text; the record's own page has the whole."""

_ONLY_WHERE_THEY_DIFFER: Final = ("state_under_review", "mechanism", "cycle")


def show_records(
    records: Sequence[Record],
    language: Language,
    said: Wording,
    selected: Selected,
    stays: Mapping[str, str] | None = None,
) -> None:
    """Show the selected records, ROWS a page; a column that is empty in all is left out.

    A turned page has `stays` in its address besides the filters, else what every page keeps.
    """
    selection = selected.selection
    if not records:
        why = (
            language.text("Nothing matches these filters.")
            if selected.table.size
            else language.text("Nothing is recorded here yet.")
        )
        show(element("p", why, class_="uprtrack-quiet"))
        return
    pages = -(-len(records) // ROWS)
    show(_table(page_of(records), _fields(records), language, said, selection))
    if pages > 1:
        PAGE_NUMBER.show(_page(len(records)))
        st.pagination(
            pages, key=PAGE_NUMBER.name, on_change=_turn, args=(selection, stays or kept())
        )


def page_of(records: Sequence[T]) -> Sequence[T]:
    """The records on the page of their table that the address names."""
    number = _page(len(records))
    return records[(number - 1) * ROWS : number * ROWS]


def _page(size: int) -> int:
    pages = max(-(-size // ROWS), 1)
    return min(int(asked(PAGE)), pages) if asked(PAGE).isdecimal() and int(asked(PAGE)) else 1


def show_count(selected: Selected, language: Language) -> None:
    """How many were found of how many, and the way to take them along."""
    entity = selected.table.entity.name
    total = language.number(selected.table.size)
    found = len(selected)
    if entity == "commitments":
        said = language.count(
            "{n} commitment of {total}", "{n} commitments of {total}", found, total=total
        )
    elif entity == "activities":
        said = language.count(
            "{n} activity of {total}", "{n} activities of {total}", found, total=total
        )
    elif entity == "decisions":
        said = language.count(
            "{n} decision of {total}", "{n} decisions of {total}", found, total=total
        )
    else:
        said = language.count(
            "{n} recommendation of {total}", "{n} recommendations of {total}", found, total=total
        )
    address = link("reports", language, selected.selection, **{KIND: entity})
    report = element("a", language.text("Download these"), href=address) if found else None
    show(element("p", element("strong", said), report, class_="uprtrack-apart"))


def marked(field: Field, value: Value, text: str) -> Markup:
    """The words for a value, a status after a square in its colour.

    Positions have colours too, of a scale of their own that would be taken for the same.
    """
    if field.name != "status":
        return words(text)
    terms = vocabulary(field.vocabulary).terms
    colour = next((term.colour for term in terms if term.key == value), "")
    if not colour:
        return words(text)
    square = element("span", class_="uprtrack-mark", style=f"background:{colour}")
    return element("span", square, words(text), class_="uprtrack-marked")


def table(head: Iterable[Markup], rows: Iterable[Markup], label: str, class_: str) -> Markup:
    """A table of our own; roles stand there because a telephone shows its rows as cards."""
    return element(
        "table",
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *rows, role="rowgroup"),
        class_=f"uprtrack-table {class_}",
        role="table",
        aria_label=label,
    )


def _turn(selection: Selection, stays: Mapping[str, str]) -> None:
    number = PAGE_NUMBER.get()
    ask(selection, **{**stays, PAGE: str(number) if number > 1 else ""})


def _fields(records: Sequence[Record]) -> list[Field | None]:
    """The columns worth their place, None for the title."""
    entity = ENTITIES[records[0].entity]
    fields: list[Field | None] = []
    for name in COLUMNS[entity.name]:
        values = {record.values[name] for record in records} if name else set()
        if name in _ONLY_WHERE_THEY_DIFFER and len(values) < 2:
            continue
        if not name or values - {None, ()}:
            fields.append(entity.field(name) if name else None)
    return fields


def _table(
    records: Sequence[Record],
    fields: Sequence[Field | None],
    language: Language,
    said: Wording,
    selection: Selection,
) -> Markup:
    one = ENTITIES[records[0].entity]
    title = one.one_ar if language.code == "ar" else one.one_en
    labels = [field.label(language.code) if field else title for field in fields]
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    rows = []
    for record in records:
        cells = [
            element(
                "td",
                _cell(record, field, language, said, selection),
                data_label=label,
                role="cell",
                class_="uprtrack-title" if field is None else _width(field),
            )
            for field, label in zip(fields, labels, strict=True)
        ]
        rows.append(element("tr", *cells, role="row"))
    whole = table(head, rows, one.label(language.code), "uprtrack-cards")
    return element("div", whole, class_="uprtrack-scroll")


def _width(field: Field) -> str | None:
    """A number stays on one line, a day on two at most."""
    return {Kind.PARAGRAPH: "uprtrack-short", Kind.DATE: "uprtrack-day"}.get(field.kind)


def _cell(
    record: Record, field: Field | None, language: Language, said: Wording, selection: Selection
) -> Markup:
    if field is None:
        address = record_link(record.entity, record.id, language, selection)
        title = element("a", words(short_title(record, language)), href=address)
        return element("div", title, *_beneath(record, said))
    value = record.values[field.name]
    text = said.text(field, value)
    if field.name == "status" and record.entity == "recommendations" and lacks_evidence(record):
        bare = element("span", language.text("no evidence"), class_="uprtrack-bare")
        return together((marked(field, value, text), bare))
    return marked(field, value, text) if text else together(())


def _beneath(record: Record, said: Wording) -> Iterator[Markup]:
    for name in BENEATH.get(record.entity, ()):
        field = ENTITIES[record.entity].field(name)
        if text := said.text(field, record.values[name]):
            label = field.label(said.language.code)
            told = words(shortened(" ".join(text.split()), _LETTERS))
            yield element("span", f"{label}: ", told, class_="uprtrack-beneath")
