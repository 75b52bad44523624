"""The likeliest activities and commitments of each recommendation, and the other way round."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

import numpy as np

from uprtrack.linking.link_features import GROUPS, Space
from uprtrack.linking.ranks import Ranked, ranked
from uprtrack.linking.sparse import Postings, Rows, Weights
from uprtrack.linking.terms import Terms, terms
from uprtrack.linking.word_pairs import word_pairs
from uprtrack.model.record import Record

BEST: Final = 10
"""How many of each record's partners are given unless another number is asked for."""

SHARES: Final[Mapping[str, float]] = {
    "terms": 0.80, "themes": 0.10, "sdgs": 0.05, "persons": 0.02, "institution": 0.03,
}  # fmt: skip
"""How much of the score each kind of evidence can give; they add up to 1."""

PIVOT: Final = 0.75
"""How much a long recommendation is held back: 1 as much as the cosine does, 0 not at all."""

IN_TIME: Final = 1.03
"""What a pair gains whose activity falls between the review and the due date."""

MIDDLING: Final = 0.25
"""How near two records are of whose like half were linked by a reader of both texts."""

FAR: Final = 0.025
"""What is less near than that goes with nothing: of a hundred such pairs one was linked."""

RARITY: Final = 0.6
"""By which power rarity counts: 1 would let a word that two of a hundred have outweigh all else."""


class Links:
    """Recommendations and targets made comparable; ranking them and explaining each pair."""

    def __init__(
        self,
        recommendations: Sequence[Record],
        targets: Sequence[Record],
        names: Mapping[str, str] | None = None,
        without: Iterable[tuple[int, int]] = (),
        table: Terms | None = None,
    ) -> None:
        """`without` are pairs of places that are not to be ranked: linked already, or refused.

        `names` has one name for each institution that is known by several, by search key.
        """
        self.recommendations, self.targets = recommendations, targets
        known = table or terms()
        pairs = word_pairs(chain(recommendations, targets), known)
        self.space = Space(known, names or {}, pairs)
        asked = Rows.of(map(self.space.row, recommendations))
        offered = Rows.of(map(self.space.row, targets))
        weights = self._weights(asked)
        self.asked = self._weighed(asked, weights, PIVOT)
        self.offered = self._weighed(offered, weights, 1.0)
        self._postings = Postings(self.asked, len(self.space.groups))
        self._fits = _States(recommendations, targets)
        self._without: defaultdict[int, list[int]] = defaultdict(list)
        for recommendation, target in without:
            self._without[target].append(recommendation)
        self.dates = _Dates(recommendations, targets)

    def scores(self, target: int) -> Weights:
        """How near each recommendation is to a target, 0 to 1; 0 says that nothing brings them."""
        at = slice(self.offered.starts[target], self.offered.starts[target + 1])
        scores = self._postings.products(
            self.offered.features[at].tolist(), self.offered.values[at].tolist()
        )
        scores = self._fits.only(target, self.dates.favour(target, scores))
        scores[self._without.get(target, [])] = 0.0
        return np.where(scores < FAR, 0.0, np.minimum(scores, 1.0))

    def ranked(self, best: int = BEST) -> Ranked:
        """Every pair that is among the `best` of its recommendation or of its target.

        Its score is about the share of such pairs that a reader linked (bench/links.py, the half
        to develop on): near pairs close to 1, those of MIDDLING nearness 0.5.
        """
        found = ranked(len(self.recommendations), len(self.targets), self.scores, best)
        squared = found.scores**2
        return replace(found, scores=np.round(squared / (squared + MIDDLING**2), 4))

    def _weights(self, asked: Rows) -> Weights:
        """What each feature weighs: its own weight times how rare recommendations have it."""
        given = np.array(self.space.weights)
        held = np.bincount(asked.features, minlength=len(given))
        rare = np.log((asked.size + 1.0) / (held + 0.5))
        return given * np.where(held > 0, np.maximum(rare, 0.05) ** RARITY, 0.0)

    def _weighed(self, rows: Rows, weights: Weights, pivot: float) -> Rows:
        """Values by weight, each group of a row made as long as its share of the score."""
        groups = np.array(self.space.groups)[rows.features]
        values = rows.values * weights[rows.features]
        place = rows.row_of_each * len(GROUPS) + groups
        lengths = np.sqrt(np.bincount(place, values**2, minlength=rows.size * len(GROUPS)))
        lengths = lengths.reshape(-1, len(GROUPS))
        usual = np.array([_mean(column) for column in lengths.T])
        lengths = np.where(lengths > 0, lengths**pivot * usual ** (1 - pivot), 1.0)
        share = np.sqrt([SHARES[name] for name in GROUPS])
        return rows.with_values(values * (share / lengths).ravel()[place])


def _mean(lengths: Weights) -> float:
    return float(lengths[lengths > 0].mean()) if (lengths > 0).any() else 1.0


class _States:
    """Which pairs are of one State under review; a target without one fits all."""

    def __init__(self, recommendations: Sequence[Record], targets: Sequence[Record]) -> None:
        number: dict[object, int] = {}
        self._asked = np.array([number.setdefault(_state(r), len(number)) for r in recommendations])
        self._offered = [number.get(state, -2) if (state := _state(t)) else -1 for t in targets]
        self._one = len(number) == 1

    def only(self, target: int, scores: Weights) -> Weights:
        wanted = self._offered[target]
        if wanted == -1 or (wanted == 0 and self._one):
            return scores
        return np.where(self._asked == wanted, scores, 0.0)


def _state(record: Record) -> object:
    return record.values.get("state_under_review")


class _Dates:
    """Which pairs have the target after the review and before the recommendation is due."""

    def __init__(self, recommendations: Sequence[Record], targets: Sequence[Record]) -> None:
        self._from = np.array([_year(r, "year", 9999) for r in recommendations])
        self._due = np.array([_year(r, "due_date", 9999) for r in recommendations])
        self._of = [max(_year(t, name, 0) for name in ("starts_on", "adopted_on")) for t in targets]

    def favour(self, target: int, scores: Weights) -> Weights:
        year = self._of[target]
        if not year:
            return scores
        return np.where((self._from <= year) & (year <= self._due), scores * IN_TIME, scores)

    def holds(self, recommendation: int, target: int) -> bool:
        return bool(self._from[recommendation] <= self._of[target] <= self._due[recommendation])


def _year(record: Record, name: str, otherwise: int) -> int:
    value = record.values.get(name)
    if isinstance(value, int | float):
        return int(value)
    return int(getattr(value, "year", otherwise))
