"""What is done about recommendations, counted, listed and taken away as a file."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from uprtrack.access import Person, Verb, require
from uprtrack.analysis import coverage
from uprtrack.analysis.coverage import Cover, Covered, Part
from uprtrack.analysis.selection import Selected, Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.linking.clusters import Cluster, clusters, repeated


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


def alike(seen: Snapshot, person: Person) -> tuple[Cluster, ...]:
    """The recommendations that say the same, across States, cycles and mechanisms."""
    require(person, Verb.SEE)
    return clusters(seen.tables["recommendations"].records)


def said_again(seen: Snapshot, person: Person) -> tuple[Cluster, ...]:
    """What one State was recommended in more than one cycle."""
    require(person, Verb.SEE)
    return repeated(seen.tables["recommendations"].records)
