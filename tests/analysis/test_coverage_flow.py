import pytest

from uprtrack.analysis.coverage import covered
from uprtrack.analysis.coverage_flow import OTHERS, Flow, flow
from uprtrack.analysis.selection import Selection


@pytest.fixture
def found(snapshot_with):
    seen = snapshot_with(
        recommendations=[
            {"position": "supported", "themes": ("women", "health")},
            {"position": "supported", "themes": ("women",)},
            {"position": "noted", "themes": ("torture",)},
            {"position": "supported"},
        ],
        activities=[{"un_partners": ("UNDP", "WHO")}, {"un_partners": ("WHO",)}, {}],
        links=[
            {"recommendation": "r1", "activity": "a1"},
            {"recommendation": "r2", "activity": "a1"},
            {"recommendation": "r2", "activity": "a2"},
            {"recommendation": "r3", "activity": "a2"},
            {"recommendation": "r4", "activity": "a3"},
        ],
    )
    return covered(seen, Selection())


def test_from_themes_through_activities_to_partners(found):
    made = flow(found)
    assert made.themes == ("women", "health", "none")
    assert made.activities == ("a1", "a2", "a3")
    assert made.partners == ("WHO", "UNDP", "none")
    assert set(made.from_themes) == {
        ("women", "a1", 2),
        ("health", "a1", 1),
        ("women", "a2", 1),
        ("none", "a3", 1),
    }
    assert set(made.to_partners) == {
        ("a1", "UNDP", 2),
        ("a1", "WHO", 2),
        ("a2", "WHO", 1),
        ("a3", "none", 1),
    }


def test_what_is_not_among_the_largest_stands_together(found):
    made = flow(found, themes=1, activities=1, partners=1)
    assert (made.themes, made.activities) == (("women", OTHERS, "none"), ("a1", OTHERS))
    assert sum(number for _, _, number in made.from_themes) == 5
    assert (OTHERS, "WHO", 1) in made.to_partners


def test_nothing_at_all(snapshot_with):
    assert flow(covered(snapshot_with(), Selection())) == Flow((), (), (), (), ())
