"""Recommendations that say the same: what came back in a later cycle, what can be done together.

Which do is decided elsewhere: here the groups come as the ids of their records.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from uprtrack.analysis.coverage import Covered
from uprtrack.analysis.selection import Selected
from uprtrack.analysis.table import Mask, Positions

Ids = Sequence[str]


@dataclass(frozen=True, eq=False, slots=True)
class Together:
    """One group by rows of the table, the selected ones first, and how many of these have what.

    `words` are what they have in common.
    """

    rows: Positions
    words: tuple[str, ...]
    selected: int
    with_activity: int
    with_commitment: int
    with_nothing: int


@dataclass(frozen=True, eq=False, slots=True)
class Again:
    """What one State was recommended in several cycles: rows by cycle, the earliest first."""

    cycles: tuple[tuple[int, tuple[int, ...]], ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """How many recommendations a cycle has, and of how many an earlier cycle said the same.

    `with_nothing` of the latter have neither an activity nor a commitment.
    """

    cycle: int
    recommendations: int
    again: int
    with_nothing: int


def together(
    found: Covered, selected: Selected, groups: Iterable[tuple[Ids, tuple[str, ...]]]
) -> tuple[Together, ...]:
    """The groups that a selected recommendation belongs to, those with most of them first."""
    row_of = _rows(found)
    nothing = ~found.with_activity & ~found.with_commitment
    kept = []
    for ids, words in groups:
        rows = np.array([row_of[one] for one in ids if one in row_of], dtype=np.int64)
        inside = selected.mask[rows]
        meant = rows[inside]
        if len(rows) > 1 and len(meant):
            masks = (found.with_activity, found.with_commitment, nothing)
            numbers = (int(np.count_nonzero(mask[meant])) for mask in masks)
            together = np.concatenate([meant, rows[~inside]])
            kept.append(Together(together, words, len(meant), *numbers))
    return tuple(sorted(kept, key=lambda group: (-group.selected, -len(group.rows))))


def again(
    found: Covered, selected: Selected, groups: Iterable[tuple[Ids, tuple[str, ...]]]
) -> tuple[Again, ...]:
    """The groups that a selected recommendation of a later than their first cycle belongs to."""
    row_of = _rows(found)
    cycle_of = _cycles(found)
    kept = []
    for ids, words in groups:
        cycles: defaultdict[int, list[int]] = defaultdict(list)
        for row in (row_of[one] for one in ids if one in row_of):
            if cycle_of[row]:
                cycles[int(cycle_of[row])].append(row)
        later = [row for cycle in sorted(cycles)[1:] for row in cycles[cycle]]
        if any(selected.mask[row] for row in later):
            kept.append(Again(tuple((one, tuple(cycles[one])) for one in sorted(cycles)), words))
    return tuple(kept)


def returns(
    found: Covered, selected: Selected, groups: Iterable[tuple[Ids, tuple[str, ...]]]
) -> tuple[Return, ...]:
    """The cycles of the selected recommendations and what came back in each, in their order."""
    cycle_of, back = _cycles(found), np.zeros(len(found.mask), dtype=np.bool_)
    for group in again(found, selected, groups):
        for _, rows in group.cycles[1:]:
            back[list(rows)] = True
    back &= selected.mask
    nothing = back & ~found.with_activity & ~found.with_commitment
    return tuple(
        Return(
            cycle, *(_number(cycle_of == cycle, mask) for mask in (selected.mask, back, nothing))
        )
        for cycle in sorted(set(cycle_of[selected.mask].tolist()) - {0})
    )


def _number(one: Mask, other: Mask) -> int:
    return int(np.count_nonzero(one & other))


def _rows(found: Covered) -> dict[str, int]:
    records = found.seen.tables["recommendations"].records
    return {record.id: row for row, record in enumerate(records)}


def _cycles(found: Covered) -> Positions:
    """The cycle of each recommendation, 0 where it has none."""
    column = found.seen.tables["recommendations"].column("cycle")
    numbers = [int(value) if value.isdecimal() else 0 for value in column.values]
    return np.array([*numbers, 0], dtype=np.int64)[column.by_row()]
