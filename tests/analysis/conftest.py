"""Snapshots of a few records, said by what matters in each."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.analysis.snapshot import Snapshot, snapshot_of
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.store.store import Stored

Builder = Callable[..., Snapshot]


@pytest.fixture
def snapshot_with() -> Builder:
    """A snapshot of the given records, by entity; fields left out are empty.

    Ids are the entity's first letter and a number: r1, r2 … for recommendations.
    """

    def build(**given: list[dict[str, Any]]) -> Snapshot:
        records = {
            name: [
                Record(name, f"{name[0]}{n}", {f.name: f.empty for f in entity.fields} | values)
                for n, values in enumerate(given.get(name, []), start=1)
            ]
            for name, entity in ENTITIES.items()
        }
        return snapshot_of(Stored(7, None, records, demonstration=False))

    return build
