"""Days along a figure and rows down it, mirrored in Arabic."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from uprtrack.charts.style import FONT_SIZE, NUMBER_FONTS, Ground
from uprtrack.charts.text import wrapped
from uprtrack.language.catalogue import Language

_MARKS: Final = 7
"""Marks that a figure has room for on a telephone."""

MIDDLE: Final = 0.72
"""Where in its row, counted from the top, a bar or dot has its centre: beneath the label."""

_LETTERS: Final = 58
"""Of a row's label on a telephone's width; the mouse and the list have the whole."""

_STEPS: Final = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
"""Months from one mark to the next; the last where nothing else will do."""


def days_axis(first: date, last: date, language: Language, ground: Ground) -> dict[str, Any]:
    """The axis of the days from first to last, with room at either end."""
    room = timedelta(days=max((last - first).days // 40, 3))
    since = first - min(room, first - date.min)
    until = last + min(room, date.max - last)
    marks = marks_between(since, until)
    return {
        "range": [until, since] if language.direction == "rtl" else [since, until],
        "tickvals": list(marks),
        "ticktext": [_told(mark, marks, language) for mark in marks],
        "tickfont": {"family": NUMBER_FONTS, "size": FONT_SIZE - 1, "color": ground.quiet},
        "tickangle": 0,
        "gridcolor": ground.rule,
        "griddash": "dot",
        "showgrid": True,
        "zeroline": False,
        "fixedrange": True,
        "type": "date",
    }


def rows_told(labels: Sequence[str], language: Language, ground: Ground) -> dict[str, Any]:
    """The layout of rows from the top, each label in the row's own upper half.

    A label beside its row would leave no room for time on a telephone. Row n reaches from n to
    n + 1; what is drawn in it has its centre at n + MIDDLE.
    """
    rtl = language.direction == "rtl"
    written = {
        "xref": "paper",
        "x": 1 if rtl else 0,
        "xanchor": "right" if rtl else "left",
        "yanchor": "top",
        "align": "right" if rtl else "left",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": FONT_SIZE - 1, "color": ground.ink},
    }
    lines = [wrapped(label, language.direction, _LETTERS, 1)[0] for label in labels]
    return {
        "annotations": [{**written, "y": row, "text": line} for row, line in enumerate(lines)],
        "yaxis": {
            "range": [len(labels), 0],
            "tickvals": list(range(len(labels) + 1)),
            "showticklabels": False,
            "gridcolor": ground.rule,
            "gridwidth": 1,
            "zeroline": False,
            "fixedrange": True,
        },
    }


def marks_between(first: date, last: date) -> Sequence[date]:
    """First days of months, quarters or years between two days, a few of them at even steps."""
    begin, end = _month(first), _month(last)
    for step in _STEPS:
        months = range(-(-begin // step) * step, end + 1, step)
        if len(months) <= _MARKS:
            break
    days = [date(month // 12, month % 12 + 1, 1) for month in months]
    return [day for day in days if day >= first]


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _told(mark: date, marks: Sequence[date], language: Language) -> str:
    """A year alone where all marks begin one, else month and year on two lines."""
    if all(day.month == 1 for day in marks):
        return str(mark.year)
    return "<br>".join(language.month(mark).rsplit(" ", 1))
