"""Recommendations with and without anything done, against activities and participants."""

from collections.abc import Sequence
from typing import Any, Final

import plotly.graph_objects as go

from uprtrack.analysis.coverage import Cover, Part
from uprtrack.charts.bars import Chart, Row, Series, alternative, stacked_bars
from uprtrack.charts.style import FONT_SIZE, LIGHT, NUMBER_FONTS, Ground
from uprtrack.charts.text import in_direction, plain
from uprtrack.language.catalogue import N_, Language

COLOURS: Final = {
    Part.WITH_NOTHING: "#E08E3A",
    Part.COMMITMENT_ALONE: "#C5D8E2",
    Part.ACTIVITY_ALONE: "#6FA8BF",
    Part.WITH_BOTH: "#1E6091",
}
"""The parts of a bar, from nothing to both."""

_LABELS: Final = {
    Part.WITH_NOTHING: N_("Neither"),
    Part.COMMITMENT_ALONE: N_("A commitment alone"),
    Part.ACTIVITY_ALONE: N_("An activity alone"),
    Part.WITH_BOTH: N_("Both"),
}

_BESIDE: Final = "#8A97A5"
_PANELS: Final = ((0.0, 0.54), (0.62, 0.78), (0.84, 1.0))
"""The share of the width of each of the three, from the side where reading begins."""

_HEADING: Final = 26


def coverage_by_group(
    rows: Sequence[tuple[Cover, str]],
    language: Language,
    line_after: int = 0,
    ground: Ground = LIGHT,
) -> Chart:
    """One row a group, with its name: a bar of recommendations, one of activities, one of people.

    Each of the three has a scale of its own. The `customdata` of a part is [group, part].
    """
    series = [
        Series(part, language.text(_LABELS[part]), colour) for part, colour in COLOURS.items()
    ]
    bars = [
        Row(cover.key, name, {p: getattr(cover, p) for p in COLOURS}, cover.recommendations)
        for cover, name in rows
    ]
    figure = stacked_bars(bars, series, language, ground, line_after=line_after)
    rtl = language.direction == "rtl"
    figure.update_xaxes(domain=_panel(0, rtl))
    middles = list(figure.data[-1].y)
    beside = (
        (language.text("Activities"), [cover.activities for cover, _ in rows]),
        (language.text("Participants"), [cover.participants for cover, _ in rows]),
    )
    for at, (_, numbers) in enumerate(beside, start=1):
        _add_panel(figure, at, numbers, middles, language, ground)
    _add_headings(
        figure, (language.text("Recommendations"), *(name for name, _ in beside)), rtl, ground
    )
    title = language.text("Recommendations against activities and participants")
    told = alternative(title, bars, series, language)
    return Chart(figure, f"{told} {_told(rows, language)}")


def _add_panel(
    figure: go.Figure,
    at: int,
    numbers: Sequence[int],
    middles: Sequence[float],
    language: Language,
    ground: Ground,
) -> None:
    rtl, axis = language.direction == "rtl", f"x{at + 1}"
    figure.add_bar(
        orientation="h",
        x=numbers,
        y=middles,
        xaxis=axis,
        width=10,
        marker={"color": _BESIDE},
        hoverinfo="skip",
        unselected={"marker": {"opacity": 1}},
    )
    figure.add_scatter(
        mode="text",
        x=numbers,
        y=middles,
        xaxis=axis,
        text=[f" {language.number(n)} " if n else "" for n in numbers],
        textposition="middle left" if rtl else "middle right",
        textfont={"family": NUMBER_FONTS, "size": FONT_SIZE - 1, "color": ground.quiet},
        selected_textfont_color=ground.quiet,
        unselected_textfont_color=ground.quiet,
        cliponaxis=False,
        hoverinfo="skip",
    )
    reach = max(numbers, default=0) * 1.5 or 1
    new: dict[str, Any] = {
        f"xaxis{at + 1}": {
            "domain": _panel(at, rtl),
            "range": [reach, 0] if rtl else [0, reach],
            "visible": False,
            "fixedrange": True,
        }
    }
    figure.update_layout(new)


def _add_headings(figure: go.Figure, names: Sequence[str], rtl: bool, ground: Ground) -> None:
    """A name above each of the three, below the legend."""
    above = figure.layout.margin.t + _HEADING
    figure.update_layout(margin_t=above, height=figure.layout.height + _HEADING)
    for at, name in enumerate(names):
        figure.add_annotation(
            text=in_direction(plain(name), "rtl" if rtl else "ltr"),
            xref="paper",
            yref="paper",
            x=_panel(at, rtl)[1 if rtl else 0],
            y=1,
            xanchor="right" if rtl else "left",
            yanchor="bottom",
            showarrow=False,
            font={"size": FONT_SIZE - 1, "color": ground.quiet},
        )


def _panel(at: int, rtl: bool) -> list[float]:
    first, last = _PANELS[at]
    return [1 - last, 1 - first] if rtl else [first, last]


def _told(rows: Sequence[tuple[Cover, str]], language: Language) -> str:
    """Activities and participants of each group in words."""
    said = (
        language.text(
            "{group}: activities {activities}, participants {participants}",
            group=name,
            activities=language.number(cover.activities),
            participants=language.number(cover.participants),
        )
        for cover, name in rows
        if cover.activities
    )
    return ("؛ " if language.code == "ar" else "; ").join(said)
