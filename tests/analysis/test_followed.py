from datetime import date

import pytest

from uprtrack.analysis.followed import Basis, followed
from uprtrack.analysis.selection import Selection, select

TODAY = date(2026, 11, 24)


@pytest.fixture
def mixed(snapshot_with):
    return snapshot_with(
        recommendations=[
            {"position": "supported", "status": "implemented", "lead_institution": "A"},
            {"position": "supported_in_part", "due_date": date(2026, 1, 1)},
            {"position": "noted", "status": "not_started", "due_date": date(2026, 1, 1)},
            {"mechanism": "CEDAW", "status": "not_started"},
        ]
    )


def test_the_supported_ones_are_followed_and_the_rest_stands_apart(mixed):
    counted = followed(mixed, Selection(), TODAY)
    assert counted.basis is Basis.SUPPORTED
    assert (counted.whole.total, counted.figures.total) == (4, 2)
    assert (counted.figures.overdue, counted.figures.without_institution) == (1, 1)
    assert counted.figures.statuses["not_started"] == 0
    assert {key: n for key, n in counted.apart.items() if n} == {"noted": 1, "none": 1}


def test_its_selection_finds_what_it_counts(mixed):
    counted = followed(mixed, Selection(), TODAY)
    assert len(select(mixed, counted.selection)) == counted.figures.total


def test_where_no_position_is_recorded_all_are_followed(mixed):
    counted = followed(mixed, Selection(mechanisms=("CEDAW",)), TODAY)
    assert counted.basis is Basis.UNRECORDED
    assert counted.figures.total == counted.whole.total == 1
    assert not counted.apart


def test_a_chosen_position_is_followed_and_the_others_are_still_said(mixed):
    counted = followed(mixed, Selection(positions=("noted",)), TODAY)
    assert counted.basis is Basis.CHOSEN
    assert (counted.figures.total, counted.figures.overdue) == (1, 1)
    assert (counted.apart["supported"], counted.apart["none"]) == (1, 1)
    wholly = followed(mixed, Selection(positions=("supported",)), TODAY)
    assert wholly.basis is Basis.SUPPORTED
    assert wholly.apart["supported_in_part"] == 1


def test_none_of_them_supported_is_not_the_same_as_nothing_recorded(snapshot_with):
    counted = followed(snapshot_with(recommendations=[{"position": "noted"}]), Selection(), TODAY)
    assert counted.basis is Basis.SUPPORTED
    assert counted.figures.total == 0
