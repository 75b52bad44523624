"""When activities take place: one bar an activity, planned and done."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

import plotly.graph_objects as go

from uprtrack.analysis.cooperation import Stretch
from uprtrack.analysis.facets import NONE
from uprtrack.charts.bars import Chart, Series, is_pale, legend_lines
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import FONT_SIZE, LIGHT, Ground, layout
from uprtrack.charts.text import in_direction, plain
from uprtrack.charts.time_axis import MIDDLE, days_axis, rows_told
from uprtrack.language.catalogue import Language

_ROW, _BAR = 40, 13
"""Pixels of a row's height, and of a bar."""

_LEAST: Final = 1 / 150
"""The part of the whole time that a bar takes at least: a day in five years would not be seen."""


def activities_in_time(
    stretches: Sequence[Stretch], language: Language, today: date, ground: Ground = LIGHT
) -> Chart:
    """The stretches from the top, each a bar in the colour of its activity's status.

    A line stands at today where it lies among them. Each bar's `customdata` is [activity's id].
    """
    met = {_status(one) for one in stretches}
    shown = [one for one in vocabulary_series("activity_status", language) if one.key in met]

    legend = legend_lines(shown, language.direction, ground)
    above, below = 30 + 19 * len(legend), 42
    height = _ROW * len(stretches)
    figure = go.Figure(layout=layout(ground, language.direction, above + height + below))
    figure.update_layout(title_text="<br>".join(legend), margin={"t": above, "b": below})
    titles = [_title(one, language) for one in stretches]
    figure.update_layout(rows_told(titles, language, ground))
    if len(legend) > 1:  # plotly forgets the height of the first line where there are several
        figure.update_layout(title_pad_t=4 + FONT_SIZE)
    if stretches:
        first = min(one.first for one in stretches)
        last = max(one.last for one in stretches)
        least = timedelta(days=max(1, round((last - first).days * _LEAST)))
        figure.update_xaxes(days_axis(first, last, language, ground))
        for one in shown:
            figure.add_bar(**_part(one, stretches, least, language, ground))
        if first <= today <= last:
            figure.add_vline(x=today.isoformat(), line={"color": ground.ink, "width": 1})
            figure.add_annotation(
                x=today.isoformat(),
                y=1,
                yref="paper",
                yanchor="bottom",
                text=in_direction(language.text("Today"), language.direction),
                showarrow=False,
                font={"size": FONT_SIZE - 2, "color": ground.quiet},
            )
    return Chart(figure, _in_words(stretches, shown, language))


def _part(
    status: Series,
    stretches: Sequence[Stretch],
    least: timedelta,
    language: Language,
    ground: Ground,
) -> dict[str, Any]:
    """The bars of one status; plotly counts their lengths in milliseconds."""
    own = [(one, row) for row, one in enumerate(stretches) if _status(one) == status.key]
    lengths = [max(one.last - one.first + timedelta(days=1), least) for one, _ in own]
    outline = ground.outline if is_pale(status, ground) else status.colour
    return {
        "name": plain(status.label),
        "orientation": "h",
        "base": [one.first.isoformat() for one, _ in own],
        "x": [length.days * 86_400_000 for length in lengths],
        "y": [row + MIDDLE for _, row in own],
        "width": _BAR / _ROW,
        "customdata": [[one.activity.id] for one, _ in own],
        "marker": {"color": status.colour, "line": {"color": outline, "width": 1}},
        "hovertext": [
            "<br>".join(
                in_direction(plain(line), language.direction)
                for line in (_title(one, language), status.label, _when(one, language))
            )
            for one, _ in own
        ],
        "hoverinfo": "text",
        "unselected": {"marker": {"opacity": 1}},
    }


def _status(one: Stretch) -> str:
    status = one.activity.values["status"]
    return status if isinstance(status, str) else NONE


def _title(one: Stretch, language: Language) -> str:
    title = one.activity.values["title"]
    return title if isinstance(title, str) else language.text("Untitled")


def _when(one: Stretch, language: Language) -> str:
    if one.first == one.last:
        return language.date(one.first)
    return language.text(
        "{first} to {last}", first=language.date(one.first), last=language.date(one.last)
    )


def _in_words(stretches: Sequence[Stretch], shown: Sequence[Series], language: Language) -> str:
    """How many there are, when, and of which status; the list beneath has each of them."""
    title = language.text("Activities over time")
    if not stretches:
        return f"{title}."
    when = language.text(
        "{first} to {last}",
        first=language.date(min(one.first for one in stretches)),
        last=language.date(max(one.last for one in stretches)),
    )
    statuses = [_status(one) for one in stretches]
    told = [f"{one.label} {language.number(statuses.count(one.key))}" for one in shown]
    return f"{title}: {when} ({language.join(told)})."
