"""What a record becomes when a sheet's values come in."""

from collections.abc import Iterable

from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Value, Values
from uprtrack.model.source_word import SourceWord, parse_source_word

_EMPTY: dict[str, Values] = {
    entity.name: {field.name: field.empty for field in entity.fields}
    for entity in ENTITIES.values()
}


def complete(entity: str, values: Values) -> Values:
    """The values with every field of the entity present, in its order."""
    empty = _EMPTY[entity]
    return {**empty, **{name: value for name, value in values.items() if name in empty}}


def merged(stored: Values, given: Values) -> Values:
    """The stored values with what is given in their place.

    An empty given value says nothing; several values in another order are the same.
    """
    new = {
        name: value
        for name, value in given.items()
        if value is not None and value != () and not equal(stored.get(name), value)
    }
    return {**stored, **new}


def with_words(values: Values, words: Iterable[SourceWord]) -> Values:
    """The values with those of the sources' words that are new, whatever file they came in.

    Only entities that keep them have the field.
    """
    kept = values.get("source_words")
    if not isinstance(kept, tuple):
        return values
    known = {(word.field, word.word) for word in map(parse_source_word, kept)}
    new = tuple(str(word) for word in words if (word.field, word.word) not in known)
    return {**values, "source_words": kept + tuple(dict.fromkeys(new))} if new else values


def equal(one: Value, other: Value) -> bool:
    """Several values in another order are the same."""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return set(one) == set(other)
    return one == other
