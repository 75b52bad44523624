"""What a person means who writes status=منفذة or theme=Women: fields, and values of a column."""

import re
from collections.abc import Iterable
from functools import cache

from uprtrack.analysis.facets import FACETS, institution_fields
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Column, as_text
from uprtrack.language.dates import read_date
from uprtrack.language.digits import latin_digits
from uprtrack.language.key import header_key, search_key
from uprtrack.language.numbers import read_number
from uprtrack.language.states import resolve_state
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.vocabulary import vocabulary

_NAMED_BY = {
    "recommendations": ("paragraph",),
    "activities": ("title",),
    "commitments": ("reference", "title_en", "title_ar"),
    "agreements": ("title",),
}
"""The fields by which a person names a record that another one refers to."""


_GOAL_OR_TARGET = re.compile(
    r"(?:sdg|goal|target|(?:ال)?هدف|(?:ال)?غايه)? ?(\d{1,2}(?:\.\w{1,2})?)"
)


def fields_meant(entity: Entity, word: str) -> tuple[Field, ...]:
    """The fields that a filter's left side names; () where it names none.

    A field's name, that name in the singular, its label in either language, or the word that
    addresses use; "institution" means every field of institutions unless one has that name.
    """
    key = header_key(word)
    for field in entity.fields:
        singular = field.name.removesuffix("s") if field.several else field.name
        if key in map(header_key, (field.name, singular, field.en, field.ar)):
            return (field,)
    if key in ("institution", "institutions", header_key("الجهة")):
        return institution_fields(entity)
    facet = next((facet for facet in FACETS if key == facet.parameter), None)
    return facet.fields(entity) if facet else ()


def codes_meant(snapshot: Snapshot, field: Field, column: Column, word: str) -> list[int] | None:
    """The column's codes that a value names; None where the field cannot have such a value.

    A value of the field's vocabulary, a State, a number or a day may be well named and yet held by
    no row ([]). Long texts hold the words given; short ones are equal, spelling apart.
    """
    match field.kind:
        case Kind.CHOICE:
            found = _choices(field, column, word)
        case Kind.SDG:
            found = _goals_and_targets(column, word)
        case Kind.INSTITUTION:
            names = snapshot.names_of_institution(word)
            found = _alike(column, {search_key(name) for name in names}) or None
        case Kind.REFERENCE:
            found = _referred(snapshot, field, column, word) or None
        case Kind.TEXT | Kind.SOURCE_WORD:
            found = _texts(field, column, search_key(word))
        case _:
            written = _written(field, word)
            found = None if written is None else _equal(column, (written,))
    return found


def _written(field: Field, word: str) -> str | None:
    """The value as the column writes it; None where the word is no such value."""
    if field.kind is Kind.STATE:
        return resolve_state(word)
    if field.kind is Kind.DATE:
        read = read_date(word, field.period_end)
        return as_text(read.day) if read else None
    if field.kind is Kind.PARAGRAPH:
        return _paragraph(word)
    number = read_number(word.replace("%", ""))
    return None if number is None else as_text(number)


def _paragraph(word: str) -> str:
    return re.sub(r"(?<=\d)[-/](?=\d)", ".", latin_digits(word).strip())


def _choices(field: Field, column: Column, word: str) -> list[int] | None:
    key = _choice_keys(field.vocabulary).get(header_key(word))
    if key is not None:
        return _equal(column, (key,))
    return _alike(column, {search_key(word)}) or None


@cache
def _choice_keys(name: str) -> dict[str, str]:
    """Key, labels and synonyms of a vocabulary's terms, as header keys → the term's key."""
    terms = vocabulary(name).terms
    synonyms = {header_key(word): term.key for term in terms for word in term.synonyms}
    labels = {header_key(word): term.key for term in terms for word in (term.en, term.ar)}
    return synonyms | labels | {header_key(term.key): term.key for term in terms}


def _goals_and_targets(column: Column, word: str) -> list[int] | None:
    number = _GOAL_OR_TARGET.fullmatch(search_key(word))
    if not number:
        return None
    under = number[1] + "."
    return [
        code
        for code, value in enumerate(column.values)
        if value == number[1] or value.startswith(under)
    ]


def _referred(snapshot: Snapshot, field: Field, column: Column, word: str) -> list[int]:
    keys = {search_key(word), search_key(_paragraph(word))}
    ids = [word]
    for record in snapshot.tables[field.entity].records:
        names = (record.values[name] for name in _NAMED_BY[field.entity])
        if any(isinstance(name, str) and search_key(name) in keys for name in names):
            ids.append(record.id)
    return _equal(column, ids)


def _texts(field: Field, column: Column, key: str) -> list[int]:
    if not field.long:
        return _alike(column, {key})
    return [code for code, value in enumerate(column.values) if key in search_key(value)]


def _equal(column: Column, values: Iterable[str]) -> list[int]:
    wanted = set(values)
    return [code for code, value in enumerate(column.values) if value in wanted]


def _alike(column: Column, keys: set[str]) -> list[int]:
    return [code for code, value in enumerate(column.values) if search_key(value) in keys]
