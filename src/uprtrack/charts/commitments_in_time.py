"""Since when the State has bound itself, and by what: constitution, laws, treaties, pledges."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import plotly.graph_objects as go

from uprtrack.analysis.commitments import OfYear
from uprtrack.analysis.facets import NONE
from uprtrack.charts.bars import Chart
from uprtrack.charts.style import FONT_SIZE, LIGHT, NUMBER_FONTS, Ground, contrast, ink_on, layout
from uprtrack.charts.text import in_direction, plain
from uprtrack.charts.time_axis import MIDDLE, days_axis, rows_told
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary

_ROW: Final = 48
"""Pixels of a row's height."""

_COLOURS: Final = ("#1E6091", "#5BA8CF")
"""The accent of a light page and of a dark one."""

_SMALLEST, _LARGEST, _STEP = 13, 30, 4
"""Pixels of a dot of one commitment and of the largest one, and what each further one adds."""


def commitments_in_time(
    found: Sequence[OfYear], language: Language, ground: Ground = LIGHT
) -> Chart:
    """One row a kind, in it a dot a year; a dot of several says how many they are.

    Each dot's `customdata` is [kind, year].
    """
    kinds = list(dict.fromkeys(one.kind for one in found))
    totals = {kind: sum(len(one.ids) for one in found if one.kind == kind) for kind in kinds}
    names = {kind: kind_told(kind, language) for kind in kinds}
    figure = go.Figure(layout=layout(ground, language.direction, 40 + _ROW * len(kinds)))
    figure.update_layout(margin={"t": 8, "b": 32})
    colour = max(_COLOURS, key=lambda one: contrast(one, ground.page))
    ink = ink_on(colour)
    if found:
        years = [one.year for one in found]
        axis = days_axis(date(min(years), 1, 1), date(max(years), 12, 31), language, ground)
        figure.update_xaxes(axis)
        counts = [len(one.ids) for one in found]
        figure.add_scatter(
            mode="markers+text",
            x=[date(one.year, 7, 1) for one in found],
            y=[kinds.index(one.kind) + MIDDLE for one in found],
            text=[language.number(count) if count > 1 else "" for count in counts],
            textposition="middle center",
            textfont={"family": NUMBER_FONTS, "size": FONT_SIZE - 3, "color": ink},
            marker={
                "size": [min(_SMALLEST + _STEP * (count - 1), _LARGEST) for count in counts],
                "color": colour,
                "opacity": 1,
                "line": {"color": ground.page, "width": 1},
            },
            customdata=[[one.kind, str(one.year)] for one in found],
            hovertext=[
                in_direction(
                    plain(f"{names[one.kind]}, {one.year}: {language.number(len(one.ids))}"),
                    language.direction,
                )
                for one in found
            ],
            hoverinfo="text",
            cliponaxis=False,
            unselected={"marker": {"opacity": 1}, "textfont": {"color": ink}},
            selected={"textfont": {"color": ink}},
        )
    labels = [f"{names[kind]} {language.number(totals[kind])}" for kind in kinds]
    figure.update_layout(rows_told(labels, language, ground))
    return Chart(figure, _in_words(found, kinds, names, language))


def kind_told(kind: str, language: Language) -> str:
    if kind == NONE:
        return language.text("No kind recorded")
    return vocabulary("commitment_kind").label(kind, language.code)


def _in_words(
    found: Sequence[OfYear], kinds: Sequence[str], names: dict[str, str], language: Language
) -> str:
    told = []
    for kind in kinds:
        years = [
            f"{one.year} ({language.number(len(one.ids))})" for one in found if one.kind == kind
        ]
        told.append(f"{names[kind]} {language.join(years)}")
    between = "؛ " if language.code == "ar" else "; "
    return f"{language.text('Commitments by kind and year')}: {between.join(told)}."
