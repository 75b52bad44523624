"""Figures drawn from tallies."""

from functools import partial

import pytest

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import RecommendationTally, Tally
from uprtrack.charts.activities_by import activities_by
from uprtrack.charts.commitments_in_time import commitments_in_time
from uprtrack.charts.position_by_cycle import position_by_cycle
from uprtrack.charts.status_by_institution import status_by_institution
from uprtrack.charts.status_by_theme import status_by_theme
from uprtrack.language.catalogue import language_for
from uprtrack.model.vocabulary import FIRST_THEMES

ARABIC, ENGLISH = language_for("ar"), language_for("en")


def tally(key, **statuses):
    return Tally(key, sum(statuses.values()), statuses)


def labels(chart):
    return [text.strip("\u2067\u2069") for text in chart.figure.layout.yaxis.ticktext]


def keys(chart):
    bar = next(trace for trace in chart.figure.data if trace.type == "bar")
    return [pair[0] for pair in bar.customdata]


def test_status_by_theme():
    given = [*(tally(key, implemented=1) for key in FIRST_THEMES), tally("torture", not_started=2)]
    chart = status_by_theme([*given, tally(NONE, implemented=1)], ARABIC)

    assert labels(chart)[0] == "المرأة"
    assert labels(chart)[-1] == "بلا موضوع"
    assert keys(chart) == [*FIRST_THEMES, "torture", NONE]
    ticks, line = chart.figure.layout.yaxis.tickvals, chart.figure.layout.shapes[0]
    assert ticks[4] < line.y0 < ticks[5]
    assert "المرأة 1 (منفَّذة 1)" in chart.alt


def test_parts_have_the_colours_of_the_vocabulary_in_its_order():
    chart = status_by_theme([tally("women", implemented=1, not_started=2, in_progress=1)], ENGLISH)

    assert [t.marker.color for t in chart.figure.data if t.type == "bar"] == [
        *("#F3C9A5", "#E08E3A"),
        "#1E6091",
    ]


def test_small_institutions_are_put_together_and_nobody_stands_last():
    given = [tally(name, implemented=n) for n, name in enumerate("ABCDE", start=1)]
    chart = status_by_institution(
        [tally(NONE, not_started=9), *given], ENGLISH, lambda name: f"Ministry {name}", largest=2
    )

    assert labels(chart) == [
        "Ministry E",
        "Ministry D",
        "3 other institutions",
        "No lead institution",
    ]
    assert keys(chart) == ["E", "D", "", NONE]
    totals = chart.figure.data[-1]
    assert list(totals.x) == [5, 4, 6, 9]


def test_position_by_cycle():
    tallies = [
        RecommendationTally(key, 3, {}, 2, 0, 0, {"supported": 2, "noted": 1})
        for key in ("1", NONE)
    ]
    chart = position_by_cycle(tallies, ARABIC)

    assert labels(chart) == ["الجولة 1", "لم تُسجَّل جولة"]
    assert keys(chart) == ["1", NONE]


def test_activities_without_a_status_are_said():
    names = {"training": "Training", NONE: "No area recorded"}
    chart = activities_by(
        "Area", [tally("training", completed=1, none=2), tally(NONE, ongoing=1)], ENGLISH, names.get
    )

    assert labels(chart) == ["Training", "No area recorded"]
    assert chart.alt.startswith("Activities: Area: Training 3 (")
    assert "Not recorded 2" in chart.alt


@pytest.mark.parametrize(
    "figure",
    [
        status_by_theme,
        status_by_institution,
        position_by_cycle,
        partial(activities_by, "Area"),
        commitments_in_time,
    ],
)
def test_every_figure_can_be_drawn_of_nothing(figure):
    assert figure([], ARABIC).figure.layout.height > 0
