"""The meetings of a joint mechanism, and what became of their decisions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from uprtrack.analysis.selection import Selected
from uprtrack.model.record import Record

SETTLED: Final = ("done", "dropped")
"""The statuses of a decision after which nobody waits for it; one without a status is open."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: what it is called, its day, who took part, and its decisions in their order.

    `first` is the first row that names it, whose record says under which agreement.
    """

    first: Record
    title: str
    day: date | None
    participants: tuple[str, ...]
    decisions: tuple[Record, ...]


def meetings(rows: Iterable[Record]) -> list[Meeting]:
    """The meetings that rows of decisions speak of, the latest first, those without a day last.

    Rows of one agreement, meeting and day are one meeting; each may name participants of its own.
    """
    grouped: dict[tuple[object, ...], list[Record]] = {}
    for row in rows:
        grouped.setdefault(_meeting_of(row), []).append(row)
    found = [_meeting(group) for group in grouped.values()]
    return sorted(found, key=lambda meeting: meeting.day or date.min, reverse=True)


def of_same_meeting(decision: Record, rows: Iterable[Record]) -> list[Record]:
    """The other decisions that its meeting took; none where nothing names the meeting."""
    if decision.values["meeting"] is None and decision.values["met_on"] is None:
        return []
    key = _meeting_of(decision)
    return [
        row
        for row in rows
        if row.id != decision.id and is_decision(row) and _meeting_of(row) == key
    ]


def open_decisions(rows: Iterable[Record]) -> list[Record]:
    """The decisions that are not settled, the first due before the others, those never due last."""
    waiting = [row for row in rows if is_decision(row) and not is_settled(row)]
    return sorted(waiting, key=lambda row: _day(row, "due_date") or date.max)


def is_decision(row: Record) -> bool:
    """Whether it says what was decided: a row may name a meeting alone."""
    return bool(row.values["decision"] or row.values["number"])


def is_settled(decision: Record) -> bool:
    return decision.values["status"] in SETTLED


def is_overdue(decision: Record, today: date) -> bool:
    """Whether its day has passed and it is not settled; the day itself is still in time."""
    due = _day(decision, "due_date")
    return due is not None and due < today and not is_settled(decision)


@dataclass(frozen=True, slots=True)
class Standing:
    """How many meetings there were and decisions were taken, and where those stand."""

    meetings: int
    decisions: int
    open: int
    overdue: int
    settled: int


def standing(selected: Selected, today: date) -> Standing:
    """Where the selected decisions stand."""
    rows = selected.records
    decisions = [row for row in rows if is_decision(row)]
    waiting = open_decisions(decisions)
    return Standing(
        meetings=len(meetings(rows)),
        decisions=len(decisions),
        open=len(waiting),
        overdue=sum(is_overdue(row, today) for row in waiting),
        settled=len(decisions) - len(waiting),
    )


def _meeting_of(row: Record) -> tuple[object, ...]:
    return tuple(row.values[name] for name in ("agreement", "meeting", "met_on"))


def _meeting(rows: Sequence[Record]) -> Meeting:
    first = rows[0]
    title = first.values["meeting"]
    present = dict.fromkeys(
        name
        for row in rows
        if isinstance(names := row.values["participants"], tuple)
        for name in names
    )
    return Meeting(
        first,
        title if isinstance(title, str) else "",
        _day(first, "met_on"),
        tuple(present),
        tuple(row for row in rows if is_decision(row)),
    )


def _day(row: Record, field: str) -> date | None:
    day = row.values[field]
    return day if isinstance(day, date) else None
