"""What is done about recommendations: the activities and commitments that links tie to them.

Counted are the followed recommendations (`analysis.followed`). A recommendation with two themes
counts once in the total and once under each, and so does an activity that serves both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from uprtrack.analysis.coverage_folds import ALWAYS_SHOWN, Fold, fold
from uprtrack.analysis.coverage_ties import Pairs, Ties, has_any, pairs, rows_of_ties
from uprtrack.analysis.filter_words import fields_meant
from uprtrack.analysis.followed import Followed, followed
from uprtrack.analysis.selection import Selected, Selection, select, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Mask
from uprtrack.model.entities import ENTITIES

Numbers = NDArray[np.int64]

_IN_OWN_ORDER = ("sdg", "cycle")

_SHARED = {"themes", "sdgs", "state_under_review"}
"""Fields of which a value that recommendations know is known of activities too."""


class Part(StrEnum):
    """What a number of a group counts, and so which records stand behind it."""

    ALL = "recommendations"
    WITH_ACTIVITY = "with_activity"
    WITH_COMMITMENT = "with_commitment"
    WITH_BOTH = "with_both"
    ACTIVITY_ALONE = "activity_alone"
    COMMITMENT_ALONE = "commitment_alone"
    WITH_NOTHING = "with_nothing"
    ACTIVITIES = "activities"
    COMMITMENTS = "commitments"
    SERVING_NONE = "serving_none"

    @property
    def entity(self) -> str:
        """The kind of record that it counts."""
        if self is Part.COMMITMENTS:
            return "commitments"
        return "activities" if self in (Part.ACTIVITIES, Part.SERVING_NONE) else "recommendations"


_OVERLAPPING = (
    Part.ALL,
    Part.WITH_ACTIVITY,
    Part.WITH_COMMITMENT,
    Part.WITH_BOTH,
    Part.WITH_NOTHING,
)

COUNTED = (*_OVERLAPPING, Part.ACTIVITIES, Part.COMMITMENTS, Part.SERVING_NONE)
"""The parts that tables and the command line show; the others are what remains of these."""


@dataclass(frozen=True, slots=True)
class Cover:
    """One group, or all (`key` is ""): whole numbers of records and of participants.

    `activities` and `commitments` are those that serve a followed recommendation of the group, and
    participants are theirs. `serving_none` are the group's own activities that serve no
    recommendation at all; None where activities do not have the dimension.
    `participants` counts women and men where an activity states no total.
    """

    key: str
    recommendations: int
    with_activity: int
    with_commitment: int
    with_both: int
    with_nothing: int
    activities: int
    commitments: int
    serving_none: int | None
    women: int
    men: int
    participants: int

    @property
    def activity_alone(self) -> int:
        return self.with_activity - self.with_both

    @property
    def commitment_alone(self) -> int:
        return self.with_commitment - self.with_both


@dataclass(frozen=True, eq=False, slots=True)
class Covered:
    """Followed recommendations with what is tied to them: `mask` and `served` say row by row.

    `unserving` are the activities in scope that serve no recommendation at all.
    """

    counted: Followed
    seen: Snapshot
    mask: Mask
    ties: Ties
    with_activity: Mask
    with_commitment: Mask
    unserving: Mask


def covered(snapshot: Snapshot, selection: Selection, today: date | None = None) -> Covered:
    """What is tied to the followed recommendations of a selection.

    Of activities that serve none the selection's States, themes, goals and institutions are in
    scope: its other filters speak of recommendations alone.
    """
    counted = followed(snapshot, selection, today)
    mask = select(snapshot, counted.selection, today).mask
    ties = rows_of_ties(snapshot)
    serving = has_any(ties.activities.turned(), snapshot.tables["activities"].size)
    return Covered(
        counted,
        snapshot,
        mask,
        ties,
        has_any(ties.activities, len(mask)),
        has_any(ties.commitments, len(mask)),
        select_entity(snapshot, "activities", _of_both(selection)).mask & ~serving,
    )


def _of_both(selection: Selection) -> Selection:
    """The filters that mean the same of recommendations and of activities."""
    fields = ENTITIES["recommendations"]
    return Selection(
        themes=selection.themes,
        states_under_review=selection.states_under_review,
        institutions=selection.institutions,
        sdgs=selection.sdgs,
        where=tuple(
            (word, value)
            for word, value in selection.where
            if {field.name for field in fields_meant(fields, word)} & _SHARED
        ),
    )


def covers(found: Covered, by: str) -> tuple[Cover, ...]:
    """The groups of one of FOLDS in the order in which they are shown.

    Themes: the memorandum's five first, always. Goals: all 17. Else only what occurs; themes,
    institutions and partners by size, NONE last.
    """
    folded = fold(found.seen, found.ties, by)
    return _shown(_counted(found, folded), by)


def cover_of_all(found: Covered) -> Cover:
    """The figures of all followed recommendations together."""
    whole = Fold("", ("",), _one_group(len(found.mask)), _one_group(len(found.unserving)))
    (cover,) = _counted(found, whole)
    return cover


def behind(found: Covered, by: str, key: str, part: Part) -> Selected:
    """The records that a part of a group counts; of all together where `by` is ""."""
    if by:
        folded = fold(found.seen, found.ties, by)
    else:
        folded = Fold("", (key,), _one_group(len(found.mask)), _one_group(len(found.unserving)))
    wanted = np.array([one == key for one in folded.keys], dtype=np.bool_)
    table = found.seen.tables[part.entity]
    members = folded.recommendations.of_rows(found.mask).of_ends(wanted)
    rows = has_any(members, len(found.mask))
    match part:
        case Part.ACTIVITIES:
            mask = has_any(_activities(found, folded).of_rows(wanted).turned(), table.size)
        case Part.COMMITMENTS:
            mask = has_any(found.ties.commitments.of_rows(rows).turned(), table.size)
        case Part.SERVING_NONE if folded.activities:
            mask = found.unserving & has_any(folded.activities.of_ends(wanted), table.size)
        case Part.SERVING_NONE:
            mask = np.zeros(table.size, dtype=np.bool_)
        case _:
            mask = rows & _having(found)[part]
    return Selected(found.seen, table, found.counted.selection, mask)


def _having(found: Covered) -> dict[Part, Mask]:
    activity, commitment = found.with_activity, found.with_commitment
    return {
        Part.ALL: found.mask,
        Part.WITH_ACTIVITY: activity,
        Part.WITH_COMMITMENT: commitment,
        Part.WITH_BOTH: activity & commitment,
        Part.ACTIVITY_ALONE: activity & ~commitment,
        Part.COMMITMENT_ALONE: commitment & ~activity,
        Part.WITH_NOTHING: ~activity & ~commitment,
    }


def _counted(found: Covered, folded: Fold) -> list[Cover]:
    groups = len(folded.keys)
    members = folded.recommendations.of_rows(found.mask)
    masks = _having(found)
    having = [
        np.bincount(members.ends[masks[part][members.rows]], minlength=groups)
        for part in _OVERLAPPING
    ]
    activities = _activities(found, folded)
    commitments = _tied(members, found.with_commitment, found.ties.commitments)
    people = [
        np.bincount(activities.rows, weights=number[activities.ends], minlength=groups)
        for number in _participants(found.seen)
    ]
    idle = [None] * groups
    if folded.activities:
        unserving = folded.activities.of_rows(found.unserving)
        idle = np.bincount(unserving.ends, minlength=groups).tolist()
    columns = (
        *(numbers.tolist() for numbers in having),
        np.bincount(activities.rows, minlength=groups).tolist(),
        np.bincount(commitments.rows, minlength=groups).tolist(),
        idle,
        *(numbers.astype(np.int64).tolist() for numbers in people),
    )
    return [Cover(*row) for row in zip(folded.keys, *columns, strict=True)]


def _activities(found: Covered, folded: Fold) -> Pairs:
    """From a group's code to the activities that serve its followed recommendations."""
    if folded.own_only and folded.activities:
        serving = found.ties.activities.of_rows(found.mask).turned()
        mask = has_any(serving, len(found.unserving))
        return folded.activities.of_rows(mask).turned()
    members = folded.recommendations.of_rows(found.mask)
    return _tied(members, found.with_activity, found.ties.activities)


