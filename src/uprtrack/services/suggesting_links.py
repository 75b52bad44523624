"""Which activities and commitments likely serve a recommendation, and why; nothing is stored."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.linking.link_reasons import Reason, Reasons
from uprtrack.linking.rank_links import BEST, Links
from uprtrack.model.finding import Refused
from uprtrack.model.link import ENDS
from uprtrack.model.record import Record


@dataclass(frozen=True, slots=True)
class LinkSuggestion:
    """A pair that is not linked yet; ranks count from 1 among all that could be suggested.

    `recommendation` and `target` are ids, `entity` is that of the target. `score` is 0 to 1.
    """

    recommendation: str
    entity: str
    target: str
    score: float
    rank_for_recommendation: int
    rank_for_target: int


@dataclass(frozen=True, slots=True)
class Known:
    """What a person already knows of two records: that they are linked, or that they are not."""

    recommendation: str
    entity: str
    target: str


class LinkSuggestions:
    """All suggestions of one revision: ranked once, explained one by one."""

    def __init__(self, seen: Snapshot, best: int = BEST) -> None:
        self.recommendations = seen.tables["recommendations"].records
        self.targets = [record for entity in ENDS for record in seen.tables[entity].records]
        self._asked = {record.id: at for at, record in enumerate(self.recommendations)}
        self._offered = {(r.entity, r.id): at for at, r in enumerate(self.targets)}
        without = [
            (self._asked[one.recommendation], self._offered[one.entity, one.target])
            for one in known_pairs(seen.tables["links"].records)
            if one.recommendation in self._asked and (one.entity, one.target) in self._offered
        ]
        names = {
            key: str(record.values["name_en"] or record.values["name_ar"] or record.id)
            for key, record in seen.register.items()
        }
        self._links = Links(self.recommendations, self.targets, names, without)
        self._ranked = self._links.ranked(best)
        self._reasons = Reasons(self._links)

    def __len__(self) -> int:
        return len(self._ranked.scores)

    def __iter__(self) -> Iterator[LinkSuggestion]:
        """By recommendation in the store's order, then by rank."""
        order = np.lexsort((self._ranked.rank_for_recommendation, self._ranked.recommendations))
        return map(self._suggestion, order.tolist())

    def of(self, record: Record) -> list[LinkSuggestion]:
        """Those that a record is one end of, the likeliest first."""
        if record.entity == "recommendations":
            of_it = self._ranked.recommendations == self._asked.get(record.id, -1)
        else:
            of_it = self._ranked.targets == self._offered.get((record.entity, record.id), -1)
        found = [self._suggestion(int(at)) for at in np.flatnonzero(of_it)]
        return sorted(found, key=lambda one: (-one.score, one.recommendation, one.target))

    def reasons(self, one: LinkSuggestion) -> tuple[Reason, ...]:
        """Why the two were brought together, the strongest reason first."""
        return self._reasons.of(
            self._asked[one.recommendation], self._offered[one.entity, one.target]
        )

    def ends(self, one: LinkSuggestion) -> tuple[Record, Record]:
        """The recommendation and the target."""
        return (
            self.recommendations[self._asked[one.recommendation]],
            self.targets[self._offered[one.entity, one.target]],
        )

    def _suggestion(self, at: int) -> LinkSuggestion:
        ranked = self._ranked
        target = self.targets[int(ranked.targets[at])]
        return LinkSuggestion(
            self.recommendations[int(ranked.recommendations[at])].id,
            target.entity,
            target.id,
            float(ranked.scores[at]),
            int(ranked.rank_for_recommendation[at]),
            int(ranked.rank_for_target[at]),
        )


def link_suggestions(seen: Snapshot, person: Person, best: int = BEST) -> LinkSuggestions:
    """Every pair that is among the `best` of its recommendation or of its target.

    Pairs that are linked already, or that somebody refused, are left out before ranks are given.
    """
    require(person, Verb.SEE)
    return LinkSuggestions(seen, best)


def known_pairs(links: Sequence[Record]) -> Iterator[Known]:
    """The pairs that links speak of, those that say "not related" too."""
    for link in links:
        for entity, end in ENDS.items():
            if target := link.values[end]:
                yield Known(str(link.values["recommendation"]), entity, str(target))


def record_of(seen: Snapshot, record_id: str) -> Record:
    """The recommendation, activity or commitment of an id; Refused("no_such_record")."""
    for entity in ("recommendations", *ENDS):
        for record in seen.tables[entity].records:
            if record.id == record_id:
                return record
    raise Refused("no_such_record")
