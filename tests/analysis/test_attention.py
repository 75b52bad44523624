from dataclasses import replace
from datetime import date

import pytest

from uprtrack.analysis.selection import Selection, select

DAY = date(2026, 8, 31)


def found(seen, **flags):
    return select(seen, Selection(**flags), DAY).ids


@pytest.mark.parametrize(
    ("due", "status", "soon"),
    [
        (date(2026, 8, 30), None, False),
        (date(2026, 8, 31), None, True),
        (date(2026, 10, 30), "in_progress", True),
        (date(2026, 10, 31), None, False),
        (date(2026, 9, 15), "implemented", False),
        (date(2026, 9, 15), "continuous", False),
        (None, None, False),
    ],
)
def test_due_soon_is_from_the_day_to_sixty_days_later(snapshot_with, due, status, soon):
    seen = snapshot_with(recommendations=[{"due_date": due, "status": status}])

    assert found(seen, due_soon=True) == (["r1"] if soon else [])


def test_a_link_that_ties_to_something_there_is_asked_for(snapshot_with):
    seen = snapshot_with(
        recommendations=[{}, {}, {}, {}, {}],
        activities=[{}],
        commitments=[{}],
        links=[
            {"recommendation": "r1", "activity": "a1"},
            {"recommendation": "r2", "commitment": "c1"},
            {"recommendation": "r3", "activity": "a1", "relation": "not_related"},
            {"recommendation": "r4", "activity": "gone"},
        ],
    )

    assert found(seen, unlinked=True) == ["r3", "r4", "r5"]
    assert found(seen, untouched=True) == ["r2", "r3", "r4", "r5"]


def test_implemented_without_evidence(snapshot_with):
    seen = snapshot_with(
        recommendations=[
            {"status": "implemented"},
            {"status": "implemented", "evidence": ("Law No. 1",)},
            {"status": "partially_implemented"},
        ]
    )

    assert found(seen, unevidenced=True) == ["r1"]


@pytest.mark.parametrize(
    ("assessed", "of_others", "revised", "added", "stale"),
    [
        (None, None, None, False, True),
        (date(2026, 2, 28), None, None, False, False),
        (date(2026, 2, 27), None, None, False, True),
        (None, date(2026, 3, 1), None, False, False),
        (date(2024, 1, 1), None, date(2026, 8, 1), False, False),
        (date(2024, 1, 1), None, date(2026, 8, 1), True, True),
        (None, None, date(2026, 8, 1), True, False),
        (None, None, date(2025, 8, 1), True, True),
    ],
    ids=[
        "nobody ever",
        "assessed six months before",
        "assessed the day before that",
        "assessed by another",
        "changed since",
        "put in since",
        "put in since without an assessment",
        "put in long ago",
    ],
)
def test_stale_is_without_a_word_for_six_months(
    snapshot_with, assessed, of_others, revised, added, stale
):
    seen = snapshot_with(
        recommendations=[{"assessed_on": assessed}],
        assessments=[{"recommendation": "r1", "assessed_on": of_others}],
    )
    seen = replace(
        seen,
        revised_on={0: revised} if revised else {},
        as_added=frozenset(["r1"]) if added else frozenset(),
    )

    assert found(seen, stale=True) == (["r1"] if stale else [])
