"""Ranks in both directions out of scores that come one target at a time.

All scores together would not fit into memory, so each is made twice: once to find the best of
every recommendation and of every target, once to count what stands before them.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from uprtrack.linking.sparse import Numbers, Weights

Block = NDArray[np.float64]

_BLOCK: Final = 32
"""So many targets are scored before what they found is looked through."""

_KEPT: Final = 100 * 2**20
"""So many bytes of scores are kept for the second time; beyond, they are made again."""

_POOL: Final = 4_000_000
"""So many candidates are gathered before all but the best are thrown away."""

_FINE: Final = 2**45
"""How many scores can be told apart when a recommendation and a score make one number."""

_APART: Final = 1e-13
"""What sets equal scores apart, times the place: the earlier record comes first."""


@dataclass(frozen=True, eq=False, slots=True)
class Ranked:
    """Pairs of places in the two lists, in parallel arrays, by target."""

    recommendations: Numbers
    targets: Numbers
    scores: Weights
    rank_for_recommendation: Numbers
    rank_for_target: Numbers


def ranked(size: int, targets: int, scores: Callable[[int], Weights], best: int) -> Ranked:
    """Every pair of a score that is among the `best` of its recommendation or of its target.

    `scores` gives those of one target with all `size` recommendations; 0 is no score. Ranks count
    from 1, over all pairs of a score.
    """
    if not size or not targets:
        none = np.zeros(0, np.int64)
        return Ranked(none, none, np.zeros(0), none, none)
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as threads:
        rows = _Rows(size, targets, scores, threads)
        return _counted(rows, *_best(rows, best))


class _Rows:
    """The scores, a block of targets at a time, no two of them equal."""

    def __init__(
        self,
        size: int,
        targets: int,
        scores: Callable[[int], Weights],
        threads: ThreadPoolExecutor,
    ) -> None:
        self.size, self.targets, self.threads = size, targets, threads
        self._scores = scores
        self._apart = np.arange(size) * _APART
        self._kept: list[Block] = []
        self._keeps = size * targets * 8 <= _KEPT

    def blocks(self) -> Iterator[tuple[int, Block]]:
        """The first target of each block, and its rows."""
        starts = range(0, self.targets, _BLOCK)
        if self._kept:
            yield from zip(starts, self._kept, strict=True)
            return
        for start in starts:
            numbers = range(start, min(start + _BLOCK, self.targets))
            block = np.stack(list(self.threads.map(self._row, numbers)))
            if self._keeps:
                self._kept.append(block)
            yield start, block

    def _row(self, target: int) -> Weights:
        scores = self._scores(target)
        return np.where(scores > 0, scores - self._apart - target * _APART, 0.0)


@dataclass(frozen=True, eq=False, slots=True)
class _Pool:
    """Candidates in parallel arrays: their recommendations, targets, scores and places so far."""

    asked: Numbers
    targets: Numbers
    scores: Weights
    places: Numbers

    def and_more(self, more: Sequence[tuple[Numbers, Numbers, Weights]]) -> "_Pool":
        """With more candidates: their recommendations, targets and scores."""
        asked, targets, scores = zip((self.asked, self.targets, self.scores), *more, strict=True)
        return _Pool(
            np.concatenate(asked), np.concatenate(targets), np.concatenate(scores), self.places
        )

    def best(self, number: int) -> "_Pool":
        """The best of each recommendation, from 0 in their order."""
        order = np.argsort(self.asked * _FINE + ((1.0 - self.scores) * _FINE).astype(np.int64))
        asked = self.asked[order]
        first = np.concatenate([[True], asked[1:] != asked[:-1]]) if len(asked) else asked > 0
        places = np.arange(len(asked)) - np.maximum.accumulate(
            np.where(first, np.arange(len(asked)), 0)
        )
        kept = places < number
        order = order[kept]
        return _Pool(asked[kept], self.targets[order], self.scores[order], places[kept])


def _best(rows: _Rows, number: int) -> tuple[_Pool, Numbers, Weights]:
    """The best of each recommendation; the pairs among the best of each target, and their scores.

    A pair is the target's place times the number of recommendations, and the recommendation's.
    """
    none = np.zeros(0, np.int64)
    pool = _Pool(none, none, np.zeros(0), none)
    lowest = np.zeros(rows.size)
    pairs, scores = [], []
    more: list[tuple[Numbers, Numbers, Weights]] = []
    for start, block in rows.blocks():
        for place, highest in enumerate(rows.threads.map(lambda row: _top(row, number), block)):
            pairs.append((start + place) * rows.size + highest)
            scores.append(block[place, highest])
        places, asked = np.nonzero(block > lowest)
        more.append((asked, places + start, block[places, asked]))
        if start == 0 or len(pool.asked) + sum(len(one[0]) for one in more) > _POOL:
            pool, more = pool.and_more(more).best(number), []
            last = pool.places == number - 1
            lowest[pool.asked[last]] = pool.scores[last]
    return pool.and_more(more).best(number), np.concatenate(pairs), np.concatenate(scores)


def _top(row: Weights, number: int) -> Numbers:
    """The places of the greatest values of a row, none of value 0."""
    found = np.flatnonzero(row > row.max() / 2)
    if len(found) < number:
        found = np.flatnonzero(row)
    if number < len(found):
        found = found[np.argpartition(row[found], len(found) - number)[-number:]]
    return found


def _counted(rows: _Rows, of_asked: _Pool, of_targets: Numbers, scores: Weights) -> Ranked:
    both = np.concatenate([of_asked.targets * rows.size + of_asked.asked, of_targets])
    pairs, chosen = np.unique(both, return_index=True)
    values = np.concatenate([of_asked.scores, scores])[chosen]
    before_asked = np.concatenate([of_asked.places, np.full(len(scores), -1)])[chosen]
    targets, asked = np.divmod(pairs, rows.size)
    unknown = np.flatnonzero(before_asked < 0)
    counted = np.zeros(len(unknown), np.int64)
    before_target = np.zeros(len(pairs), np.int64)
    first = np.searchsorted(targets, np.arange(rows.targets + 1))
    for start, block in rows.blocks():
        counted += (block[:, asked[unknown]] > values[unknown]).sum(axis=0)

        def count(place: int, start: int = start, block: Block = block) -> None:
            own = slice(first[start + place], first[start + place + 1])
            before_target[own] = _before(block[place], values[own])

        list(rows.threads.map(count, range(len(block))))
    before_asked[unknown] = counted
    return Ranked(asked, targets, values, before_asked + 1, before_target + 1)


def _before(row: Weights, values: Weights) -> Numbers:
    """How many of a row are greater than each of the values."""
    if not len(values):
        return np.zeros(0, np.int64)
    rivals = np.sort(row[row > values.min()])
    return len(rivals) - np.searchsorted(rivals, values, side="right")
