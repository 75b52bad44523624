"""The bilingual table of the field's terms, and finding them in a text of either language.

data/reference/terms.csv has the columns concept, weight, broader, themes, persons, en, ar; how it
is extended is told in docs/recipes/terms.md.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

from uprtrack.language.key import search_key
from uprtrack.linking.stems import stems
from uprtrack.linking.tokens import forms
from uprtrack.model.vocabulary import REFERENCE

SKIPPED: Final = "skipped"
"""The row of words that may stand anywhere inside a phrase: articles, prepositions."""

ANY_ENDING: Final = "*"
AS_WRITTEN: Final = "="

_MARKS: Final = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_TOKEN: Final = re.compile(rf"[^\W_][\w{_MARKS}]*(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class Concept:
    """One row of the table: what it is called in both languages, and what it belongs to.

    `weight` says how much it tells when two texts share it: 1 a subject of its own (torture),
    0.2 a form of action (training), 0 nothing at all. `broader` are other concepts that a text
    about this one is about too.
    """

    key: str
    weight: float
    broader: tuple[str, ...]
    themes: tuple[str, ...]
    persons: tuple[str, ...]
    phrases: tuple[str, ...]


@dataclass(slots=True)
class _Node:
    """A place in the tree of phrases: what may follow, and which concepts end here."""

    after: dict[str, "_Node"]
    concepts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a text: by what the table may know it, its stem, and whether it is passed over.

    `openings` are where the phrases begin that it may be the first word of.
    """

    symbols: tuple[str, ...]
    openings: tuple["_Node", ...]
    stem: str
    skipped: bool


Found = tuple[int, str, int, int]
"""A concept's number, or -1 and a word's stem; its first token and the one after it."""


class Terms:
    """Concepts by the phrases of both languages."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self.concepts = tuple(one for one in concepts if one.key != SKIPPED)
        self.number = {one.key: at for at, one in enumerate(self.concepts)}
        self._skipped = frozenset(
            search_key(word)
            for one in concepts if one.key == SKIPPED
            for phrase in one.phrases for word in phrase.split("/")
        )  # fmt: skip
        self._root = _Node({})
        self._beginnings: set[str] = set()
        self._symbols: set[str] = set()
        for at, concept in enumerate(self.concepts):
            for phrase in concept.phrases:
                for words in _alternatives(phrase):
                    self._add(at, words)
        self._lengths = sorted({len(one) for one in self._beginnings}, reverse=True)
        self._known = _Known(self)

    def find(self, text: str) -> Iterator[Found]:
        """The concepts of a text, and the stems of the words that belong to none, in its order.

        Of phrases that begin with the same word the longest counts, and takes its words with it.
        """
        known = self._known
        read = [known[token] for token in _TOKEN.findall(text)]
        first, last = 0, len(read)
        while first < last:
            token = read[first]
            best: tuple[int, tuple[int, ...]] = (0, ())
            for node in token.openings:
                if node.after:
                    best = max(best, self._longest(node, read, first + 1))
                elif best[0] <= first + 1:
                    best = (first + 1, node.concepts)
            if best[1]:
                for concept in best[1]:
                    yield concept, "", first, best[0]
                first = best[0]
                continue
            if not token.skipped:
                yield -1, token.stem, first, first + 1
            first += 1

    def stems(self, text: str) -> list[str]:
        """The stems of a text's words, without those that are passed over."""
        known = self._known
        read = (known[token] for token in _TOKEN.findall(text))
        return [token.stem for token in read if not token.skipped]

    def surfaces(self, text: str, found: Iterator[Found]) -> Iterator[tuple[Found, str]]:
        """Each find with its words as the text writes them."""
        places = [one.span() for one in _TOKEN.finditer(text)]
        for one in found:
            yield one, text[places[one[2]][0] : places[one[3] - 1][1]]

    def _longest(self, node: _Node, read: list[_Token], at: int) -> tuple[int, tuple[int, ...]]:
        best = (at, node.concepts) if node.concepts else (0, ())
        while at < len(read):
            token = read[at]
            for symbol in token.symbols:
                if after := node.after.get(symbol):
                    best = max(best, self._longest(after, read, at + 1))
            if not token.skipped:
                break
            at += 1
        return best

    def _add(self, concept: int, words: Sequence[str]) -> None:
        node = self._root
        for word in words:
            symbol = self._symbol(word)
            if symbol:
                node = node.after.setdefault(symbol, _Node({}))
        if node is self._root:
            raise ValueError(f"{self.concepts[concept].key}: {' '.join(words)}")
        told = [n for n in (*node.concepts, concept) if self.concepts[n].weight > 0]
        node.concepts = tuple(dict.fromkeys(told)) or (concept,)

    def _symbol(self, word: str) -> str:
        key = search_key(word.strip(ANY_ENDING + AS_WRITTEN))
        if word.startswith(AS_WRITTEN):
            symbol = AS_WRITTEN + key
        elif key in self._skipped:
            return ""
        elif word.endswith(ANY_ENDING):
            bare = key if key.isascii() else key.removeprefix("ال")
            self._beginnings.add(bare)
            symbol = bare + ANY_ENDING
        else:
            symbol = stems(key)[0]
        self._symbols.add(symbol)
        return symbol

    def read(self, token: str) -> _Token:
        """What a word of a text may be."""
        readings = forms(token)
        stemmed = stems(token)
        found = [*(AS_WRITTEN + one for one in readings), *stemmed]
        found += (
            one[:length] + ANY_ENDING
            for one in readings
            for length in self._lengths
            if length <= len(one) and one[:length] in self._beginnings
        )
        symbols = tuple(dict.fromkeys(one for one in found if one in self._symbols))
        skipped = readings[0] in self._skipped
        language = "en" if readings[0].isascii() else "ar"
        known = next((one for one in stemmed if one in self._symbols), stemmed[0])
        openings = tuple(self._root.after[one] for one in symbols if one in self._root.after)
        return _Token(symbols, openings, f"{language}:{known}", skipped or readings[0].isdecimal())


class _Known(dict[str, _Token]):
    """The words met so far; a new one is read when it is asked for."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def __missing__(self, token: str) -> _Token:
        read = self[token] = self._terms.read(token)
        return read


def _alternatives(phrase: str) -> Iterator[tuple[str, ...]]:
    """Every way to say a phrase with `a/b` in it."""
    return product(*(word.split("/") for word in phrase.replace("-", " ").split()))


@cache
def terms() -> Terms:
    """The terms of data/reference/terms.csv."""
    return read_terms(REFERENCE / "terms.csv")


def read_terms(path: Path) -> Terms:
    """Terms from a CSV file with the columns concept, weight, broader, themes, persons, en, ar.

    ValueError names the first row that cannot be read.
    """
    concepts = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            try:
                concepts.append(_concept(row))
            except (ValueError, KeyError, AttributeError) as fault:
                raise ValueError(f"{path.name}, row {number}: {fault}") from fault
    return Terms(concepts)


def _concept(row: Mapping[str, Any]) -> Concept:
    weight = float(row["weight"])
    if not row["concept"].strip() or not 0 <= weight <= 1:
        raise ValueError(f"{row['concept']}, {row['weight']}")
    phrases = [one.strip() for name in ("en", "ar") for one in row[name].split("|")]
    broader, themes, persons = (
        tuple(row[name].split()) for name in ("broader", "themes", "persons")
    )
    key, ways = row["concept"].strip(), tuple(filter(None, phrases))
    return Concept(key, weight, broader, themes, persons, ways)
