"""Rows and stored recommendations whose texts are nearly the same: typing apart, one and the same.

A source without paragraph numbers meets one with them by its text, in either order.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from rapidfuzz import fuzz

from uprtrack.changes.identity import (
    TEXTS,
    Candidate,
    Found,
    Undecided,
    review_of,
    same_review,
    states_of,
)
from uprtrack.changes.wording import wording
from uprtrack.model.record import Values
from uprtrack.model.row import Row, Voice

_NEAR = 93.0
_AS_NEAR = 2.0
"""Two texts this close to each other in likeness are equally near."""

_SAME_WORD = 70.0
_SAME_PART = 85.0
_SHORT_WORD = 3
_LONG_ACRONYM = 5
_SAME_ACRONYM = 88.0
_NAME = re.compile(r"\b[A-Z][A-Z-]*[A-Z]\b|\d+")


@dataclass(frozen=True, slots=True)
class _Pair:
    likeness: float
    row: Row
    candidate: Candidate


def may_be_near(row: Row) -> bool:
    """Whether a row is one of a source whose texts are others' texts, typed again."""
    return row.entity == "recommendations" and row.voice is not Voice.OWN


@dataclass(frozen=True, slots=True)
class Paired:
    """`found` is what a row nearly says, `left` the records that say a paragraph once more."""

    found: dict[Row, Found] = field(default_factory=dict)
    left: dict[Row, tuple[Candidate, ...]] = field(default_factory=dict)


def paired(rows: Sequence[Row], candidates: Iterable[Candidate]) -> Paired:
    """The stored recommendation that each row nearly says, where one is nearer than the others.

    Of a row and a candidate one has no paragraph, and they share a recommending State. A paragraph
    takes one record; of the rows that come to a paragraph each brings another State.
    """
    by_review: dict[tuple[object, object], list[Candidate]] = {}
    for candidate in candidates:
        if candidate.stored:
            by_review.setdefault(review_of(candidate.values), []).append(candidate)
    near = {row: list(_pairs(row, by_review.get(review_of(row.values), ()))) for row in rows}
    pairs = sorted(chain.from_iterable(near.values()), key=lambda pair: -pair.likeness)
    result = Paired()
    brought: dict[str, list[Row]] = {}
    for pair in pairs:
        row, candidate = pair.row, pair.candidate
        if row in result.found or _taken(row, candidate, brought):
            continue
        rivals = [
            other.candidate
            for other in near[row]
            if other.likeness >= pair.likeness - _AS_NEAR
            and not _taken(row, other.candidate, brought)
        ]
        if _each_of_a_state(row, rivals):
            result.left[row] = tuple(rival for rival in rivals if rival is not candidate)
            rivals = [candidate]
        if len(rivals) > 1 or _says_another_word(row.values, candidate.values):
            result.found[row] = Undecided(tuple(rivals))
        else:
            result.found[row] = candidate
            brought.setdefault(candidate.id, []).append(row)
    return result


def _each_of_a_state(row: Row, candidates: Sequence[Candidate]) -> bool:
    """Whether a paragraph's States told of it in records of their own, each in its typing."""
    named = [states_of(candidate.values) for candidate in candidates]
    apart = sum(map(len, named)) == len(frozenset[str]().union(*named))
    whole = states_of(row.values)
    return len(named) > 1 and apart and all(states and states <= whole for states in named)


def _pairs(row: Row, candidates: Iterable[Candidate]) -> Iterator[_Pair]:
    states = states_of(row.values)
    numbered = row.values.get("paragraph") is not None
    for candidate in candidates:
        values = candidate.values
        if numbered == (values.get("paragraph") is not None) or not same_review(values, row.values):
            continue
        others = states_of(values)
        if states and others and not states & others:
            continue
        likeness = _likeness(row.values, values)
        if likeness >= _NEAR and _same_names(row.values, values):
            yield _Pair(likeness, row, candidate)


def _taken(row: Row, candidate: Candidate, brought: dict[str, list[Row]]) -> bool:
    """Whether other rows of the file have come to the candidate in this row's place."""
    rows = (*candidate.rows, *brought.get(candidate.id, ()))
    if row.values.get("paragraph") is not None:
        return bool(rows)
    come = {state for other in rows for state in states_of(other.values)}
    return bool(rows) and states_of(row.values) <= come


def _shared(one: Values, other: Values) -> Iterator[tuple[str, str]]:
    for name in TEXTS:
        if (text := one.get(name)) and (given := other.get(name)):
            yield str(text), str(given)


def _likeness(one: Values, other: Values) -> float:
    """From 0 to 100, of the texts in the language in which they differ most."""
    return min(
        (
            fuzz.ratio(wording(first), wording(second), score_cutoff=_NEAR)
            for first, second in _shared(one, other)
        ),
        default=0.0,
    )


def _same_names(one: Values, other: Values) -> bool:
    """Whether no number or acronym of the one stands in the place of another of the other."""
    for first, second in _shared(one, other):
        names, others = set(_NAME.findall(first)), set(_NAME.findall(second))
        if _without_like(names, others) and _without_like(others, names):
            return False
    return True


def _without_like(names: Iterable[str], others: Collection[str]) -> list[str]:
    """The names that are none of the others, but for a letter of a long acronym."""
    return [
        name
        for name in names
        if name not in others
        and not (
            len(name) >= _LONG_ACRONYM
            and any(fuzz.ratio(name, other) >= _SAME_ACRONYM for other in others)
        )
    ]


def _says_another_word(one: Values, other: Values) -> bool:
    """Whether a word of the one has nothing like it in the other, and the other way round."""
    return any(
        _strange(first, second) and _strange(second, first) for first, second in _shared(one, other)
    )


def _strange(text: str, other: str) -> bool:
    """Whether a word of the text has nothing like it in the other, written in one or in two."""
    words, others = wording(text).split(), set(wording(other).split())
    run_together = "".join(wording(other).split())
    return any(
        len(word) > _SHORT_WORD
        and word not in others
        and fuzz.partial_ratio(word, run_together) < _SAME_PART
        and all(fuzz.ratio(word, given) < _SAME_WORD for given in others)
        for word in words
    )
