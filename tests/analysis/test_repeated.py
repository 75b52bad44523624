import pytest

from uprtrack.analysis.coverage import covered
from uprtrack.analysis.repeated import Return, again, returns, together
from uprtrack.analysis.selection import Selection, select

SAME = [
    (("r1", "r3", "r4"), ("torture",)),
    (("r2", "r5"), ("birth",)),
    (("r3", "gone"), ()),
    (("r6", "r2"), ()),
]
"""Groups as the comparison of texts gives them; one names a record that is not there."""


@pytest.fixture
def seen(snapshot_with):
    return snapshot_with(
        recommendations=[
            {"cycle": 3, "position": "noted"},
            {"cycle": 3, "position": "supported"},
            {"cycle": 4, "position": "supported"},
            {"cycle": 4, "position": "supported"},
            {"cycle": 3, "position": "supported"},
            {"position": "supported"},
        ],
        activities=[{}],
        commitments=[{}],
        links=[
            {"recommendation": "r1", "activity": "a1"},
            {"recommendation": "r3", "commitment": "c1"},
        ],
    )


def of(seen, **chosen):
    selection = Selection(**chosen)
    return covered(seen, selection), select(seen, selection)


def test_groups_with_the_most_selected_come_first_and_these_within_them(seen):
    found = together(*of(seen, cycles=("4",)), SAME)
    assert [group.words for group in found] == [("torture",)]
    (group,) = found
    assert group.rows.tolist() == [2, 3, 0]
    assert (group.selected, group.with_commitment, group.with_activity) == (2, 1, 0)
    assert group.with_nothing == 1


def test_a_group_of_one_is_none(seen):
    assert [group.rows.tolist() for group in together(*of(seen), SAME)] == [
        *([0, 2, 3], [1, 4], [5, 1]),
    ]


def test_what_came_back_stands_by_cycle_whatever_its_position(seen):
    (group,) = again(*of(seen), SAME)
    assert group.cycles == ((3, (0,)), (4, (2, 3)))


def test_only_a_later_cycle_says_again(seen):
    assert again(*of(seen, cycles=("3",)), SAME) == ()
    assert len(again(*of(seen, cycles=("4",)), SAME)) == 1


def test_how_much_came_back_in_each_cycle(seen):
    assert returns(*of(seen), SAME) == (Return(3, 3, 0, 0), Return(4, 2, 2, 1))
    assert returns(*of(seen, cycles=("4",)), SAME) == (Return(4, 2, 2, 1),)


def test_nothing_at_all(snapshot_with):
    found = of(snapshot_with())
    assert together(*found, SAME) == again(*found, SAME) == returns(*found, SAME) == ()
