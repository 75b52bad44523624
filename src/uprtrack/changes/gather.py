"""The rows that speak of one record, gathered into what they say together."""

from dataclasses import dataclass

from uprtrack.changes.identity import TEXTS, text_key
from uprtrack.changes.wording import wording
from uprtrack.model.record import Value, Values
from uprtrack.model.row import Row
from uprtrack.model.source_word import SourceWord


@dataclass(frozen=True, slots=True)
class Differing:
    """A later row that gives another value for a field that holds only one; it is not taken."""

    row: Row
    field: str
    value: Value
    kept: Value


def gather(rows: list[Row]) -> tuple[Values, tuple[SourceWord, ...], list[Differing]]:
    """Several values united in the rows' order; of single values the first row's stands."""
    values: Values = dict(rows[0].values)
    words = rows[0].words
    differing: list[Differing] = []
    for row in rows[1:]:
        for name, value in row.values.items():
            before = values.get(name)
            if isinstance(value, tuple) and isinstance(before, tuple):
                values[name] = tuple(dict.fromkeys(before + value))
            elif before is None or before == ():
                values[name] = value
            elif not (same(before, value) or (name in TEXTS and _say_the_same(before, value))):
                differing.append(Differing(row, name, value, before))
        words += row.words
    return values, tuple(dict.fromkeys(words)), differing


def _say_the_same(one: Value, other: Value) -> bool:
    return wording(str(one)) == wording(str(other))


def same(one: Value, other: Value) -> bool:
    """Texts that differ in nothing but spelling habits say the same."""
    if isinstance(one, str) and isinstance(other, str):
        return text_key(one) == text_key(other)
    return one == other
