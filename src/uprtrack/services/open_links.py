"""The suggested links that are still to be decided on, kept from one revision to the next."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.model.record import Record
from uprtrack.services.suggesting_links import (
    Known,
    LinkSuggestion,
    LinkSuggestions,
    known_pairs,
    link_suggestions,
)

COMPARED: Final[Mapping[str, tuple[str, ...]]] = {
    "recommendations": (
        *("state_under_review", "text_en", "text_ar", "text_other", "themes", "affected_persons"),
        *("sdgs", "lead_institution", "supporting_institutions", "year", "due_date"),
    ),
    "activities": (
        *("state_under_review", "title", "description", "challenges_addressed", "outputs"),
        *("legal_basis", "type", "target_groups", "themes", "sdgs", "lead_institution"),
        *("un_partners", "other_partners", "starts_on"),
    ),
    "commitments": (
        *("state_under_review", "title_en", "title_ar", "description", "kind", "themes", "sdgs"),
        *("institution", "adopted_on"),
    ),
    "institutions": ("name_en", "name_ar", "aliases"),
}
"""The fields that suggestions are made of: where they stay as they are, the ranking does."""

_DECIDED_AT_MOST: Final = 200
"""So many pairs may be decided before all is ranked again and others move up in their place."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenLinks:
    """The suggestions, the surest first; `every` has those too that were decided since the ranking.

    `known` are the pairs that were linked or refused when it was made, out of what `stamp` stands
    for.
    """

    ranked: LinkSuggestions
    every: Sequence[LinkSuggestion]
    open: Sequence[LinkSuggestion]
    known: frozenset[Known]
    stamp: tuple[str, int]
    decided: frozenset[Known] = frozenset()

    def of(self, record: Record) -> list[LinkSuggestion]:
        """Those that a record is one end of, the surest first."""
        return _undecided(self.ranked.of(record), self.decided)


@dataclass(frozen=True, slots=True)
class LinkWish:
    """Which suggestions are meant; what is empty does not filter.

    `entity` is activities or commitments, `record` the id of either end.
    """

    entity: str = ""
    at_least: float = 0.0
    record: str = ""


@dataclass(frozen=True, slots=True)
class LinkSummary:
    """Numbers of suggestions, of recommendations that they are about, and of those there are."""

    suggestions: int
    suggested: int
    recommendations: int


def open_links(seen: Snapshot, person: Person, last: OpenLinks | None = None) -> OpenLinks:
    """What is still to be decided on; `last` is used again where only links have changed since.

    All is ranked again once somebody has taken a decision back, or many were made.
    """
    require(person, Verb.SEE)
    known = frozenset(known_pairs(seen.tables["links"].records))
    stamp = seen.identity, _stamp(seen)
    if last and last.stamp == stamp and last.known <= known:
        decided = known - last.known
        if len(decided) <= _DECIDED_AT_MOST:
            return replace(last, open=_undecided(last.every, decided), decided=decided)
    ranked = link_suggestions(seen, person)
    every = sorted(ranked, key=lambda one: -one.score)
    return OpenLinks(ranked, every, every, known, stamp)


def wished_links(
    found: OpenLinks, wish: LinkWish, selected: Collection[str] | None = None
) -> Sequence[LinkSuggestion]:
    """Those of the open suggestions that are meant, the surest first.

    `selected` are the ids of the recommendations that may be one end, None for all.
    """
    sure = found.open[: bisect_right(found.open, -wish.at_least, key=lambda one: -one.score)]
    if not wish.entity and not wish.record and selected is None:
        return sure
    return [
        one
        for one in sure
        if (not wish.entity or one.entity == wish.entity)
        and (not wish.record or wish.record in (one.recommendation, one.target))
        and (selected is None or one.recommendation in selected)
    ]


def link_summary(seen: Snapshot, person: Person, found: OpenLinks) -> LinkSummary:
    """How many suggestions there are for how many recommendations."""
    require(person, Verb.SEE)
    suggested = {one.recommendation for one in found.open}
    return LinkSummary(len(found.open), len(suggested), seen.tables["recommendations"].size)


def _undecided(found: Iterable[LinkSuggestion], decided: Collection[Known]) -> list[LinkSuggestion]:
    of_recommendation: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for pair in decided:
        of_recommendation[pair.recommendation].add((pair.entity, pair.target))
    return [
        one
        for one in found
        if one.recommendation not in of_recommendation
        or (one.entity, one.target) not in of_recommendation[one.recommendation]
    ]


def _stamp(seen: Snapshot) -> int:
    """The same as long as nothing that is compared has changed."""
    return hash(
        tuple(
            (record.id, *(record.values[name] for name in names))
            for entity, names in COMPARED.items()
            for record in seen.tables[entity].records
        )
    )
