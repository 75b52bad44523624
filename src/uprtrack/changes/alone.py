"""Paragraphs that name one recommendation each, as all rows of a file give them one text."""

from collections.abc import Iterable

from uprtrack.changes.identity import text_key
from uprtrack.model.record import Value, Values
from uprtrack.model.row import Row

_BY_LANGUAGE = ("text_ar", "text_en", "text_other")


def paragraph_of(values: Values) -> tuple[Value, ...]:
    """A paragraph with its review and document, as far as the values give them."""
    get = values.get
    review = get("state_under_review"), get("mechanism"), get("cycle"), get("year")
    return *review, get("document_symbol"), get("paragraph")


def text_of(values: Values) -> str:
    """The recommendation's text in the first language that it has, or ""."""
    return next((str(values[name]) for name in _BY_LANGUAGE if values.get(name)), "")


def lone_paragraphs(rows: Iterable[Row]) -> set[tuple[Value, ...]]:
    """The paragraphs for which all rows of the file have one text in each language."""
    alone: set[tuple[Value, ...]] = set()
    texts: dict[tuple[Value, ...], str] = {}
    several: set[tuple[Value, ...]] = set()
    for row in rows:
        if not row.values.get("paragraph"):
            continue
        key = paragraph_of(row.values)
        alone.add(key)
        for name in _BY_LANGUAGE:
            if not (text := str(row.values.get(name) or "")):
                continue
            known = texts.setdefault((*key, name), text)
            if text != known and text_key(text) != text_key(known):
                several.add(key)
    return alone - several
