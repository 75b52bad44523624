import pytest

from uprtrack.analysis.selection import Selection, select, select_entity
from uprtrack.analysis.tallies import status_tallies, tallies
from uprtrack.model.finding import Refused
from uprtrack.model.vocabulary import FIRST_THEMES


@pytest.fixture
def five(snapshot_with):
    return snapshot_with(
        recommendations=[
            {"themes": ("women", "torture"), "position": "supported", "status": "implemented"},
            {"themes": ("torture",), "position": "supported_in_part", "status": "in_progress"},
            {"themes": ("torture",), "position": "noted", "status": "implemented"},
            {"themes": ("labour",), "lead_institution": "B"},
            {"position": "supported", "lead_institution": "A", "sdgs": ("5.2", "5.5", "8")},
        ],
        activities=[
            {"area": "training", "status": "completed"},
            {"area": "training", "status": "planned"},
            {"status": "planned"},
        ],
    )


def test_a_recommendation_with_two_themes_counts_under_each(five):
    by_theme = {tally.key: tally for tally in tallies(select(five, Selection()), "theme")}

    assert by_theme["women"].total == 1
    assert by_theme["torture"].total == 3
    assert sum(tally.total for tally in by_theme.values()) == 6


def test_first_themes_come_first_even_without_any_and_no_theme_last(five):
    shown = [(tally.key, tally.total) for tally in tallies(select(five, Selection()), "theme")]

    assert [key for key, _ in shown[:5]] == list(FIRST_THEMES)
    assert shown[5:] == [("torture", 3), ("labour", 1), ("none", 1)]


def test_implemented_is_of_the_supported_and_statuses_of_all(five):
    torture = next(t for t in tallies(select(five, Selection()), "theme") if t.key == "torture")

    assert (torture.supported, torture.implemented, torture.share_implemented) == (2, 1, 50.0)
    assert torture.statuses["implemented"] == 2
    assert torture.positions == {
        "supported": 1,
        "supported_in_part": 1,
        "noted": 1,
        "not_supported": 0,
        "pending": 0,
    }


def test_what_is_not_said(five):
    by_theme = {tally.key: tally for tally in tallies(select(five, Selection()), "theme")}

    assert by_theme["labour"].statuses["not_assessed"] == 1
    assert by_theme["labour"].positions["none"] == 1
    assert by_theme["labour"].share_implemented is None


def test_only_the_selected_count(five):
    selected = select(five, Selection(positions=("supported",)))

    assert {t.key: t.total for t in tallies(selected, "theme") if t.total} == {
        "women": 1,
        "torture": 1,
        "none": 1,
    }


def test_targets_count_once_under_their_goal(five):
    assert [(t.key, t.total) for t in tallies(select(five, Selection()), "sdg")] == [
        *(("5", 1), ("8", 1)),
        ("none", 4),
    ]


def test_institutions_go_by_size(snapshot_with):
    snapshot = snapshot_with(
        recommendations=[{"lead_institution": name} for name in ("A", "B", "B", None)]
    )

    assert [t.key for t in tallies(select(snapshot, Selection()), "institution")] == [
        *("B", "A"),
        "none",
    ]


def test_positions_and_statuses_are_all_there(five):
    selected = select(five, Selection(themes=("labour",)))

    assert {t.key: t.total for t in tallies(selected, "position")} == {
        "supported": 0,
        "supported_in_part": 0,
        "noted": 0,
        "not_supported": 0,
        "pending": 0,
        "none": 1,
    }
    assert len(tallies(selected, "status")) == 7


def test_an_unknown_dimension_is_refused(five):
    with pytest.raises(Refused) as refusal:
        tallies(select(five, Selection()), "colour")
    assert refusal.value.rule == "unknown_dimension"


def test_activities_by_area(five):
    found = status_tallies(select_entity(five, "activities", Selection()), "area")

    assert [(tally.key, tally.total) for tally in found] == [("training", 2), ("none", 1)]
    assert found[0].statuses == {
        "planned": 1,
        "ongoing": 0,
        "completed": 1,
        "postponed": 0,
        "cancelled": 0,
    }
