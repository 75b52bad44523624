"""Why a recommendation and a target were brought together, in the words of both."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from uprtrack.linking.link_features import DATES, GROUPS, TERMS, WORDS, texts
from uprtrack.linking.rank_links import IN_TIME, Links
from uprtrack.model.record import Record

KINDS: Final = (WORDS, "themes", "sdgs", "persons", "institution", DATES, TERMS)

_LEAST: Final = 0.08
"""A term or word that gives less than this share of its kind's strongest is not named."""

_MOST: Final = 6
"""How many terms, and how many words, are named at most."""

Surfaces = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reason:
    """One kind of evidence for a pair, and what stands for it on either side.

    Of `terms` and `words` the pieces are those of the texts, the strongest first; of `themes`,
    `sdgs` and `persons` the values' keys, of `institution` its search key, of `dates` days or
    years. `share` is what the kind gives of the pair's score.
    """

    kind: str
    recommendation: tuple[str, ...]
    target: tuple[str, ...]
    share: float


class Reasons:
    """The reasons of pairs of one ranking; what a record's texts say is read once."""

    def __init__(self, links: Links) -> None:
        self._links = links
        self._names = {number: name for name, number in links.space.numbers.items()}
        self._read: dict[tuple[str, int], Surfaces] = {}

    def of(self, recommendation: int, target: int) -> tuple[Reason, ...]:
        """The reasons of a pair by their places, the strongest first."""
        links = self._links
        asked, offered = links.asked.row(recommendation), links.offered.row(target)
        given: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for feature in asked.keys() & offered.keys():
            given[self._kind(feature)][feature] = asked[feature] * offered[feature]
        reasons = []
        for kind, shares in given.items():
            order = sorted(shares, key=lambda one: (-shares[one], one))
            total = sum(shares.values())
            if kind in (TERMS, WORDS):
                kept = [one for one in order if shares[one] >= _LEAST * shares[order[0]]][:_MOST]
                sides = (
                    _pieces(kept, self._surfaces("asked", recommendation)),
                    _pieces(kept, self._surfaces("offered", target)),
                )
            else:
                keys = tuple(self._names[one].partition(":")[2] for one in order)
                sides = (_closest(keys), _closest(keys))
            reasons.append(Reason(kind, *sides, total))
        if reasons and links.dates.holds(recommendation, target):
            days = (_days(links.recommendations[recommendation], "year", "due_date"),
                    _days(links.targets[target], "starts_on", "adopted_on"))  # fmt: skip
            share = sum(one.share for one in reasons) * (IN_TIME - 1)
            reasons.append(Reason(DATES, *days, share))
        return tuple(sorted(reasons, key=lambda one: -one.share))

    def _kind(self, feature: int) -> str:
        group = GROUPS[self._links.space.groups[feature]]
        if group != TERMS or feature < len(self._links.space.terms.concepts):
            return group
        return WORDS

    def _surfaces(self, side: str, at: int) -> Surfaces:
        if (side, at) not in self._read:
            links = self._links
            record = (links.recommendations if side == "asked" else links.targets)[at]
            self._read[side, at] = self._spoken(record)
        return self._read[side, at]

    def _spoken(self, record: Record) -> Surfaces:
        """What stands in the texts for each feature: what is called so, else what is below it."""
        space = self._links.space
        called: defaultdict[int, list[str]] = defaultdict(list)
        below: defaultdict[int, list[str]] = defaultdict(list)
        for text, _ in texts(record):
            for (concept, stem, _, _), surface in space.terms.surfaces(
                text, space.terms.find(text)
            ):
                one = (
                    concept if concept >= 0 else space.numbers.get(space.pairs.get(stem, stem), -1)
                )
                called[one].append(surface)
                for broader, _ in space.above[concept] if concept >= 0 else ():
                    below[broader].append(surface)
        return {
            one: tuple(dict.fromkeys(called.get(one) or below[one]))
            for one in called.keys() | below.keys()
        }


def _pieces(features: list[int], surfaces: Surfaces) -> tuple[str, ...]:
    """What stands for the features, each piece once whatever its capitals."""
    pieces: dict[str, str] = {}
    for feature in features:
        for surface in surfaces.get(feature, ())[:2]:
            pieces.setdefault(surface.casefold(), surface)
    return tuple(pieces.values())


def _closest(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys without the goals whose targets are there."""
    return tuple(one for one in keys if not any(other.startswith(f"{one}.") for other in keys))


def _days(record: Record, *names: str) -> tuple[str, ...]:
    held = (record.values.get(name) for name in names)
    return tuple(str(one) for one in held if isinstance(one, int | date) and one)
