from datetime import date

import pytest

from uprtrack.analysis.cooperation import Stretch
from uprtrack.charts.activities_in_time import activities_in_time
from uprtrack.language.catalogue import language_for
from uprtrack.model.record import Record

ARABIC, ENGLISH = language_for("ar"), language_for("en")
TODAY = date(2026, 11, 26)


def stretch(name, first, last, status="completed"):
    return Stretch(Record("activities", name, {"title": name, "status": status}), first, last)


COURSE = stretch("Course <b>", date(2024, 5, 1), date(2024, 5, 1))
STUDY = stretch("دراسة", date(2025, 1, 1), date(2027, 1, 31), "ongoing")
UNKNOWN = stretch("Visit", date(2026, 1, 1), date(2026, 1, 2), None)


def bars(chart):
    return [trace for trace in chart.figure.data if trace.type == "bar"]


def written(chart):
    return [note.text.strip("\u2067\u2069") for note in chart.figure.layout.annotations]


def test_each_activity_is_a_bar_of_its_status_that_knows_it():
    chart = activities_in_time([COURSE, STUDY, UNKNOWN], ENGLISH, TODAY)

    assert [bar.customdata[0][0] for bar in bars(chart)] == ["دراسة", "Course <b>", "Visit"]
    assert [bar.name for bar in bars(chart)] == ["Ongoing", "Completed", "Not recorded"]
    assert bars(chart)[1].base[0] == "2024-05-01"


def test_titles_stand_above_one_another_in_the_order_given_and_mean_no_markup():
    chart = activities_in_time([COURSE, STUDY], ENGLISH, TODAY)

    assert written(chart) == ["Course &lt;b&gt;", "دراسة", "Today"]
    assert [note.y for note in chart.figure.layout.annotations[:2]] == [0, 1]
    assert "&lt;b&gt;" in bars(chart)[1].hovertext[0]


def test_one_day_among_years_can_still_be_seen():
    chart = activities_in_time([COURSE, STUDY], ENGLISH, TODAY)
    day = 86_400_000

    assert bars(chart)[1].x[0] >= 5 * day
    assert bars(chart)[0].x[0] == ((STUDY.last - STUDY.first).days + 1) * day


def test_time_runs_from_the_right_in_arabic():
    arabic = activities_in_time([COURSE, STUDY], ARABIC, TODAY).figure.layout
    english = activities_in_time([COURSE, STUDY], ENGLISH, TODAY).figure.layout

    assert arabic.xaxis.range == tuple(reversed(english.xaxis.range))
    assert arabic.xaxis.range[0] > arabic.xaxis.range[1]
    assert (arabic.annotations[0].x, english.annotations[0].x) == (1, 0)


def test_today_stands_only_among_the_days_drawn():
    assert "Today" not in written(activities_in_time([COURSE], ENGLISH, TODAY))


def test_the_same_in_words():
    chart = activities_in_time([COURSE, STUDY], ENGLISH, TODAY)

    assert chart.alt == (
        "Activities over time: 1 May 2024 to 31 January 2027 (Ongoing 1, Completed 1)."
    )


@pytest.mark.parametrize("language", [ARABIC, ENGLISH])
def test_no_activity_is_a_figure_too(language):
    assert activities_in_time([], language, TODAY).figure.layout.height > 0


def test_days_wrongly_typed_are_drawn_too():
    ends = [stretch("A", date.min, date(2024, 1, 1)), stretch("B", date.max, date.max)]

    assert len(bars(activities_in_time(ends, ARABIC, TODAY))[0].x) == 2
