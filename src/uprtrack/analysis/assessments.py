"""What several assessors say of one recommendation: side by side, how far apart, on average."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Final

from uprtrack.analysis.selection import Selected
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.key import search_key
from uprtrack.model.record import Record

STEPS: Final = (
    *("not_started", "in_progress", "partially_implemented", "implemented", "continuous"),
)
"""The ordered scale on which two statuses lie some steps apart; the others do not lie on it."""

_SCORES: Final = {
    "not_started": 0.0,
    "in_progress": 0.5,
    "partially_implemented": 0.5,
    "implemented": 1.0,
    "continuous": 1.0,
}

_LEVELS: Final = ((0.33, "not_implemented"), (0.66, "partially_implemented"))


class Keys:
    """One key for all names of an assessor: that of its first registered name."""

    def __init__(self, seen: Snapshot) -> None:
        self._seen = seen
        self._known: dict[object, str] = {}

    def of(self, name: object) -> str:
        """The key of a name, worked out once; "" where there is none."""
        if name not in self._known:
            self._known[name] = self._worked_out(name)
        return self._known[name]

    def _worked_out(self, name: object) -> str:
        key = search_key(name) if isinstance(name, str) else ""
        registered = self._seen.register.get(key)
        if registered is None:
            return key
        first = registered.values["name_en"] or registered.values["name_ar"]
        return search_key(first) if isinstance(first, str) else key


@dataclass(frozen=True, slots=True)
class Assessor:
    """One assessor of a recommendation: what it says now, and said before, the latest first."""

    name: str
    kind: str
    latest: Record
    earlier: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion that counts: whose it is and the status; the own one has no assessment."""

    name: str
    status: str
    assessment: Record | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A recommendation of which statuses differ: the least and the most that is said, and how far.

    `index` is UPR Info's, of all opinions (see `implementation_index`).
    """

    recommendation: Record
    least: Opinion
    most: Opinion
    steps: int
    opinions: int
    index: float


@dataclass(frozen=True, slots=True)
class Compared:
    """How many recommendations have several opinions, and those of which they differ.

    The farthest apart come first, then in the store's order.
    """

    several: int
    disagreements: tuple[Disagreement, ...]


def assessments_by_recommendation(seen: Snapshot) -> Mapping[str, Sequence[Record]]:
    """The assessments by the recommendation's id, in the store's order."""
    found: dict[str, list[Record]] = {}
    for one in seen.tables["assessments"].records:
        if isinstance(of := one.values["recommendation"], str):
            found.setdefault(of, []).append(one)
    return found


def assessors(
    seen: Snapshot, assessments: Iterable[Record], keys: Keys | None = None
) -> tuple[Assessor, ...]:
    """The assessments of one recommendation by who made them, the latest assessor first.

    Whatever name of the register it goes by, an assessor is one. `kind` is that of the register,
    "" where it has none. An assessment without a day is taken for older than those with one; of
    two of one day the later stored is the latest. Who asks of many recommendations gives the
    same `keys` every time.
    """
    keys = keys or Keys(seen)
    by_assessor: dict[str, list[Record]] = {}
    for one in assessments:
        by_assessor.setdefault(keys.of(one.values["assessor"]), []).append(one)
    found = []
    for key, own in by_assessor.items():
        own.sort(key=_day)
        latest, *earlier = reversed(own)
        registered = seen.register.get(key)
        kind = registered.values["kind"] if registered else None
        name = latest.values["assessor"]
        found.append(
            Assessor(
                name if isinstance(name, str) else "",
                kind if isinstance(kind, str) else "",
                latest,
                tuple(earlier),
            )
        )
    return tuple(sorted(found, key=lambda one: _day(one.latest), reverse=True))


def opinions(
    seen: Snapshot,
    recommendation: Record,
    assessments: Iterable[Record],
    keys: Keys | None = None,
) -> list[Opinion]:
    """The opinions that count: the recommendation's own status, and every assessor's latest.

    The own status is the responsible institution's, so that what this one says as an assessor
    counts only where there is no own status. Who gives no status, or says that it is not assessed
    or does not apply, has no place on the scale.
    """
    keys = keys or Keys(seen)
    lead = recommendation.values["lead_institution"]
    own = recommendation.values["status"]
    spoken = [Opinion(str(lead or ""), own)] if isinstance(own, str) and own in STEPS else []
    for one in assessors(seen, assessments, keys):
        status = one.latest.values["status"]
        twice = spoken and lead and keys.of(lead) == keys.of(one.name)
        if isinstance(status, str) and status in STEPS and not twice:
            spoken.append(Opinion(one.name, status, one.latest))
    return spoken


def implementation_index(statuses: Iterable[str]) -> float | None:
    """UPR Info's Implementation of Recommendations Index: the average score, 0 to 1.

    Who says that nothing was done scores 0, who says fully implemented 1, who says partly 0.5: a
    State that says "fully" and another that says "partially" make 0.75 (UPR Info, On the road to
    implementation, Geneva 2012, section 5.2). Its questionnaire knows these three answers; of ours,
    in progress counts as partly and continuous as fully. None where nobody has a score.
    """
    scores = [_SCORES[status] for status in statuses if status in _SCORES]
    return fmean(scores) if scores else None


def steps_apart(statuses: Iterable[str]) -> int:
    """How many steps lie between the least and the most of statuses on the scale."""
    places = [STEPS.index(status) for status in statuses]
    return max(places) - min(places)


def index_level(index: float) -> str:
    """What UPR Info calls an index: not_implemented below 0.33, implemented from 0.66 on."""
    return next((level for below, level in _LEVELS if index < below), "implemented")


def compared(selected: Selected) -> Compared:
    """What differs among the selected recommendations of which several have an opinion."""
    seen, given = selected.snapshot, assessments_by_recommendation(selected.snapshot)
    keys = Keys(seen)
    several, apart = 0, []
    for recommendation in selected.records:
        if not (own := given.get(recommendation.id)):
            continue
        spoken = opinions(seen, recommendation, own, keys)
        several += len(spoken) > 1
        if len({one.status for one in spoken}) > 1:
            apart.append(_apart(recommendation, spoken))
    apart.sort(key=lambda one: -one.steps)
    return Compared(several, tuple(apart))


def _apart(recommendation: Record, spoken: Sequence[Opinion]) -> Disagreement:
    least, *_, most = sorted(spoken, key=lambda one: STEPS.index(one.status))
    statuses = [one.status for one in spoken]
    index = implementation_index(statuses)
    return Disagreement(
        recommendation, least, most, steps_apart(statuses), len(spoken), index or 0.0
    )


def _day(assessment: Record) -> date:
    day = assessment.values["assessed_on"]
    return day if isinstance(day, date) else date.min
