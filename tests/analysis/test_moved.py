from uprtrack.analysis.moved import Moved, moved
from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.model.record import Record


def change(was, now, entity="recommendations"):
    before, after = (
        Record(entity, "r1", complete(entity, {"status": status})) for status in (was, now)
    )
    return Change(after, before)


def test_forward_back_and_assessed_for_the_first_time():
    changes = [
        change("not_started", "implemented"),
        change("in_progress", "partially_implemented"),
        change("implemented", "in_progress"),
        change(None, "in_progress"),
        change("not_assessed", "not_started"),
    ]
    assert moved(changes) == Moved(forward=2, back=1, assessed=2)


def test_what_says_nothing_of_how_far_moves_nowhere():
    changes = [
        change("implemented", "continuous"),
        change("in_progress", "not_applicable"),
        change("in_progress", None),
        change("draft", "in_force", "commitments"),
    ]
    assert moved(changes) == Moved(0, 0, 0)


def test_added_and_removed_records_move_nothing():
    one = change("in_progress", "implemented")
    assert moved([Change(one.record), Change(one.record, one.before, removed=True)]) == Moved(
        0, 0, 0
    )
