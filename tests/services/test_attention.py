"""What counts as an update, in a store with a history."""

from datetime import timedelta
from typing import Any

import pytest

from uprtrack.access import LOCAL
from uprtrack.analysis.selection import Selection, select, this_day
from uprtrack.cli_asked import asked_selection
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.editing import check_edit, edit
from uprtrack.services.viewing import snapshot

HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Status", "Assessed on")
ROWS = (
    HEADERS,
    ("Kuwait", 1, "79.1", "Ratify", "Not started", "2020-01-01"),
    ("Kuwait", 1, "79.2", "Train", "Not started", ""),
)


def stale(desk: Any, as_of: str = "", **passed: int) -> list[str]:
    seen = snapshot(desk.store, LOCAL, as_of)
    day = this_day() + timedelta(**passed) if passed else None
    found = select(seen, Selection(stale=True), day).records
    return [str(record.values["paragraph"]) for record in found]


def test_putting_in_an_old_assessment_is_no_update_and_changing_it_is(desk: Any) -> None:
    desk.put(ROWS)
    assert stale(desk) == ["79.1"]
    old = next(r for r in desk.records() if r.values["paragraph"] == "79.1")
    given = {"notes": "Asked the ministry"}
    edit(desk.store, LOCAL, check_edit(desk.store, LOCAL, old.entity, old.id, 1, given, {}))

    assert stale(desk) == []
    assert stale(desk, days=200) == ["79.1", "79.2"]
    assert stale(desk, as_of="1") == ["79.1"]


def test_demonstration_data_is_nobodys_update(desk: Any) -> None:
    put_demonstration(desk.store, LOCAL)
    seen = snapshot(desk.store, LOCAL)
    assert seen.revised_on == {}
    assert stale(desk)


@pytest.mark.parametrize(
    ("where", "meant"),
    [
        (["stale=yes"], Selection(stale=True)),
        (["unevidenced = yes", "cycle=1"], Selection(unevidenced=True, where=(("cycle", "1"),))),
        (["overdue=no"], Selection(where=(("overdue", "no"),))),
    ],
)
def test_a_command_asks_for_yes_or_no(where: list[str], meant: Selection) -> None:
    assert asked_selection(where) == meant
