"""What is done about recommendations, counted, listed and taken away as a file."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Final

from uprtrack.access import Person, Verb, require
from uprtrack.analysis import coverage
from uprtrack.analysis.coverage import Cover, Covered, Part
from uprtrack.analysis.selection import Selected, Selection, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.linking.clusters import Cluster, clusters, repeated

MOST_TEXTS: Final = 10_000
"""So many texts are compared at once: 8,823 took 4.5 s on an idle machine of two cores."""


def covered(
    seen: Snapshot, person: Person, selection: Selection, today: date | None = None
) -> Covered:
    """What is tied to the followed recommendations of a selection; Refused as `select` does."""
    require(person, Verb.SEE)
    return coverage.covered(seen, selection, today)


def covers(found: Covered, person: Person, by: str) -> tuple[Cover, ...]:
    """The groups of a dimension, all together as one where it is "".

    Raises Refused("unknown_dimension") for one that is none.
    """
    require(person, Verb.SEE)
    return coverage.covers(found, by) if by else (coverage.cover_of_all(found),)


def behind(found: Covered, person: Person, by: str, key: str, part: Part) -> Selected:
    """The records that a number of a group counts; of all together where `by` is ""."""
    require(person, Verb.SEE)
    return coverage.behind(found, by, key, part)


def plain_coverage(
    seen: Snapshot, person: Person, selection: Selection, by: Sequence[str]
) -> dict[str, Any]:
    """The coverage of a selection as one JSON-ready value.

    `basis` says whom it counts: "supported" ones, those "chosen" by their position, or all where
    no position is recorded ("unrecorded"). `by` has for each dimension the groups by key.
    """
    found = covered(seen, person, selection)
    return {
        "revision": seen.revision,
        "demonstration": seen.demonstration,
        "scope": selection.to_query(),
        "basis": found.counted.basis.value,
        **_numbers(coverage.cover_of_all(found)),
        "by": {
            dimension: {cover.key: _numbers(cover) for cover in covers(found, person, dimension)}
            for dimension in by
        },
    }


def _numbers(cover: Cover) -> dict[str, int | None]:
    return {name: value for name, value in asdict(cover).items() if name != "key"}


def compared(seen: Snapshot, selection: Selection) -> Selection | None:
    """Whose texts are compared: everybody's, and where these are too many, the selected ones'.

    Cycles do not narrow it, as a text is looked for in the others. None where these are more than
    MOST_TEXTS too.
    """
    if seen.tables["recommendations"].size <= MOST_TEXTS:
        return Selection()
    anyhow = replace(selection, cycles=())
    return anyhow if len(select(seen, anyhow)) <= MOST_TEXTS else None


def alike(seen: Snapshot, person: Person, among: Selection) -> tuple[Cluster, ...]:
    """The recommendations that say the same, across States, cycles and mechanisms."""
    require(person, Verb.SEE)
    return clusters(select(seen, among).records)


def said_again(seen: Snapshot, person: Person, among: Selection) -> tuple[Cluster, ...]:
    """What one State was recommended in more than one cycle."""
    require(person, Verb.SEE)
    return repeated(select(seen, among).records)
