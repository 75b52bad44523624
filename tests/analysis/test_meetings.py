from datetime import date

import pytest

from uprtrack.analysis.meetings import meetings, of_same_meeting, open_decisions, standing
from uprtrack.analysis.selection import Selection, select_entity

TODAY = date(2026, 11, 26)
FIRST, SECOND = date(2022, 3, 20), date(2023, 2, 14)


@pytest.fixture
def selected(snapshot_with):
    snapshot = snapshot_with(
        decisions=[
            {
                "meeting": "First",
                "met_on": FIRST,
                "participants": ("Diwan", "UNDP"),
                "decision": "Plan",
                "status": "done",
                "due_date": date(2022, 5, 1),
            },
            {
                "meeting": "First",
                "met_on": FIRST,
                "participants": ("UNDP", "Ministry"),
                "decision": "Study",
                "status": "in_progress",
                "due_date": TODAY,
            },
            {"meeting": "Second", "met_on": SECOND, "participants": ("Diwan",)},
            {"meeting": "First", "met_on": SECOND, "decision": "Course", "status": "open"},
            {"decision": "Letter", "due_date": date(2026, 11, 25)},
            {"meeting": "Second", "met_on": SECOND, "number": "1/2023", "status": "dropped"},
        ]
    )
    return select_entity(snapshot, "decisions", Selection())


def test_rows_of_one_meeting_and_day_are_one_meeting_the_latest_first(selected):
    found = meetings(selected.records)

    assert [(meeting.title, meeting.day) for meeting in found] == [
        ("Second", SECOND),
        ("First", SECOND),
        ("First", FIRST),
        ("", None),
    ]
    assert found[2].participants == ("Diwan", "UNDP", "Ministry")
    assert [row.id for row in found[2].decisions] == ["d1", "d2"]


def test_a_row_may_name_a_meeting_alone(selected):
    second = meetings(selected.records)[0]

    assert [row.id for row in second.decisions] == ["d6"]
    assert second.participants == ("Diwan",)


def test_what_is_due_first_stands_first_and_what_is_never_due_last(selected):
    assert [row.id for row in open_decisions(selected.records)] == ["d5", "d2", "d4"]


def test_the_day_itself_is_in_time_and_what_is_done_is_never_late(selected):
    found = standing(selected, TODAY)

    assert (found.meetings, found.decisions) == (4, 5)
    assert (found.open, found.overdue, found.settled) == (3, 1, 2)
    assert standing(selected, date(2026, 11, 27)).overdue == 2


def test_what_else_a_meeting_decided(selected):
    first, second, _, _, letter, _ = selected.records

    assert [row.id for row in of_same_meeting(first, selected.records)] == [second.id]
    assert of_same_meeting(letter, [*selected.records, *selected.records]) == []
