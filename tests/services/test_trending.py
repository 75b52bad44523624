"""The courses of statuses, read from a store."""

from uprtrack.access import LOCAL
from uprtrack.analysis.snapshot import snapshot_of
from uprtrack.services.trending import courses_of
from uprtrack.services.undoing import check_undo, undo

HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Status")


def row(paragraph, status):
    return ("Kuwait", 3, paragraph, f"Text of {paragraph}", status)


def statuses(store, revision=None):
    """By paragraph the statuses of its course, one after the other."""
    seen = snapshot_of(store.snapshot(revision))
    found = courses_of(store, LOCAL, seen)
    paragraphs = {r.id: r.values["paragraph"] for r in seen.tables["recommendations"].records}
    return {paragraphs[key]: [s for _, s in course] for key, course in found.items()}


def test_of_one_day_only_the_last_status_is_known(desk):
    desk.put([HEADERS, row("5.1", "Not started"), row("5.2", "In progress")])
    desk.put([HEADERS, row("5.1", "Implemented")])
    assert statuses(desk.store) == {"5.1": ["implemented"], "5.2": ["in_progress"]}
    assert statuses(desk.store, 1) == {"5.1": ["not_started"], "5.2": ["in_progress"]}


def test_records_that_were_removed_and_brought_back_are_followed_too(desk):
    store = desk.store
    desk.put([HEADERS, row("5.1", "Not started"), row("5.2", "In progress")])
    undo(store, LOCAL, 1, check_undo(store, LOCAL, 1, {}))
    assert statuses(store) == {}
    undo(store, LOCAL, 2, check_undo(store, LOCAL, 2, {}))
    assert statuses(store) == {"5.1": ["not_started"], "5.2": ["in_progress"]}
