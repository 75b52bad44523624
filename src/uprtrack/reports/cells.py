"""A stored value as a person reads it in a cell: one place for sheets, CSV and pages."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from uprtrack.language.catalogue import Language
from uprtrack.language.states import state_name
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.references import institution_names, reference_texts

Cell = str | int | float | date | None

ONE_A_LINE = frozenset({Kind.TEXT, Kind.SOURCE_WORD})
"""Several values of these stand one a line: they may hold commas and semicolons themselves."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words for values in one language.

    `institutions` gives the register's name in that language by the stored name, `references` a
    readable text by record id; what they do not know is written as it is.
    """

    language: Language
    institutions: Mapping[str, str] = field(default_factory=dict)
    references: Mapping[str, str] = field(default_factory=dict)

    def cell(self, field: Field, value: Value) -> Cell:
        """The value as a typed cell that reads back as the same value; None where empty."""
        return self.cell_of(field)(value)

    def cell_of(self, field: Field) -> Callable[[Value], Cell]:
        """`cell` for one field, its words looked up once for a whole column."""
        if field.several:
            word, between = self._word_of(field), separator(field)
            return lambda value: between.join(map(word, _texts(value))) or None
        if field.kind is Kind.PERCENT:
            return lambda value: plain_number(value) if isinstance(value, float | int) else None
        if field.kind in {Kind.WHOLE, Kind.DECIMAL, Kind.DATE}:
            return lambda value: None if isinstance(value, tuple) else value
        word = self._word_of(field)
        return lambda value: word(value) if isinstance(value, str) else None

    def text(self, field: Field, value: Value) -> str:
        """The value as a page shows it: "40%", "30 June 2026", "Women, Education"; "" if empty."""
        if value is None or value == ():
            return ""
        if isinstance(value, tuple):
            words = list(map(self._word_of(field), value))
            return "\n".join(words) if field.kind in ONE_A_LINE else self.language.join(words)
        if isinstance(value, str):
            return self._word_of(field)(value)
        return self.language.date(value) if isinstance(value, date) else self._number(field, value)

    def _number(self, field: Field, number: float) -> str:
        if field.kind is Kind.WHOLE:
            return str(number)
        percent = field.kind is Kind.PERCENT
        return self.language.percent(number) if percent else self.language.number(number)

    def _word_of(self, field: Field) -> Callable[[str], str]:
        match field.kind:
            case Kind.CHOICE:
                labels = {
                    term.key: term.label(self.language.code)
                    for term in vocabulary(field.vocabulary).terms
                }
                return lambda key: labels.get(key, key)
            case Kind.STATE:
                return lambda iso3: state_name(iso3, self.language.code)
            case Kind.INSTITUTION:
                return lambda name: self.institutions.get(name, name)
            case Kind.REFERENCE:
                return lambda record_id: self.references.get(record_id, record_id)
        return str


def wording(records: Mapping[str, Iterable[Record]], language: Language) -> Wording:
    """The words of a store's records (by entity) in a language."""
    return Wording(
        language,
        institution_names(records.get("institutions", ()), language.code),
        reference_texts(records, language.code),
    )


def separator(field: Field) -> str:
    return "\n" if field.kind in ONE_A_LINE else "; "


def plain_number(number: float) -> int | float:
    """A whole number as int: 40.0 is 40."""
    return int(number) if number == int(number) else number


def _texts(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
