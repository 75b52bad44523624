from datetime import date

from uprtrack.analysis.trend import trend
from uprtrack.charts.status_over_time import status_over_time
from uprtrack.language.catalogue import language_for

ARABIC, ENGLISH = language_for("ar"), language_for("en")
COURSES = {
    "r1": ((date(2026, 9, 5), "in_progress"), (date(2026, 11, 2), "implemented")),
    "r2": ((date(2026, 10, 5), "not_started"),),
}


def labels(chart):
    return [text.strip("\u2067\u2069") for text in chart.figure.layout.yaxis.ticktext]


def test_one_bar_a_month_the_oldest_on_top_all_of_one_total():
    made = trend(COURSES, COURSES, date(2026, 11, 26))
    chart = status_over_time(made, ENGLISH)
    assert labels(chart) == ["September 2026", "October 2026", "November 2026"]
    assert "November 2026 2 (Not started 1, Implemented 1)" in chart.alt
    assert labels(status_over_time(made, ARABIC))[-1] == "نوفمبر 2026"


def test_in_arabic_bars_grow_from_the_right():
    made = trend(COURSES, COURSES, date(2026, 11, 26))
    assert status_over_time(made, ARABIC).figure.layout.xaxis.range == (2, 0)


def test_quarters_are_told_in_words():
    courses = {"r1": ((date(2025, 2, 1), "in_progress"),)}
    made = trend(courses, courses, date(2026, 11, 26))
    assert labels(status_over_time(made, ENGLISH))[0] == "Quarter 1 of 2025"
    assert labels(status_over_time(made, ARABIC))[-1] == "الربع 4 من عام 2026"
