"""How many recommendations had which status at the end of each month, quarter or year."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from uprtrack.analysis.courses import UNASSESSED, Course
from uprtrack.model.vocabulary import vocabulary

MOST = 12
"""Periods that are told."""


class Length(IntEnum):
    """How many months a period has."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year; its `number` counts from 1 within the year, `end` is its last day.

    Of the period that has not ended yet, `end` is the day that is looked at.
    """

    length: Length
    year: int
    number: int
    end: date


@dataclass(frozen=True, slots=True)
class Trend:
    """`statuses` counts all of `total` by status at each period's end; () where nothing is known.

    The first period is the one of the first assessment.
    """

    total: int
    periods: tuple[Period, ...]
    statuses: tuple[Mapping[str, int], ...]


def trend(courses: Mapping[str, Course], ids: Iterable[str], today: date) -> Trend:
    """The statuses of the recommendations of these ids over time, up to today.

    Whoever had no status yet at a period's end counts as not assessed: all periods have one total.
    """
    own = [courses[record_id] for record_id in ids]
    known = (day for course in own for day, status in course if status != UNASSESSED)
    first = min(known, default=None)
    if first is None or first > today:
        return Trend(len(own), (), ())
    told = periods(first, today)
    ends = [period.end for period in told]
    counts = {key: [0] * (len(told) + 1) for key in (*vocabulary("status").keys, UNASSESSED)}
    for course in own:
        begins, status = 0, UNASSESSED
        for day, following in course:
            at = bisect_left(ends, day)
            counts[status][begins] += 1
            counts[status][at] -= 1
            begins, status = at, following
        counts[status][begins] += 1
    for key, steps in counts.items():
        for at in range(1, len(told)):
            steps[at] += steps[at - 1]
        counts[key] = steps
    statuses = tuple({key: n[at] for key, n in counts.items() if n[at]} for at in range(len(told)))
    return Trend(len(own), told, statuses)


def periods(first: date, today: date) -> tuple[Period, ...]:
    """The shortest periods of which at most MOST lead from one day to the other.

    The last MOST years where even years are more.
    """
    for length in Length:
        begin, last = _index(first, length), _index(today, length)
        if last - begin < MOST or length is Length.YEAR:
            indexes = range(max(begin, last - MOST + 1), last + 1)
            return tuple(_period(index, length, today) for index in indexes)
    raise AssertionError("a year is the longest")


def _index(day: date, length: Length) -> int:
    return (12 * day.year + day.month - 1) // length


def _period(index: int, length: Length, today: date) -> Period:
    year, month = divmod(index * length, 12)
    after, following = divmod((index + 1) * length, 12)
    end = date(after, following + 1, 1) - timedelta(days=1)
    return Period(length, year, month // length + 1, min(end, today))
