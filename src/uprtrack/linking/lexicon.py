"""The table of phrases that suggest values, and finding all of them in one pass over a text.

data/reference/theme_lexicon.csv has the columns field, value, language, phrase, weight; how a
phrase is written and what a weight says is told in docs/recipes/suggestion.md, for whoever edits
the table. The English weights are learnt from UPR Info's labels of sessions 6 to 9, half of them.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from uprtrack.linking.phrase import Phrase, Word
from uprtrack.linking.tokens import forms
from uprtrack.model.vocabulary import REFERENCE

LEAD_IN: Final = "lead_in"
"""The field of words that may stand before the opening of a text: "That the Government" …"""


_MOST_KNOWN: Final = 100_000
"""How many different words are remembered with what they are."""

Candidate = tuple[frozenset[int], Phrase]
"""A phrase and the numbers of its words after the first."""


class Lexicon:
    """Phrases by the words that they are made of."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._lead_in = frozenset(
            form for p in phrases if p.field == LEAD_IN for form in p.words[0].whole
        )
        self.phrases = tuple(p for p in phrases if p.field != LEAD_IN)
        words = dict.fromkeys(word for phrase in self.phrases for word in phrase.words)
        self._number = {word: at for at, word in enumerate(w for w in words if not w.is_gap)}
        self._beginning_with: dict[int, list[Candidate]] = defaultdict(list)
        for phrase in self.phrases:
            first, *others = (self._number[word] for word in phrase.words if not word.is_gap)
            self._beginning_with[first].append((frozenset(others), phrase))
        self._tables = _Tables(self._number)
        self._known: dict[str, tuple[frozenset[int], tuple[Candidate, ...]]] = {}

    def find(self, text: list[str]) -> Iterator[tuple[Phrase, int, int]]:
        """Every phrase in the tokens of a text, with its first token and the one after it."""
        opening = self._opening(text)
        known = [self._known.get(token) or self._read(token) for token in text]
        present = frozenset().union(*(numbers for numbers, _ in known))
        for first, (_, candidates) in enumerate(known):
            for others, phrase in candidates:
                if phrase.opening and first != opening:
                    continue
                if not others:
                    yield phrase, first, first + 1
                elif others <= present and (after := phrase.ends(text, first)):
                    yield phrase, first, after

    def _opening(self, text: list[str]) -> int:
        """The first token that is no word of the lead-in."""
        for place, token in enumerate(text):
            if forms(token)[0] not in self._lead_in:
                return place
        return 0

    def _read(self, token: str) -> tuple[frozenset[int], tuple[Candidate, ...]]:
        """The words of phrases that a token is, by number, and the phrases that begin with it."""
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        numbers = self._tables.numbers(token)
        known = self._known[token] = (
            numbers,
            tuple(one for number in sorted(numbers) for one in self._beginning_with[number]),
        )
        return known


class _Tables:
    """The words of phrases by what they look like in a text."""

    def __init__(self, numbers: Mapping[Word, int]) -> None:
        self._whole: dict[str, list[int]] = defaultdict(list)
        self._beginnings: dict[str, list[int]] = defaultdict(list)
        self._exact: dict[str, list[int]] = defaultdict(list)
        for word, number in numbers.items():
            for table, keys in (
                (self._whole, word.whole),
                (self._beginnings, word.beginnings),
                (self._exact, word.exact),
            ):
                for key in keys:
                    table[key].append(number)
        self._lengths = sorted({len(key) for key in self._beginnings})

    def numbers(self, token: str) -> frozenset[int]:
        """The numbers of all words that fit a token."""
        read = forms(token)
        found = set(self._exact.get(read[0], ()))
        for form in read:
            found.update(self._whole.get(form, ()))
            for length in self._lengths:
                if length <= len(form):
                    found.update(self._beginnings.get(form[:length], ()))
        return frozenset(found)


@cache
def lexicon() -> Lexicon:
    """The lexicon of data/reference/theme_lexicon.csv."""
    return read_lexicon(REFERENCE / "theme_lexicon.csv")


def read_lexicon(path: Path) -> Lexicon:
    """A lexicon from a CSV file with the columns field, value, language, phrase, weight.

    ValueError names the first row that cannot be read.
    """
    phrases = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                phrases.append(
                    Phrase.of(row["field"], row["value"], row["phrase"], float(row["weight"]))
                )
            except ValueError as fault:
                raise ValueError(f"{path.name}, row {number}: {row}") from fault
    return Lexicon(phrases)
