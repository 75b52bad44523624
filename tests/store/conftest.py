"""Records and stores for the tests of this room."""

from collections.abc import Callable, Iterator

import pytest

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record, Value
from uprtrack.store.store import Store

RecordOf = Callable[..., Record]
Adding = Callable[..., ChangeSet]


@pytest.fixture
def url(new_url: Callable[[], str]) -> str:
    return new_url()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with Store(url) as opened:
        yield opened


@pytest.fixture
def record_of() -> RecordOf:
    """A record of an entity with the given values, every other field empty."""

    def make(entity: str, identity: str, **values: Value) -> Record:
        empty: dict[str, Value] = {field.name: field.empty for field in ENTITIES[entity].fields}
        return Record(entity, identity, empty | values)

    return make


@pytest.fixture
def adding() -> Adding:
    """A change set that adds records to a revision."""

    def make(base: int, *records: Record, **flags: bool) -> ChangeSet:
        return ChangeSet(base, tuple(Change(record) for record in records), **flags)

    return make
