"""One row of the lexicon: words to be found in a text, and what they say about it."""

import math
from dataclasses import dataclass
from typing import Final, Self

from uprtrack.language.key import search_key
from uprtrack.linking.tokens import STOP, forms

ANY_ENDING: Final = "*"
GAP: Final = ".."
OPENING: Final = "^"
EXACT: Final = "="

LONGEST_GAP: Final = 5
"""How many words at most stand where a phrase has a gap."""


@dataclass(frozen=True, slots=True)
class Word:
    """What one word of a phrase may be in a text; a gap has no words of its own."""

    whole: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    exact: frozenset[str] = frozenset()
    is_gap: bool = False

    def fits(self, token: str) -> bool:
        """Whether the token of a text is this word, with or without particles before it."""
        read = forms(token)
        return (
            not self.whole.isdisjoint(read)
            or (bool(self.exact) and read[0] in self.exact)
            or (bool(self.beginnings) and any(f.startswith(self.beginnings) for f in read))
        )

    @classmethod
    def of(cls, written: str) -> Self:
        """`a/b` is either of them, `a*` has any ending, `=a` stands as written."""
        whole, beginnings, exact = set(), [], set()
        for alternative in written.split("/"):
            key = search_key(alternative.strip(ANY_ENDING + EXACT))
            bare = key if key.isascii() else key.removeprefix("ال")
            if alternative.startswith(EXACT):
                exact.add(key)
            elif alternative.endswith(ANY_ENDING):
                beginnings.append(bare)
            else:
                whole |= {bare, key}
        return cls(frozenset(whole), tuple(beginnings), frozenset(exact))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak for a value, or against it, or that say nothing of it.

    `weight` is the share of the texts with this phrase alone that have the value: above .5 it
    speaks for it, below against it; 0 takes its words away from the other phrases of the value.
    An `opening` phrase is found at the beginning of a text only.
    """

    field: str
    value: str
    words: tuple[Word, ...]
    weight: float
    written: str
    opening: bool = False
    log_odds: float = 0

    @classmethod
    def of(cls, field: str, value: str, written: str, weight: float) -> Self:
        """A phrase as the table writes it; ValueError where it has no word or no such weight."""
        opening = written.startswith(OPENING)
        words = tuple(
            Word(is_gap=True) if part == GAP else Word.of(part)
            for part in written.removeprefix(OPENING).replace("-", " ").split()
        )
        if not words or words[0].is_gap or words[-1].is_gap or not 0 <= weight <= 1:
            raise ValueError(written)
        log_odds = math.log(weight / (1 - weight)) if 0 < weight < 1 else 0
        return cls(field, value, words, weight, written, opening, log_odds)

    def ends(self, text: list[str], first: int) -> int:
        """The token after the phrase where its first word stands at `first`, 0 where it is not."""
        return _ends(self.words, 1, text, first + 1) if len(self.words) > 1 else first + 1


def _ends(words: tuple[Word, ...], at: int, text: list[str], place: int) -> int:
    while at < len(words):
        word = words[at]
        if word.is_gap:
            for skipped in range(LONGEST_GAP + 1):
                if found := _ends(words, at + 1, text, place + skipped):
                    return found
                if place + skipped >= len(text) or text[place + skipped] in STOP:
                    return 0
            return 0
        if place >= len(text) or not word.fits(text[place]):
            return 0
        at, place = at + 1, place + 1
    return place
