"""From themes through activities to UN agencies, as streams as wide as what they serve."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

import plotly.graph_objects as go

from uprtrack.analysis.coverage_flow import OTHERS, Flow
from uprtrack.analysis.facets import NONE
from uprtrack.charts.bars import Chart
from uprtrack.charts.style import FONT_SIZE, LIGHT, Ground, layout
from uprtrack.charts.text import in_direction, plain
from uprtrack.language.catalogue import Language

_THEME, _ACTIVITY, _AGENCY = "#1E6091", "#8A97A5", "#6FA8BF"
_STREAM: Final = "rgba(111, 168, 191, 0.28)"
_LETTERS: Final = 38
_ROW: Final = 40

Name = Callable[[str], str]


def coverage_flow(
    flow: Flow, names: Sequence[Name], language: Language, ground: Ground = LIGHT
) -> Chart:
    """Three columns, themes where reading begins; `names` say theme, activity and agency."""
    columns = (flow.themes, flow.activities, flow.partners)
    labels = [
        [_label(key, name, language) for key in keys]
        for keys, name in zip(columns, names, strict=True)
    ]
    at = {
        (column, key): sum(map(len, columns[:column])) + place
        for column, keys in enumerate(columns)
        for place, key in enumerate(keys)
    }
    streams = [
        (at[column, start], at[column + 1, end], number)
        for column, links in enumerate((flow.from_themes, flow.to_partners))
        for start, end, number in links
    ]
    rtl = language.direction == "rtl"
    starts, ends = [s for s, _, _ in streams], [e for _, e, _ in streams]
    figure = go.Figure(
        layout=layout(ground, language.direction, 60 + _ROW * max(map(len, columns), default=0))
    )
    figure.add_sankey(
        # plotly draws from the left: in Arabic the streams run against their meaning
        node={
            "label": [in_direction(plain(one), language.direction) for one in chain(*labels)],
            "color": [_THEME] * len(columns[0])
            + [_ACTIVITY] * len(columns[1])
            + [_AGENCY] * len(columns[2]),
            "pad": 16,
            "thickness": 12,
            "line": {"width": 0},
            "hovertemplate": "%{label}<extra></extra>",
        },
        link={
            "source": ends if rtl else starts,
            "target": starts if rtl else ends,
            "value": [number for _, _, number in streams],
            "color": _STREAM,
            "customdata": [language.number(number) for _, _, number in streams],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
        textfont={"size": FONT_SIZE - 1, "color": ground.ink, "shadow": "none"},
    )
    figure.update_layout(margin={"l": 8, "r": 8, "t": 28, "b": 16})
    _add_headings(figure, language, ground)
    return Chart(figure, _told(flow, names, language))


def _add_headings(figure: go.Figure, language: Language, ground: Ground) -> None:
    heads = (language.text("Themes"), language.text("Activities"), language.text("UN agencies"))
    places = [(0.0, "left"), (0.5, "center"), (1.0, "right")]
    if language.direction == "rtl":
        places.reverse()
    for (place, anchor), head in zip(places, heads, strict=True):
        figure.add_annotation(
            text=in_direction(plain(head), language.direction),
            xref="paper",
            yref="paper",
            x=place,
            y=1,
            xanchor=anchor,
            yanchor="bottom",
            showarrow=False,
            font={"size": FONT_SIZE - 1, "color": ground.quiet},
        )


def _label(key: str, name: Name, language: Language) -> str:
    if key == OTHERS:
        return language.text("Others")
    told = name(key)
    return told if len(told) <= _LETTERS else f"{told[:_LETTERS].rsplit(maxsplit=1)[0]} …"


def _told(flow: Flow, names: Sequence[Name], language: Language) -> str:
    """Each activity with the agencies that it is done with."""
    partners: dict[str, list[str]] = {}
    for activity, partner, _ in flow.to_partners:
        if OTHERS not in (activity, partner) and partner != NONE:
            partners.setdefault(activity, []).append(names[2](partner))
    between = "؛ " if language.code == "ar" else "; "
    told = (f"{names[1](one)} ({language.join(found)})" for one, found in partners.items())
    return f"{language.text('From theme to activity to UN agency')}: {between.join(told)}."
