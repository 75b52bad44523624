"""What recommendations, activities and commitments are compared by, out of one record."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from uprtrack.language.key import search_key
from uprtrack.linking.terms import Terms
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import vocabulary

TEXTS: Final[Mapping[str, Mapping[str, float]]] = {
    "recommendations": {"text_en": 1.0, "text_ar": 1.0, "text_other": 1.0},
    "activities": {"title": 2.0, "description": 1.0, "challenges_addressed": 0.5, "outputs": 0.3,
                   "legal_basis": 0.3},
    "commitments": {"title_en": 2.0, "title_ar": 2.0, "description": 1.0},
}  # fmt: skip
"""The fields that say what a record is about, by entity, and how much a word in each counts."""

_KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    "recommendations": {},
    "activities": {"type": "activity_type", "target_groups": "target_group"},
    "commitments": {"kind": "commitment_kind"},
}
_KIND_COUNTS: Final = 0.5

_INSTITUTIONS: Final = (
    "lead_institution",
    "supporting_institutions",
    "institution",
    "un_partners",
    "other_partners",
)

WORDS, THEMES, SDGS, PERSONS, INSTITUTION = "words", "themes", "sdgs", "persons", "institution"
TERMS: Final = "terms"
DATES: Final = "dates"

GROUPS: Final = (TERMS, THEMES, SDGS, PERSONS, INSTITUTION)
"""What is measured each for itself; words count with terms."""

BROADER: Final = (0.45, 0.2)
"""How much of a concept counts for the one above it, and for the one above that."""


@dataclass(slots=True)
class Space:
    """The features met so far, numbered: first the concepts, then all others in their order.

    `names` has one name for each institution that is known by several, `pairs` the English word
    for an Arabic one.
    """

    terms: Terms
    names: Mapping[str, str] = field(default_factory=dict)
    pairs: Mapping[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    groups: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    word_weight: float = 0.5
    above: list[tuple[tuple[int, float], ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for concept in self.terms.concepts:
            self._number(f"{TERMS}:{concept.key}", TERMS, concept.weight)
        self.above = [tuple(_above(self.terms, at)) for at in range(len(self.terms.concepts))]

    def row(self, record: Record) -> dict[int, float]:
        """The features of a record: what its texts say, and what it has been given."""
        explicit = self._spoken(record)
        row = {one: value for one, value in explicit.items() if self.weights[one]}
        themes: dict[str, float] = {}
        persons: dict[str, float] = {}
        concepts = self.terms.concepts
        for one, value in explicit.items():
            if one >= len(concepts):
                continue
            for broader, share in self.above[one]:
                if row.get(broader, 0.0) < value * share:
                    row[broader] = value * share
            for theme in concepts[one].themes:
                themes[theme] = max(themes.get(theme, 0.0), value * concepts[one].weight)
            for person in concepts[one].persons:
                persons[person] = 1.0
        for theme in _several(record, "themes"):
            themes[theme] = 2.0
        for person in _several(record, "affected_persons"):
            persons[person] = 1.0
        for theme, value in themes.items():
            row[self._number(f"{THEMES}:{theme}", THEMES)] = value
        for person, value in persons.items():
            row[self._number(f"{PERSONS}:{person}", PERSONS)] = value
        for goal in _several(record, "sdgs"):
            row[self._number(f"{SDGS}:{goal}", SDGS)] = 1.0
            row[self._number(f"{SDGS}:{goal.split('.')[0]}", SDGS)] = 1.0
        for name in institutions(record, self.names):
            row[self._number(f"{INSTITUTION}:{name}", INSTITUTION)] = 1.0
        return row

    def _spoken(self, record: Record) -> dict[int, float]:
        explicit: dict[int, float] = {}
        for text, counts in texts(record):
            for concept, stem, _, _ in self.terms.find(text):
                one = concept
                if concept < 0:
                    word = self.pairs.get(stem, stem)
                    one = self._number(word, TERMS, self.word_weight)
                explicit[one] = explicit.get(one, 0.0) + counts
        return explicit

    def _number(self, name: str, group: str, weight: float = 1.0) -> int:
        number = self.numbers.get(name)
        if number is None:
            number = self.numbers[name] = len(self.groups)
            self.groups.append(GROUPS.index(group))
            self.weights.append(weight)
        return number


def texts(record: Record) -> Iterator[tuple[str, float]]:
    """The texts that say what a record is about, with how much a word in each counts."""
    for name, counts in TEXTS[record.entity].items():
        value = record.values.get(name)
        if isinstance(value, str) and value:
            yield value, counts
    for name, words in _KINDS[record.entity].items():
        for key in _several(record, name):
            if key in vocabulary(words).keys:
                yield vocabulary(words).term(key).en, _KIND_COUNTS


def institutions(record: Record, names: Mapping[str, str]) -> Iterator[str]:
    """The institutions of a record by one name each."""
    for name in _INSTITUTIONS:
        for one in _several(record, name):
            key = search_key(one)
            yield names.get(key, key)


def _several(record: Record, name: str) -> tuple[str, ...]:
    held = record.values.get(name)
    if isinstance(held, str):
        return (held,)
    return held if isinstance(held, tuple) else ()


def _above(terms: Terms, concept: int) -> Iterable[tuple[int, float]]:
    """The concepts above one, with how much of it counts for each."""
    found: dict[int, float] = {}
    level = [concept]
    for share in BROADER:
        level = [terms.number[key] for one in level for key in terms.concepts[one].broader]
        for one in level:
            found.setdefault(one, share)
    return found.items()
