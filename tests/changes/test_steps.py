"""Walking the steps of a history on and back, for random histories."""

from hypothesis import given
from tests.histories import Deed, State, after, changes_of, histories

from uprtrack.changes.steps import Step, differences, fits, replay, rewind, steps_of


def walked(history: list[list[Deed]]) -> tuple[list[State], list[Step]]:
    """What stands after each revision, revision 0 first, and all steps."""
    states: list[State] = [{}]
    steps: list[Step] = []
    for number, deeds in enumerate(history, start=1):
        changes = changes_of(deeds, states[-1])
        states.append(after(changes, states[-1], number))
        steps += (step for change in changes for step in steps_of(change, number))
    return states, steps


@given(histories())
def test_replayed_steps_lead_to_every_revision(history: list[list[Deed]]) -> None:
    states, steps = walked(history)
    for number, state in enumerate(states):
        assert replay(step for step in steps if step.revision <= number) == state


@given(histories())
def test_rewound_steps_lead_back_to_every_revision(history: list[list[Deed]]) -> None:
    states, steps = walked(history)
    for number, state in enumerate(states):
        later = [step for step in steps if step.revision > number]
        before = {step.record_id: step.revision for step in steps if step.revision <= number}
        assert rewind(reversed(later), states[-1], before) == state


@given(histories())
def test_every_step_starts_from_what_stands(history: list[list[Deed]]) -> None:
    _, steps = walked(history)
    for at, step in enumerate(steps):
        assert fits(replay(steps[:at]), step)


@given(histories())
def test_differences_make_the_later_state_of_the_earlier(history: list[list[Deed]]) -> None:
    states, _ = walked(history)
    for earlier in states:
        made = after(tuple(differences(earlier, states[-1])), earlier, 0)
        assert {n: r.values for n, r in made.items()} == {
            n: r.values for n, r in states[-1].items()
        }
