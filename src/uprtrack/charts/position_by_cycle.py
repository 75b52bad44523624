"""What the State said to its recommendations, cycle by cycle."""

from collections.abc import Sequence

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import RecommendationTally
from uprtrack.charts.bars import Chart, Row, alternative, stacked_bars
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import LIGHT, Ground
from uprtrack.language.catalogue import Language


def position_by_cycle(
    tallies: Sequence[RecommendationTally], language: Language, ground: Ground = LIGHT
) -> Chart:
    """One bar a cycle of positions; the `customdata` of a part is [cycle, position]."""
    rows = [
        Row(
            tally.key,
            language.text("No cycle recorded")
            if tally.key == NONE
            else language.text("Cycle {cycle}", cycle=tally.key),
            tally.positions,
            tally.total,
        )
        for tally in tallies
    ]
    series = vocabulary_series("position", language)
    title = language.text("Position by cycle")
    return Chart(
        stacked_bars(rows, series, language, ground),
        alternative(title, rows, series, language),
    )
