"""From which day on a recommendation had which status, as history knows it."""

from datetime import date

import pytest

from uprtrack.analysis.courses import FIELDS, courses
from uprtrack.changes.compare import complete
from uprtrack.changes.conflict import WHOLE
from uprtrack.changes.steps import Step, replay
from uprtrack.model.record import Record

DAYS = {number: date(2026, number, 10) for number in range(1, 10)}
ENTITY = "recommendations"


def course(*told, removed_once=False):
    """The course of one record: `told` are (revision, values) from its addition on."""
    (first, values), *later = told
    steps = [Step(first, ENTITY, "r1", WHOLE, None, {"text_en": "Ratify", **values})]
    for revision, given in later:
        (before,) = replay(steps).values()
        steps += [
            Step(revision, ENTITY, "r1", name, before.values[name], value)
            for name, value in sorted(given.items())
        ]
    (record,) = replay(steps).values()
    own = steps if removed_once else [step for step in steps if step.field in FIELDS]
    return courses([record], {} if removed_once else {"r1": first}, own, DAYS)["r1"]


def test_a_status_counts_from_its_assessed_on_else_from_its_revision():
    assert course((2, {"status": "in_progress"})) == ((DAYS[2], "in_progress"),)
    assessed = {"status": "in_progress", "assessed_on": date(2025, 6, 1)}
    assert course((2, assessed)) == ((date(2025, 6, 1), "in_progress"),)


@pytest.mark.parametrize("removed_once", [True, False])
def test_earlier_statuses_come_from_history(removed_once):
    found = course(
        (1, {"status": "not_started"}),
        (3, {"status": "in_progress"}),
        (5, {"status": "implemented", "assessed_on": date(2026, 4, 30)}),
        removed_once=removed_once,
    )
    assert found == (
        (DAYS[1], "not_started"),
        (DAYS[3], "in_progress"),
        (date(2026, 4, 30), "implemented"),
    )


def test_what_is_learned_later_replaces_what_was_thought_of_those_days():
    found = course(
        (1, {"status": "not_started"}),
        (3, {"status": "in_progress"}),
        (5, {"status": "implemented", "assessed_on": date(2026, 2, 1)}),
    )
    assert found == ((DAYS[1], "not_started"), (date(2026, 2, 1), "implemented"))


def test_an_old_day_of_assessment_says_nothing_of_a_new_status():
    found = course(
        (2, {"status": "in_progress", "assessed_on": date(2025, 6, 1)}),
        (4, {"status": "implemented"}),
    )
    assert found == ((date(2025, 6, 1), "in_progress"), (DAYS[4], "implemented"))


def test_no_status_is_not_assessed_and_a_day_to_come_is_not_believed():
    assert course((2, {})) == ((DAYS[2], "not_assessed"),)
    far = {"status": "in_progress", "assessed_on": date(2031, 1, 1)}
    assert course((2, far)) == ((DAYS[2], "in_progress"),)


def test_a_record_kept_since_before_there_was_a_history():
    record = Record(ENTITY, "r1", complete(ENTITY, {"status": "in_progress"}), 3)
    assert courses([record], {}, [], DAYS)["r1"] == ((DAYS[3], "in_progress"),)


def test_a_record_that_was_removed_and_came_back_keeps_its_course():
    whole = {"text_en": "Ratify", "status": "in_progress"}
    steps = [
        Step(1, ENTITY, "r1", WHOLE, None, whole),
        Step(2, ENTITY, "r1", WHOLE, whole, None),
        Step(4, ENTITY, "r1", WHOLE, None, whole),
        Step(6, ENTITY, "r1", "status", "in_progress", "implemented"),
    ]
    (record,) = replay(steps).values()
    assert courses([record], {}, steps, DAYS)["r1"] == (
        (DAYS[1], "in_progress"),
        (DAYS[6], "implemented"),
    )
