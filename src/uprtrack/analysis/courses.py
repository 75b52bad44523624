"""The course of each recommendation: from which day on it had which status."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from uprtrack.analysis.table import UNSAID
from uprtrack.changes.conflict import WHOLE
from uprtrack.changes.steps import Step
from uprtrack.model.record import Record, Value

Course = tuple[tuple[date, str], ...]
"""Days in their order, each with the status from then on; two in a row differ."""

FIELDS = ("status", "assessed_on")
"""The fields whose steps decide a course."""

UNASSESSED = UNSAID["recommendations", "status"]

_Seen = tuple[Value, Value]
"""Status and assessed_on."""


def courses(
    records: Iterable[Record],
    added: Mapping[str, int],
    steps: Iterable[Step],
    days: Mapping[int, date],
) -> dict[str, Course]:
    """The course of each record by id.

    `added` and `steps` are what `Store.course` gives for FIELDS, cut where the records are as of
    an earlier revision; `days` gives the day of each revision. A status counts from the assessed_on
    that came with it, never later than its revision; else from its revision's day. What is learned
    later replaces what was thought of the days from there on.
    """
    by_record: defaultdict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_record[step.record_id].append(step)
    found: dict[str, Course] = {}
    for record in records:
        own = by_record.get(record.id, [])
        begun = added.get(record.id)
        if begun is None and not (own and own[0].field == WHOLE):
            begun = min(days) if own else record.revision  # kept since before there was a history
        found[record.id] = _course(_states(record, begun, own), days)
    return found


def _states(
    record: Record, added: int | None, steps: Sequence[Step]
) -> Iterator[tuple[int, _Seen | None]]:
    """What was seen after each revision that changed it; None where the record was removed."""
    state: dict[str, Value] = {}
    if added is not None:
        for name in FIELDS:
            own = next((step for step in steps if step.field == name), None)
            state[name] = own.old if own else record.values[name]  # type: ignore[assignment]
        yield added, (state["status"], state["assessed_on"])
    for revision, group in groupby(steps, key=lambda step: step.revision):
        removed = False
        for step in group:
            if step.field != WHOLE:
                state[step.field] = step.new  # type: ignore[assignment]
            elif isinstance(step.new, dict):
                state = {name: step.new.get(name) for name in FIELDS}
            else:
                removed = True
        yield revision, None if removed else (state["status"], state["assessed_on"])


def _course(states: Iterable[tuple[int, _Seen | None]], days: Mapping[int, date]) -> Course:
    course: list[tuple[date, str]] = []
    before: _Seen | None = None
    for revision, seen in states:
        if seen is not None:
            day, status = _since(seen, before, days[revision]), _status(seen)
            while course and course[-1][0] >= day:
                course.pop()
            if not course or course[-1][1] != status:
                course.append((day, status))
        before = seen
    return tuple(course)


def _since(seen: _Seen, before: _Seen | None, revised: date) -> date:
    """The day from which a status counts; an old assessed_on says nothing of a new status."""
    status, assessed = seen
    stale = before is not None and before[0] != status and before[1] == assessed
    return min(assessed, revised) if isinstance(assessed, date) and not stale else revised


def _status(seen: _Seen) -> str:
    return seen[0] if isinstance(seen[0], str) else UNASSESSED
