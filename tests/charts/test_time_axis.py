from datetime import date

import pytest

from uprtrack.charts.style import LIGHT
from uprtrack.charts.time_axis import days_axis, marks_between
from uprtrack.language.catalogue import language_for

ARABIC, ENGLISH = language_for("ar"), language_for("en")


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [
        ("2026-01-15", "2026-04-15", ["2026-02-01", "2026-03-01", "2026-04-01"]),
        ("2025-12-31", "2027-01-01", ["2026-01-01", "2026-03-01", "2026-05-01", "2026-07-01",
                                      "2026-09-01", "2026-11-01", "2027-01-01"]),
        ("2021-06-01", "2026-06-01", ["2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01",
                                      "2026-01-01"]),
        ("1961-01-01", "2026-06-01", ["1970-01-01", "1980-01-01", "1990-01-01", "2000-01-01",
                                      "2010-01-01", "2020-01-01"]),
        ("2026-01-02", "2026-01-20", []),
    ],
)  # fmt: skip
def test_a_few_marks_at_even_steps(first, last, marks):
    found = marks_between(date.fromisoformat(first), date.fromisoformat(last))
    assert [day.isoformat() for day in found] == marks


def test_months_are_told_in_the_language_and_years_alone():
    months = days_axis(date(2026, 1, 15), date(2026, 3, 15), ARABIC, LIGHT)
    years = days_axis(date(2020, 6, 1), date(2026, 3, 15), ARABIC, LIGHT)

    assert "فبراير<br>2026" in months["ticktext"]
    assert years["ticktext"][0] == "2021"
