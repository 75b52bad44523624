"""The closed lists of values, read from data/reference/vocabularies.csv; code holds only keys."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

REFERENCE = Path(__file__).parents[3] / "data" / "reference"


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a vocabulary: its key, labels, other words for it, and its colour if any."""

    key: str
    en: str
    ar: str
    synonyms: tuple[str, ...] = ()
    colour: str = ""

    def label(self, language: str) -> str:
        return self.ar if language == "ar" else self.en


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of values in its own order."""

    name: str
    terms: tuple[Term, ...]

    def term(self, key: str) -> Term:
        """The term of that key; KeyError if the vocabulary has none."""
        for term in self.terms:
            if term.key == key:
                return term
        raise KeyError(f"{self.name} has no value {key}")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(term.key for term in self.terms)

    def label(self, key: str, language: str) -> str:
        """The key's label, or the key itself where it is a word that we do not know."""
        return next((term.label(language) for term in self.terms if term.key == key), key)


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """Every vocabulary by name.

    Columns of the file: vocabulary, key, en, ar, synonyms (separated by |), colour.
    """
    terms: dict[str, list[Term]] = {}
    with (REFERENCE / "vocabularies.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            synonyms = tuple(word for word in row["synonyms"].split("|") if word)
            terms.setdefault(row["vocabulary"], []).append(
                Term(row["key"], row["en"], row["ar"], synonyms, row["colour"])
            )
    return {name: Vocabulary(name, tuple(found)) for name, found in terms.items()}


def vocabulary(name: str) -> Vocabulary:
    return vocabularies()[name]


FIRST_THEMES = ("women", "children", "older_persons", "education", "health")
"""The memorandum's five themes, always shown first."""
