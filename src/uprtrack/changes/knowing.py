"""What knows less never overwrites what knows more, in whatever order the sources come in.

Applied in any order, UPR Info, OHCHR's lists, a report in two languages and its addendum end in the
same values. A person's own sheet says what it says: its values take the place of what is stored.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from uprtrack.changes.compare import equal
from uprtrack.changes.identity import TEXTS
from uprtrack.changes.wording import wording
from uprtrack.model.record import Value, Values
from uprtrack.model.row import Voice
from uprtrack.model.source_word import SourceWord, parse_source_word
from uprtrack.model.vocabulary import vocabulary

ISSUES = ("themes", "affected_persons", "sdgs", "action_category")
"""What a source says about a recommendation that is not in the recommendation itself."""

_EMPTY = (None, ())
_OHCHR = "OHCHR"
_OF_POSITION = ("position", "position_source")
_OF_THE_DOCUMENT = (*TEXTS, "text_other_language", "recommending_states", "recommending_other")
_ADDENDUM = re.compile(r"/add\.\s*\d+$", re.IGNORECASE)
_CITES_ADDENDUM = re.compile(r"/add\.\s*\d+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kept:
    """A given value that was not taken, as `kept` comes from a source that knows more."""

    field: str
    value: Value
    kept: Value


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What of the given values is taken, what is not, and whose word on the position gave way."""

    taken: Values
    kept: tuple[Kept, ...] = ()
    words: tuple[SourceWord, ...] = ()


def weighed(stored: Values, given: Values, voice: Voice) -> Knowledge:
    """What a source's values do to a stored recommendation.

    UPR Info fills what is empty. A compilation leaves the text and the States to the document that
    it was made from. The second language of a report gives its text, and fills what is empty. Of
    two positions the stronger source's stands, a decided one before one that is pending.
    """
    if voice is Voice.OWN:
        return Knowledge(given)
    given = with_source(given, voice)
    second = _second_language(stored, given) if voice is Voice.DOCUMENT else None
    fills: Collection[str] = ()
    if voice is Voice.UPR_INFO or second:
        fills = given.keys() - {second}
    elif voice is Voice.COMPILATION and stored.get("paragraph"):
        fills = _OF_THE_DOCUMENT
    taken: Values = {}
    kept: list[Kept] = []
    for name, value in given.items():
        before = stored.get(name)
        if name in _OF_POSITION or value in _EMPTY:
            continue
        if name == "recommending_states" and voice is Voice.UPR_INFO and _only_upr_info(stored):
            taken[name] = _united(before, value)
        elif name not in fills or before in _EMPTY:
            taken[name] = value
        elif not _holds(name, before, value):
            kept.append(Kept(name, value, before))
    words: tuple[SourceWord, ...] = ()
    if (position := given.get("position")) is not None:
        position_taken: Values = {}
        if not (second and stored.get("position_source") == given.get("position_source")):
            position_taken, words = _position(stored, given)
        taken |= position_taken
        if not position_taken and position not in (stored["position"], "pending"):
            kept.append(Kept("position", position, stored["position"]))
    return Knowledge(taken, tuple(kept), words)


def with_source(given: Values, voice: Voice) -> Values:
    """The values with the source of their position, where they give one and do not name it."""
    if given.get("position") is None or given.get("position_source") or voice is Voice.OWN:
        return given
    symbol = given.get("document_symbol")
    match voice:
        case Voice.UPR_INFO:
            source: Value = Voice.UPR_INFO.value
        case Voice.COMPILATION:
            source = f"{_OHCHR}, {symbol}" if symbol else _OHCHR
        case _:
            source = symbol
    return {**given, "position_source": source}


def with_kept_words(values: Values, words: Iterable[SourceWord]) -> Values:
    """The values with each source's word on the position, once a source."""
    held = values.get("source_words")
    if not isinstance(held, tuple):
        return values
    new = tuple(dict.fromkeys(text for word in words if (text := str(word)) not in held))
    return {**values, "source_words": held + new} if new else values


def inherited(values: Values, twin: Values) -> Knowledge:
    """What a record takes from UPR Info's record of a text that is its own too.

    UPR Info makes one row of paragraphs that share a text, so what it said is said of each.
    """
    names = (*ISSUES, *(_OF_POSITION if twin.get("position_source") else ()))
    told = weighed(values, {name: twin.get(name) for name in names}, Voice.UPR_INFO)
    words = twin.get("source_words")
    said = tuple(map(parse_source_word, words)) if isinstance(words, tuple) else ()
    return Knowledge(told.taken, (), said + told.words)


def _position(stored: Values, given: Values) -> tuple[Values, tuple[SourceWord, ...]]:
    """The position if it is taken, and the word of the source that gave way."""
    if stored.get("position") is None:
        return _of_position(given), ()
    wins = _strength(given) >= _strength(stored)
    word = _word(stored if wins else given)
    if stored.get("position_source") == given.get("position_source") or word is None:
        return (_of_position(given) if wins else {}), ()
    return (_of_position(given) if wins else {}), (word,)


def _of_position(values: Values) -> Values:
    return {name: values[name] for name in _OF_POSITION if values.get(name) is not None}


def _word(values: Values) -> SourceWord | None:
    source = values.get("position_source")
    if not source:
        return None
    label = vocabulary("position").label(str(values["position"]), "en")
    return SourceWord("position", label, str(source))


def _strength(values: Values) -> tuple[bool, int]:
    """How much the word on a position counts: decided before pending, then by its source."""
    return values.get("position") not in (None, "pending"), _rank(values.get("position_source"))


def _rank(source: Value) -> int:
    """UPR Info, a person who names no source, a report, OHCHR's lists, which know it, an addendum.

    A list that cites the addendum is made from it, and may have it wrong.
    """
    text = str(source or "")
    if text == Voice.UPR_INFO:
        return 0
    if not text:
        return 1
    if _ADDENDUM.search(text):
        return 4
    return 3 if text.startswith(_OHCHR) or _CITES_ADDENDUM.search(text) else 2


def _second_language(stored: Values, given: Values) -> str | None:
    """The field of the text that a report brings to a paragraph that another language's began."""
    same = all(
        stored.get(name) is not None and stored.get(name) == given.get(name)
        for name in ("document_symbol", "paragraph")
    )
    texts = [name for name in TEXTS if given.get(name)]
    if not same or len(texts) != 1:
        return None
    others = any(stored.get(name) for name in TEXTS if name != texts[0])
    return texts[0] if others else None


def _only_upr_info(stored: Values) -> bool:
    """Whether nobody but UPR Info has told of a record."""
    return not stored.get("paragraph") and stored.get("position_source") == Voice.UPR_INFO


def _united(one: Value, other: Value) -> Value:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return tuple(dict.fromkeys(one + other))
    return other


def _holds(name: str, stored: Value, value: Value) -> bool:
    """Whether the stored value says what the given one says, and more perhaps."""
    if isinstance(stored, tuple) and isinstance(value, tuple):
        return set(value) <= set(stored)
    if name in TEXTS:
        return wording(str(stored)) == wording(str(value))
    return equal(stored, value)