def _tied(members: Pairs, tied: Mask, ties: Pairs) -> Pairs:
    """From a group's code to what ties lead to; few are tied, so only these are turned round."""
    return members.of_rows(tied).turned().over(ties)


def _participants(snapshot: Snapshot) -> tuple[Numbers, Numbers, Numbers]:
    """Women, men and participants of each activity, 0 where nothing is stated."""
    records = snapshot.tables["activities"].records

    def stated(name: str) -> Numbers:
        values = (record.values[name] for record in records)
        numbers = (int(v) if isinstance(v, int | float) else 0 for v in values)
        return np.fromiter(numbers, dtype=np.int64, count=len(records))

    women, men = stated("participants_women"), stated("participants_men")
    total = stated("participants_total")
    return women, men, np.where(total > 0, total, women + men)


def _one_group(size: int) -> Pairs:
    return pairs(np.arange(size, dtype=np.int64), np.zeros(size, dtype=np.int64))


def _shown(found: Sequence[Cover], by: str) -> tuple[Cover, ...]:
    *groups, without = found
    first = [cover for cover in groups if cover.key in ALWAYS_SHOWN.get(by, ())]
    rest = [cover for cover in groups if cover not in first and _holds(cover)]
    if by == "cycle":
        rest.sort(key=lambda cover: (len(cover.key), cover.key))
    elif by not in _IN_OWN_ORDER:
        rest.sort(key=lambda cover: (-cover.recommendations, -(cover.serving_none or 0)))
    return (*first, *rest, *([without] if _holds(without) else []))


def _holds(cover: Cover) -> bool:
    return bool(cover.recommendations or cover.serving_none)
