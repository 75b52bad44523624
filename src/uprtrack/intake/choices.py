"""Cells of a field with a vocabulary: the sheet's words → values, and the words themselves."""

from collections.abc import Mapping

from uprtrack.intake.reading import NOTHING, Problem, Reading
from uprtrack.intake.several import joined, pieces, split_names
from uprtrack.intake.tags import TAGGED, listed_tags, tag_of
from uprtrack.intake.words import begins_word, is_empty, is_own_label, is_word, nearest, read_word
from uprtrack.language.key import header_key, search_key
from uprtrack.model.field import Field

KEPT_WORDS = frozenset({"mechanism", "position", "status", "themes", "affected_persons"})
"""The fields whose sheet's own word is kept beside the value it was mapped to."""

VOLUNTARY_PLEDGE = "voluntary_pledge"
"""What a position cell holds where UPR Info lists the State's own pledges."""

_NO_THEME = frozenset(
    header_key(word) for word in ("General", "Other", "Others", "أخرى", "غير ذلك", "عام")
)
"""What a list of themes calls what is under none of them; the word is kept and is no problem."""


class Choices:
    """Reads the cells of one column; a word is looked up once, however many cells have it.

    `answers` are a person's earlier answers to unknown words by (vocabulary, search key).
    """

    def __init__(self, field: Field, answers: Mapping[tuple[str, str], str]) -> None:
        self._field = field
        self._name = field.vocabulary
        self._answers = answers
        self._values: dict[str, str | None] = {}

    def read(self, text: str) -> Reading:
        """The values of a cell; a word that is no value is kept and is a problem."""
        if not text:
            return NOTHING
        if self._field.name == "position" and not self._value(text) and _is_pledge(text):
            return Reading(VOLUNTARY_PLEDGE)
        listed = listed_tags(text) if self._name in TAGGED else ()
        values: dict[str, None] = {}
        words: list[str] = []
        problems: list[Problem] = []
        for part in listed or self._parts(text):
            if value := self._value(part):
                values[value] = None
                if not is_own_label(self._name, part):
                    words.append(part)
            elif not is_empty(part):
                words.append(part)
                if self._stands_for_nothing(part):
                    continue
                near = "|".join(nearest(self._name, part))
                problems.append(Problem("unknown_value", part, {"proposals": near}))
        kept = tuple(words) if self._field.name in KEPT_WORDS else ()
        found = tuple(values) if self._field.several else next(iter(values), None)
        return Reading(found, words=kept, problems=tuple(problems))

    def _stands_for_nothing(self, word: str) -> bool:
        """Whether a word is known and no value of ours is meant by it."""
        if self._name == "theme" and header_key(word) in _NO_THEME:
            return True
        return self._name in TAGGED and tag_of(word) is not None

    def _parts(self, text: str) -> tuple[str, ...]:
        """The whole where it is a word, else its pieces, never cut inside a word."""
        if not self._field.several or is_word(self._name, text):
            return (text,)
        simple = pieces(text)
        apart = len(simple) > 1 and not any(map(self._begins, simple))
        if apart and all(map(self._value, simple)):
            return simple
        if self._value(text) or is_empty(text):
            return (text,)
        return tuple(
            name
            for part in split_names(text, self._is_known, self._begins)
            for name in ((part,) if self._value(part) else joined(part, self._is_known) or (part,))
        )

    def _is_known(self, word: str) -> bool:
        return bool(self._value(word))

    def _begins(self, piece: str) -> bool:
        return begins_word(self._name, piece)

    def _value(self, word: str) -> str | None:
        if word not in self._values:
            answer = self._answers.get((self._name, search_key(word))) if self._answers else None
            self._values[word] = answer or read_word(self._name, word)
        return self._values[word]


def _is_pledge(text: str) -> bool:
    return read_word("commitment_kind", text) == VOLUNTARY_PLEDGE
