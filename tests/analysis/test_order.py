from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selection, select, select_entity
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.store.store import Stored


def snapshot(entity, *rows):
    empty = {field.name: field.empty for field in ENTITIES[entity].fields}
    records = [Record(entity, str(at), {**empty, **row}) for at, row in enumerate(rows)]
    return snapshot_of(Stored(1, None, {entity: records}, demonstration=False))


def test_paragraphs_follow_their_parts_and_the_latest_cycle_stands_first():
    seen = snapshot(
        "recommendations",
        {"paragraph": "79.10", "cycle": 1},
        {"paragraph": "79.9", "cycle": 1},
        {"paragraph": "140.1", "cycle": 3},
        {"paragraph": "5"},
        {"paragraph": "12.2", "cycle": 3},
    )
    ordered = in_reading_order(select(seen, Selection()))
    assert [r.values["paragraph"] for r in ordered] == ["12.2", "140.1", "79.9", "79.10", "5"]


def test_states_stay_together_and_equals_keep_the_order_of_the_store():
    seen = snapshot(
        "recommendations",
        {"state_under_review": "MAR", "paragraph": "1"},
        {"state_under_review": "KWT", "paragraph": "2"},
        {"state_under_review": "KWT", "paragraph": "2"},
    )
    assert [r.id for r in in_reading_order(select(seen, Selection()))] == ["1", "2", "0"]


def test_only_what_is_selected_and_others_as_they_are_stored():
    seen = snapshot(
        "recommendations", {"paragraph": "2"}, {"paragraph": "1", "status": "continuous"}
    )
    chosen = select(seen, Selection(statuses=("continuous",)))
    assert [r.id for r in in_reading_order(chosen)] == ["1"]
    laws = snapshot("commitments", {"reference": "b"}, {"reference": "a"})
    found = in_reading_order(select_entity(laws, "commitments", Selection()))
    assert [r.id for r in found] == ["0", "1"]
