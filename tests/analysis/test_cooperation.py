from datetime import date

import pytest

from uprtrack.analysis.cooperation import SHOWN, brought, by_dimension, stretch
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selection, select_entity
from uprtrack.model.vocabulary import vocabulary

TODAY = date(2026, 11, 26)


@pytest.fixture
def snapshot(snapshot_with):
    return snapshot_with(
        recommendations=[{"paragraph": "1"}, {"paragraph": "2"}, {"paragraph": "3"}],
        activities=[
            {
                "status": "completed",
                "participants_women": 18,
                "participants_men": 22,
                "participants_total": 40,
                "un_partners": ("UNDP", "UNICEF"),
                "other_partners": ("Bar Association",),
                "starts_on": date(2025, 3, 1),
                "sdgs": ("5.2", "5.1"),
                "themes": ("women", "health"),
            },
            {
                "status": "ongoing",
                "participants_women": 6,
                "un_partners": ("UNDP",),
                "starts_on": date(2025, 11, 1),
                "ends_on": date(2026, 2, 1),
                "themes": ("health",),
            },
            {"status": "completed", "starts_on": date(2026, 1, 5)},
            {
                "status": "planned",
                "participants_total": 100,
                "un_partners": ("WHO",),
                "starts_on": date(2027, 1, 1),
            },
            {"status": "cancelled", "participants_women": 9, "participants_men": 9},
            {"participants_total": 7},
        ],
        links=[
            {"recommendation": "r1", "activity": "a1"},
            {"recommendation": "r1", "activity": "a2"},
            {"recommendation": "r2", "activity": "a2", "relation": "not_related"},
            {"recommendation": "r3", "activity": "a4"},
            {"recommendation": "r2", "commitment": "c1"},
        ],
    )


def selected(snapshot, **filters):
    return select_entity(snapshot, "activities", Selection(**filters))


def test_what_took_place_is_counted_and_what_is_planned_is_not(snapshot):
    found = brought(selected(snapshot), TODAY)

    assert (found.held, found.under_way, found.planned) == (2, 1, 1)
    assert (found.participants, found.told) == (46, 2)
    assert (found.women, found.men) == (18, 22)
    assert found.share_of_women == 45
    assert (found.agencies, found.others) == (2, 1)


def test_a_recommendation_is_served_once_and_by_links_that_tie(snapshot):
    assert brought(selected(snapshot), TODAY).recommendations == 1
    assert brought(selected(snapshot, years=("2026",)), TODAY).recommendations == 1
    assert brought(selected(snapshot, years=("2027",)), TODAY).recommendations == 0


def test_a_year_brings_what_ran_in_it(snapshot):
    found = brought(selected(snapshot, years=("2026",)), TODAY)

    assert (found.held, found.under_way) == (1, 1)
    assert found.participants == 6
    assert found.share_of_women is None


def test_nothing_brings_nothing(snapshot_with):
    found = brought(selected(snapshot_with()), TODAY)

    assert (found.took_place, found.participants, found.share_of_women) == (0, 0, None)


def test_without_a_status_the_days_speak(snapshot_with):
    snapshot = snapshot_with(
        activities=[
            {"ends_on": date(2026, 11, 25), "participants_total": 10},
            {"starts_on": date(2026, 11, 1), "ends_on": TODAY, "participants_total": 1},
            {"starts_on": date(2026, 11, 27), "participants_total": 100},
            {"participants_total": 1000},
            {"status": "cancelled", "starts_on": date(2020, 1, 1), "participants_total": 10},
        ]
    )
    found = brought(selected(snapshot), TODAY)

    assert (found.held, found.under_way, found.planned, found.by_date) == (1, 1, 1, 3)
    assert found.participants == 11


def test_partners_stand_by_their_number_and_those_without_last(snapshot):
    groups, left_out = by_dimension(selected(snapshot), "partner")

    assert [(tally.key, tally.total) for tally in groups] == [
        ("UNDP", 2),
        ("UNICEF", 1),
        ("WHO", 1),
        (NONE, 3),
    ]
    assert groups[0].statuses["ongoing"] == 1
    assert left_out == 0


def test_targets_of_a_goal_count_once_and_the_latest_year_stands_first(snapshot):
    goals, _ = by_dimension(selected(snapshot), "sdg")
    years, _ = by_dimension(selected(snapshot), "year")

    assert [(tally.key, tally.total) for tally in goals] == [("5", 1), (NONE, 5)]
    assert [tally.key for tally in years] == ["2027", "2026", "2025", NONE]


def test_small_groups_beyond_a_picture_are_counted_as_left_out(snapshot_with):
    themes = vocabulary("theme").keys[: SHOWN + 3]
    snapshot = snapshot_with(activities=[{"themes": themes}, {"themes": themes[-1:]}, {}])
    groups, left_out = by_dimension(selected(snapshot), "theme")

    assert len(groups) == SHOWN + 1
    assert (groups[0].key, groups[-1].key, left_out) == (themes[-1], NONE, 3)


def test_the_days_of_an_activity(snapshot):
    days = [stretch(record) for record in snapshot.tables["activities"].records]

    assert [(one.first, one.last) if one else None for one in days[:2]] == [
        (date(2025, 3, 1), date(2025, 3, 1)),
        (date(2025, 11, 1), date(2026, 2, 1)),
    ]
    assert days[-1] is None
