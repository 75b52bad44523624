from datetime import date

import pytest

from uprtrack.analysis.assessments import (
    assessments_by_recommendation,
    assessors,
    compared,
    implementation_index,
    index_level,
    opinions,
)
from uprtrack.analysis.selection import Selection, select

MINISTRY = {"name_en": "Ministry of Health", "name_ar": "وزارة الصحة", "kind": "public_body"}


def said(assessor, status, day=None, of="r1"):
    return {"recommendation": of, "assessor": assessor, "status": status, "assessed_on": day}


def apart(snapshot):
    return [
        (one.recommendation.id, one.steps)
        for one in compared(select(snapshot, Selection())).disagreements
    ]


def test_each_assessor_stands_once_with_its_latest_and_the_latest_assessor_first(snapshot_with):
    seen = snapshot_with(
        recommendations=[{}],
        institutions=[MINISTRY],
        assessments=[
            said("Ministry of Health", "implemented", date(2026, 3, 1)),
            said("وزارة الصحة", "in_progress", date(2025, 3, 1)),
            said("Ministry of Health", "not_started"),
            said("Diwan", "in_progress", date(2026, 5, 1)),
        ],
    )

    found = assessors(seen, assessments_by_recommendation(seen)["r1"])

    assert [(one.name, one.kind, one.latest.id) for one in found] == [
        ("Diwan", "", "a4"),
        ("Ministry of Health", "public_body", "a1"),
    ]
    assert [one.id for one in found[1].earlier] == ["a2", "a3"]


def test_the_own_status_is_the_responsible_institutions(snapshot_with):
    seen = snapshot_with(
        recommendations=[{"status": "implemented", "lead_institution": "Ministry of Health"}],
        institutions=[MINISTRY],
        assessments=[said("وزارة الصحة", "in_progress"), said("Diwan", "not_started")],
    )
    (own, other) = opinions(
        seen, seen.tables["recommendations"].records[0], seen.tables["assessments"].records
    )

    assert (own.name, own.status, own.assessment) == ("Ministry of Health", "implemented", None)
    assert (other.name, other.status) == ("Diwan", "not_started")


@pytest.mark.parametrize(
    ("own", "others", "steps"),
    [
        ("implemented", ["partially_implemented"], 1),
        ("not_started", ["implemented", "in_progress"], 3),
        (None, ["implemented", "in_progress"], 2),
        ("implemented", ["implemented"], None),
        ("implemented", ["not_applicable"], None),
        ("implemented", ["not_assessed", None], None),
        (None, ["implemented"], None),
        ("implemented", ["continuous"], 1),
    ],
)
def test_how_far_opinions_lie_apart(snapshot_with, own, others, steps):
    seen = snapshot_with(
        recommendations=[{"status": own}],
        assessments=[said(f"Assessor {n}", status) for n, status in enumerate(others)],
    )

    assert apart(seen) == ([] if steps is None else [("r1", steps)])


def test_the_farthest_apart_come_first_and_filters_hold(snapshot_with):
    seen = snapshot_with(
        recommendations=[
            {"status": "in_progress", "themes": ("women",)},
            {"status": "implemented"},
        ],
        assessments=[
            said("Diwan", "partially_implemented"),
            said("Diwan", "not_started", of="r2"),
            said("Diwan", "not_started", of="gone"),
        ],
    )

    assert apart(seen) == [("r2", 3), ("r1", 1)]
    found = compared(select(seen, Selection(themes=("women",))))
    (one,) = found.disagreements
    assert found.several == 1
    assert (one.least.status, one.most.name) == ("in_progress", "Diwan")
    assert (one.opinions, one.index) == (2, 0.5)


@pytest.mark.parametrize(
    ("statuses", "index", "level"),
    [
        (["implemented", "partially_implemented"], 0.75, "implemented"),
        (["implemented", "not_started", "not_started", "not_started"], 0.25, "not_implemented"),
        (["continuous", "in_progress", "not_started"], 0.5, "partially_implemented"),
    ],
)
def test_the_index_is_the_average_of_what_each_says(statuses, index, level):
    assert implementation_index(statuses) == index
    assert index_level(index) == level


def test_whom_the_index_does_not_know_is_left_out():
    assert implementation_index(["not_assessed", "implemented"]) == 1.0
    assert implementation_index(["not_applicable"]) is None
