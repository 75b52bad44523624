"""What was done together, by area, kind, partner or another side of it."""

from collections.abc import Callable, Sequence

from uprtrack.analysis.tallies import Tally
from uprtrack.charts.bars import Chart, Row, alternative, stacked_bars
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import LIGHT, Ground
from uprtrack.language.catalogue import Language


def activities_by(
    side: str,
    tallies: Sequence[Tally],
    language: Language,
    name: Callable[[str], str] = str,
    ground: Ground = LIGHT,
) -> Chart:
    """One bar a group of the activities' statuses; a part's `customdata` is [group, status].

    `side` says by what they are grouped, `name` what a group is called.
    """
    rows = [Row(tally.key, name(tally.key), tally.statuses, tally.total) for tally in tallies]
    series = vocabulary_series("activity_status", language)
    title = language.text("Activities: {side}", side=side)
    return Chart(
        stacked_bars(rows, series, language, ground),
        alternative(title, rows, series, language),
    )
