from datetime import date

import pytest

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.options import present_values
from uprtrack.analysis.selection import Selection, select_entity


@pytest.fixture
def snapshot(snapshot_with):
    return snapshot_with(
        activities=[
            {"starts_on": date(2022, 11, 1), "ends_on": date(2024, 2, 1)},
            {"starts_on": date(2024, 3, 1)},
            {"title": "Undated"},
            {"starts_on": date(202, 3, 1), "ends_on": date(2024, 3, 1)},
        ],
        commitments=[{"adopted_on": date(1962, 11, 11)}, {"adopted_on": date(2015, 1, 1)}],
        decisions=[{"met_on": date(2022, 3, 15)}],
        recommendations=[{"year": 2025}, {"year": None}],
        links=[{"recommendation": "r1"}],
    )


def found(snapshot, entity, *years):
    return select_entity(snapshot, entity, Selection(years=years)).ids


def test_an_activity_is_in_every_year_that_it_runs(snapshot):
    assert found(snapshot, "activities", "2023") == ["a1"]
    assert found(snapshot, "activities", "2024") == ["a1", "a2", "a4"]
    assert found(snapshot, "activities", NONE) == ["a3"]


def test_a_year_wrongly_typed_is_not_the_beginning_of_a_thousand(snapshot):
    assert found(snapshot, "activities", "1500") == []
    assert present_values(snapshot, "years", "activities") == (
        *("202", "2022", "2023", "2024"),
        NONE,
    )


def test_commitments_decisions_and_recommendations_have_a_year_of_their_own(snapshot):
    assert found(snapshot, "commitments", "1962", "1999") == ["c1"]
    assert found(snapshot, "decisions", "2022") == ["d1"]
    assert found(snapshot, "recommendations", "2025") == ["r1"]


def test_a_year_does_not_filter_what_has_none(snapshot):
    assert found(snapshot, "links", "2025") == ["l1"]


def test_a_year_may_be_named_like_a_field(snapshot):
    selection = Selection(where=(("year", "2023"),))
    assert select_entity(snapshot, "activities", selection).ids == ["a1"]


@pytest.mark.parametrize(
    ("reference", "years"),
    [
        ("Law No. 21 of 2015", ["2015"]),
        ("القانون رقم ٢١ لسنة ٢٠١٥", ["2015"]),
        ("مرسوم رقم 467/2010", ["2010"]),
        ("Constitution of 1962, article 29", ["1962"]),
        ("CEDAW, 1994", ["1994"]),
        ("New Kuwait 2035 (2017)", ["2017"]),
        ("Decree No. 2015", []),
        ("A/HRC/WG.6/8/KWT/1, section VIII", []),
        ("", []),
    ],
)
def test_an_instrument_without_a_date_is_of_the_year_that_its_reference_names(
    snapshot_with, reference, years
):
    snapshot = snapshot_with(commitments=[{"reference": reference or None}])
    column = snapshot.tables["commitments"].column("year")
    assert [column.values[code] for code in column.codes] == years


def test_a_treaty_is_of_the_year_of_its_ratification(snapshot_with):
    snapshot = snapshot_with(
        commitments=[
            {"adopted_on": date(1979, 12, 18), "ratified_on": date(1994, 9, 2)},
            {"adopted_on": date(2015, 1, 1), "reference": "Law No. 1 of 2014"},
        ]
    )
    assert snapshot.tables["commitments"].column("year").values == ("1994", "2015")
