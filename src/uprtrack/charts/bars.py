"""Rows of stacked horizontal bars, from the left in English and from the right in Arabic."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import plotly.graph_objects as go

from uprtrack.charts.style import FONT_SIZE, NUMBER_FONTS, Ground, contrast, ink_on, layout
from uprtrack.charts.text import in_direction, plain, wrapped
from uprtrack.language.catalogue import Language

_ONE_LINE, _MORE_LINES, _BAR = 35, 16, 24
"""Pixels: the height of a row whose label is one line, of each further line, and of a bar."""

_LEGEND_LINE, _LEGEND_WIDTH = 19, 46
"""Pixels of a line of the legend, and the letters on it that a telephone has room for."""

_SEEN = 1.3
"""The contrast to the page from which a colour can be seen without an outline."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure, and the same in words for those who do not see it."""

    figure: go.Figure
    alt: str


@dataclass(frozen=True, slots=True)
class Row:
    """One bar: its key (what a click on it means, "" nothing), label, parts by series, total.

    `notes` by series say more of a part to who points at it or has the figure read out.
    """

    key: str
    label: str
    parts: Mapping[str, int]
    total: int
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Series:
    """One part of every bar: a term of a vocabulary."""

    key: str
    label: str
    colour: str


def stacked_bars(
    rows: Sequence[Row],
    series: Sequence[Series],
    language: Language,
    ground: Ground,
    line_after: int = 0,
) -> go.Figure:
    """The rows from the top, each one bar of its parts in the order of the series.

    Numbers stand inside the parts where they fit and the total at the bar's end. A dotted line
    follows the first `line_after` rows where others come after them. Each part's `customdata` is
    [row's key, series' key]. Series that no row has are left out.
    """
    rtl = language.direction == "rtl"
    shown = [one for one in series if any(row.parts.get(one.key) for row in rows)]
    labels = [wrapped(row.label, language.direction) for row in rows]
    heights = [_ONE_LINE + _MORE_LINES * (lines - 1) for _, lines in labels]
    middles = [sum(heights[:n]) + height / 2 for n, height in enumerate(heights)]
    reach = max((row.total for row in rows), default=0) or 1

    legend = legend_lines(shown, language.direction, ground)
    above, below = 16 + _LEGEND_LINE * len(legend), 4
    figure = go.Figure(layout=layout(ground, language.direction, above + sum(heights) + below))
    figure.update_layout(title_text="<br>".join(legend))
    if len(legend) > 1:  # plotly forgets the height of the first line where there are several
        figure.update_layout(title_pad_t=4 + FONT_SIZE)
    figure.update_layout(margin={"t": above, "b": below, "l" if rtl else "r": _for_number(rows)})
    for one in shown:
        figure.add_bar(**_part(one, rows, middles, language, ground))
    figure.add_scatter(
        mode="text",
        x=[row.total for row in rows],
        y=middles,
        text=[f" {language.number(row.total)} " for row in rows],
        textposition="middle left" if rtl else "middle right",
        textfont={"family": NUMBER_FONTS, "size": FONT_SIZE - 1, "color": ground.quiet},
        selected_textfont_color=ground.quiet,
        unselected_textfont_color=ground.quiet,
        cliponaxis=False,
        hoverinfo="skip",
    )
    figure.update_xaxes(range=[reach, 0] if rtl else [0, reach], visible=False, fixedrange=True)
    figure.update_yaxes(
        range=[sum(heights), 0],
        side="right" if rtl else "left",
        tickvals=middles,
        ticktext=[label for label, _ in labels],
        tickfont={"color": ground.ink, "size": FONT_SIZE - 1},
        showgrid=False,
        zeroline=False,
        automargin=True,
        fixedrange=True,
    )
    if 0 < line_after < len(rows):
        figure.add_shape(
            type="line",
            xref="paper",
            x0=0,
            x1=1,
            y0=sum(heights[:line_after]),
            y1=sum(heights[:line_after]),
            line={"color": ground.rule, "width": 1, "dash": "dot"},
        )
    return figure


def alternative(
    title: str, rows: Sequence[Row], series: Sequence[Series], language: Language
) -> str:
    """The figure in words: its title, and every bar with its parts."""
    told = []
    for row in rows:
        bar = f"{row.label} {language.number(row.total)}"
        parts = [
            " ".join(filter(None, (one.label, language.number(n), row.notes.get(one.key))))
            for one in series
            if (n := row.parts.get(one.key))
        ]
        told.append(f"{bar} ({language.join(parts)})" if parts else bar)
    return f"{title}: {('؛ ' if language.code == 'ar' else '; ').join(told)}."


def _part(
    one: Series, rows: Sequence[Row], middles: Sequence[float], language: Language, ground: Ground
) -> dict[str, Any]:
    """The bar trace of one series."""
    counts = [row.parts.get(one.key, 0) for row in rows]
    pale = is_pale(one, ground)
    return {
        "name": plain(one.label),
        "orientation": "h",
        "x": [count or None for count in counts],
        "y": middles,
        "width": _BAR,
        "customdata": [[row.key, one.key] for row in rows],
        "marker": {
            "color": one.colour,
            "line": {"color": ground.outline if pale else ground.page, "width": 1},
        },
        "text": [language.number(count) if count else "" for count in counts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "insidetextfont": {
            "family": NUMBER_FONTS,
            "size": FONT_SIZE - 1,
            "color": ink_on(one.colour),
        },
        "hovertext": [
            _hover(row, one, count, language) for row, count in zip(rows, counts, strict=True)
        ],
        "hoverinfo": "text",
        # plotly fades the others' numbers, and fails where only one of the two is given
        "selected": {"textfont": {"color": ink_on(one.colour)}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": ink_on(one.colour)}},
    }


def _hover(row: Row, one: Series, count: int, language: Language) -> str:
    said = language.text(
        "{part}: {count} of {total}",
        part=one.label,
        count=language.number(count),
        total=language.number(row.total),
    )
    lines = [f"<b>{plain(row.label)}</b>", plain(said)]
    if note := row.notes.get(one.key):
        lines.append(plain(note))
    return "<br>".join(in_direction(line, language.direction) for line in lines)


def legend_lines(series: Sequence[Series], direction: str, ground: Ground) -> list[str]:
    """The series with their colours, over as many lines as a narrow screen needs.

    Plotly's own legend puts the square on the wrong side of Arabic words, and turns the order
    around where it breaks into lines.
    """
    lines: list[list[str]] = []
    letters = _LEGEND_WIDTH
    for one in series:
        letters += len(one.label) + 4
        if letters > _LEGEND_WIDTH:
            lines.append([])
            letters = len(one.label)
        sign, colour = ("□", ground.outline) if is_pale(one, ground) else ("■", one.colour)
        square = f'<span style="color:{colour};font-size:{FONT_SIZE + 2}px">{sign}</span>'
        lines[-1].append(f"{square}\u00a0{plain(one.label)}")
    return [in_direction("\u2003".join(line), direction) for line in lines]


def is_pale(one: Series, ground: Ground) -> bool:
    """Whether its colour can hardly be told from the page, so that it needs an outline."""
    return contrast(one.colour, ground.page) < _SEEN


def _for_number(rows: Sequence[Row]) -> int:
    """Pixels that the largest total needs beyond its bar."""
    return 6 + 8 * len(str(max((row.total for row in rows), default=0)))
