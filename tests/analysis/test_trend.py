"""The statuses at the end of each period."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from uprtrack.analysis.trend import MOST, Length, periods, trend

DAYS = st.dates(date(2006, 1, 1), date(2030, 12, 31))
STATUSES = ("not_assessed", "not_started", "in_progress", "implemented")


@st.composite
def courses(draw):
    """Courses by id, each of a few days with a status from then on."""
    found = {}
    for number in range(draw(st.integers(1, 6))):
        days = sorted(draw(st.sets(DAYS, min_size=1, max_size=4)))
        found[f"r{number}"] = tuple((day, draw(st.sampled_from(STATUSES))) for day in days)
    return found


def status_on(course, day):
    return next((status for since, status in reversed(course) if since <= day), "not_assessed")


@given(courses(), DAYS)
def test_every_period_counts_all_by_the_status_they_had_at_its_end(found, today):
    made = trend(found, found, today)
    assert made.total == len(found)
    for period, statuses in zip(made.periods, made.statuses, strict=True):
        assert sum(statuses.values()) == made.total
        assert all(statuses.values())
        for status in STATUSES:
            had = sum(status_on(course, period.end) == status for course in found.values())
            assert statuses.get(status, 0) == had


@given(DAYS, DAYS)
def test_periods_are_few_follow_one_another_and_end_with_the_day_looked_at(one, other):
    first, today = min(one, other), max(one, other)
    found = periods(first, today)
    assert 1 <= len(found) <= MOST
    assert found[-1].end == today
    assert len({period.length for period in found}) == 1
    for before, after in pairwise(found):
        assert before.end + timedelta(days=1) <= after.end
        assert (before.end + timedelta(days=1)).day == 1


def test_months_then_quarters_then_years():
    def length(*first):
        return periods(date(*first), date(2026, 11, 26))[0].length

    assert length(2025, 12, 1) is Length.MONTH
    assert length(2025, 11, 30) is Length.QUARTER
    assert length(2023, 12, 31) is Length.YEAR
    quarters = periods(date(2024, 1, 1), date(2026, 11, 26))
    assert [(p.year, p.number) for p in quarters[-2:]] == [(2026, 3), (2026, 4)]


def test_it_begins_with_the_first_assessment_and_is_nothing_without_one():
    day = date(2026, 5, 20)
    found = {
        "r1": ((date(2026, 1, 5), "not_assessed"), (day, "in_progress")),
        "r2": ((date(2026, 1, 5), "not_assessed"),),
    }
    made = trend(found, found, date(2026, 6, 30))
    assert [period.number for period in made.periods] == [5, 6]
    assert made.statuses[0] == {"not_assessed": 1, "in_progress": 1}
    assert trend(found, ["r2"], date(2026, 6, 30)).periods == ()
    assert trend(found, found, date(2026, 5, 1)).periods == ()
