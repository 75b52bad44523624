import pytest

from uprtrack.analysis.linked import linked_with, record_by_id
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.store.store import Stored


def record(entity, record_id, **values):
    return Record(entity, record_id, {f.name: f.empty for f in ENTITIES[entity].fields} | values)


@pytest.fixture
def seen():
    records = {
        "recommendations": [record("recommendations", "r")],
        "commitments": [record("commitments", "c"), record("commitments", "alone")],
        "activities": [record("activities", "a")],
        "links": [
            record("links", "1", recommendation="r", commitment="c", relation="implements"),
            record("links", "2", recommendation="r", activity="a"),
            record("links", "3", recommendation="r", activity="gone"),
        ],
    }
    return snapshot_of(Stored(1, None, records, demonstration=False))


def ends(linked):
    return {
        entity: [(one.record.id, one.link.id) for one in found] for entity, found in linked.items()
    }


def test_a_recommendation_has_its_commitments_and_activities(seen):
    found = linked_with(seen, record_by_id(seen, "recommendations", "r"))
    assert ends(found) == {"commitments": [("c", "1")], "activities": [("a", "2")]}


def test_a_commitment_has_its_recommendations(seen):
    found = linked_with(seen, record_by_id(seen, "commitments", "c"))
    assert ends(found) == {"recommendations": [("r", "1")]}
    assert linked_with(seen, record_by_id(seen, "commitments", "alone")) == {}


def test_what_links_do_not_speak_of_has_none(seen):
    assert linked_with(seen, record("agreements", "r")) == {}
    assert record_by_id(seen, "activities", "r") is None
