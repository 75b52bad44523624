"""How implementation went on, period by period."""

from uprtrack.analysis.trend import Length, Period, Trend
from uprtrack.charts.bars import Chart, Row, alternative, stacked_bars
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import LIGHT, Ground
from uprtrack.language.catalogue import Language


def status_over_time(trend: Trend, language: Language, ground: Ground = LIGHT) -> Chart:
    """One bar a period of statuses, the oldest on top; a part's `customdata` is [end, status]."""
    rows = [
        Row(period.end.isoformat(), period_told(period, language), statuses, trend.total)
        for period, statuses in zip(trend.periods, trend.statuses, strict=True)
    ]
    series = vocabulary_series("status", language)
    title = language.text("Implementation over time")
    return Chart(
        stacked_bars(rows, series, language, ground),
        alternative(title, rows, series, language),
    )


def period_told(period: Period, language: Language) -> str:
    """Such as "November 2026", "Quarter 4 of 2026", "2026"."""
    match period.length:
        case Length.MONTH:
            return language.month(period.end)
        case Length.QUARTER:
            return language.text(
                "Quarter {number} of {year}", number=period.number, year=period.year
            )
        case Length.YEAR:
            return str(period.year)
