from datetime import date

import pytest

from uprtrack.analysis.commitments import activities_beside, answered, by_kind_and_year
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selection, select_entity


@pytest.fixture
def snapshot(snapshot_with):
    return snapshot_with(
        recommendations=[{"paragraph": "1"}, {"paragraph": "2"}],
        commitments=[
            {"kind": "law", "adopted_on": date(2015, 5, 1), "status": "in_force"},
            {"kind": "law", "reference": "Law No. 2 of 2015", "status": "draft"},
            {
                "kind": "treaty_ratification",
                "adopted_on": date(1979, 12, 18),
                "ratified_on": date(1994, 9, 2),
                "reservations": "Article 9",
                "status": "in_force",
            },
            {"adopted_on": date(2020, 1, 1)},
            {"kind": "treaty_ratification"},
        ],
        activities=[{"title": "A"}, {"title": "B"}, {"title": "C"}],
        links=[
            {"recommendation": "r1", "commitment": "c1"},
            {"recommendation": "r1", "commitment": "c3"},
            {"recommendation": "r2", "commitment": "c2", "relation": "not_related"},
            {"recommendation": "r1", "activity": "a2"},
            {"recommendation": "r1", "activity": "a1"},
            {"recommendation": "r2", "activity": "a3"},
        ],
    )


def selected(snapshot, **filters):
    return select_entity(snapshot, "commitments", Selection(**filters))


def test_what_binds_and_what_it_answers(snapshot):
    found = answered(selected(snapshot))

    assert (found.total, found.in_force, found.treaties, found.reserved) == (5, 2, 2, 1)
    assert (found.answering, found.answering_none, found.recommendations) == (2, 3, 1)


def test_by_kind_in_its_order_and_by_year(snapshot):
    found, undated = by_kind_and_year(selected(snapshot))

    assert [(one.kind, one.year, one.ids) for one in found] == [
        ("law", 2015, ("c1", "c2")),
        ("treaty_ratification", 1994, ("c3",)),
        (NONE, 2020, ("c4",)),
    ]
    assert undated == 1


def test_only_the_selected_are_counted(snapshot):
    found = selected(snapshot, kinds=("law",))

    assert answered(found).treaties == 0
    assert [one.kind for one in by_kind_and_year(found)[0]] == ["law"]


def test_the_activities_of_the_same_recommendations(snapshot):
    law, repealed = snapshot.tables["commitments"].records[:2]

    assert [record.id for record in activities_beside(snapshot, law)] == ["a1", "a2"]
    assert activities_beside(snapshot, repealed) == []
