"""Random histories in a real store: as of every revision, and every revision taken back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, given, settings
from tests.histories import Deed, State, after, changes_of, histories

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import ChangeSet
from uprtrack.changes.conflict import WHOLE, Side
from uprtrack.changes.steps import Step, filled
from uprtrack.model.record import Record
from uprtrack.services.undoing import check_undo, undo
from uprtrack.store.store import Store
from uprtrack.store.verify import verify

REFERENCES = ("agreement", "activity")
"""What the records of these histories refer to one another by; what is gone stays unreferred to."""

a_few = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])


@contextmanager
def kept(
    new_url: Callable[[], str], history: list[list[Deed]]
) -> Iterator[tuple[Store, list[State]]]:
    """A store with that history, and what stands after each of its revisions."""
    states: list[State] = [{}]
    with Store(new_url()) as store:
        for deeds in history:
            changes = changes_of(deeds, states[-1])
            if changes:
                store.apply(ChangeSet(len(states) - 1, changes), author="a", kind="edit")
                states.append(after(changes, states[-1], len(states)))
        yield store, states


def now(store: Store, revision: int | None = None) -> State:
    return {r.id: r for found in store.snapshot(revision).records.values() for r in found}


@a_few
@given(history=histories())
def test_as_of_every_revision_is_what_stood_then(
    new_url: Callable[[], str], history: list[list[Deed]]
) -> None:
    with kept(new_url, history) as (store, states):
        assert [now(store, number) for number in range(len(states))] == states
        assert verify(store.engine).faults == ()


@a_few
@given(history=histories())
def test_what_revisions_touched_is_what_differs(
    new_url: Callable[[], str], history: list[list[Deed]]
) -> None:
    with kept(new_url, history) as (store, states):
        for first in range(len(states)):
            for last in range(first, len(states)):
                before, then = store.touched(first, last)
                steps = store.steps(first, last)
                ids = {step.record_id for step in steps}
                assert before == {n: r for n, r in states[first].items() if n in ids}
                assert then == {n: r for n, r in states[last].items() if n in ids}


@a_few
@given(history=histories(longest=6))
def test_undo_of_every_revision_restores_what_nobody_touched_since(
    new_url: Callable[[], str], history: list[list[Deed]]
) -> None:
    with kept(new_url, history) as (store, states):
        for number in range(1, len(states)):
            own, later = store.steps(number - 1, number), store.steps(number, store.revision())
            stood = now(store)
            asked = check_undo(store, LOCAL, number, {})
            choices = dict.fromkeys((conflict.key for conflict in asked.conflicts), Side.THEIRS)
            change_set = check_undo(store, LOCAL, number, choices)
            assert change_set.open_conflicts == ()
            undo(store, LOCAL, number, change_set)
            stands = now(store)
            assert_restored(own, later, stood, stands)
            assert verify(store.engine).faults == ()


def assert_restored(own: list[Step], later: list[Step], stood: State, stands: State) -> None:
    """Untouched fields are as before, untouched arrivals gone and departures back."""
    touched = {step.record_id for step in later}
    for step in own:
        record = stands.get(step.record_id)
        if step.field != WHOLE:
            again = {(s.record_id, s.field) for s in later}
            if (step.record_id, WHOLE) not in again and (step.record_id, step.field) not in again:
                gone = step.field in REFERENCES and step.old not in stands
                expected = None if gone else step.old
                assert record is None or record.values[step.field] == expected, step
        elif step.record_id not in touched and step.old is None:
            assert record is None
        elif step.record_id not in touched and isinstance(step.old, dict):
            assert record is None or same_but_for_what_is_gone(record, step.old, stands), step


def same_but_for_what_is_gone(record: Record, old: dict[str, object], stands: State) -> bool:
    gone = {n for n in REFERENCES if n in old and old[n] not in stands}
    return filled(record.values) == {n: v for n, v in old.items() if n not in gone}
