"""Taking back any revision of a random history, whatever happened since."""

from hypothesis import given
from tests.histories import Deed, State, after, changes_of, histories

from uprtrack.changes.belonging import with_belongings
from uprtrack.changes.conflict import WHOLE, Side
from uprtrack.changes.inverse import inverse
from uprtrack.changes.steps import Step, filled, steps_of
from uprtrack.model.record import Record

REFERENCES = ("agreement", "activity")


@given(histories())
def test_every_revision_can_be_taken_back(history: list[list[Deed]]) -> None:
    now: State = {}
    steps: list[Step] = []
    for number, deeds in enumerate(history, start=1):
        changes = changes_of(deeds, now)
        now = after(changes, now, number)
        steps += (step for change in changes for step in steps_of(change, number))
    for number in range(1, len(history) + 1):
        own = [step for step in steps if step.revision == number]
        later = [step for step in steps if step.revision > number]
        _, conflicts = inverse(own, now, {})
        choices = dict.fromkeys((conflict.key for conflict in conflicts), Side.THEIRS)
        changes, conflicts = inverse(own, now, choices)
        assert all(conflict.choice is Side.THEIRS for conflict in conflicts)
        stands = after(with_belongings(changes, now), now, len(history) + 1)
        assert_nothing_dangles(stands)
        for step in own:
            assert_restored(step, later, stands)


def assert_restored(step: Step, later: list[Step], stands: State) -> None:
    """An untouched field is as before, an untouched arrival gone, an untouched departure back."""
    touched = {s.field for s in later if s.record_id == step.record_id}
    record = stands.get(step.record_id)
    if step.field != WHOLE:
        if not touched & {WHOLE, step.field}:
            assert record is None or record.values[step.field] == known(step, stands), step
    elif not touched and step.old is None:
        assert record is None, step
    elif not touched and isinstance(step.old, dict):
        back = {n: v for n, v in step.old.items() if n not in REFERENCES or v in stands}
        whole = back == step.old or step.entity != "links"
        assert (filled(record.values) if record else None) == (back if whole else None), step


def known(step: Step, stands: State) -> object:
    """What it was before, None where that refers to a record that does not stand."""
    return None if step.field in REFERENCES and step.old not in stands else step.old


def assert_nothing_dangles(stands: State) -> None:
    def lost(record: Record) -> list[str]:
        quoted = {n: record.values[n] for n in REFERENCES if n in record.values}
        return [n for n, value in quoted.items() if value is not None and value not in stands]

    assert {record.id: lost(record) for record in stands.values() if lost(record)} == {}
