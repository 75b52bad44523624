"""What was done together, by area of cooperation."""

from collections.abc import Sequence

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import Tally
from uprtrack.charts.bars import Chart, Row, alternative, stacked_bars
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import LIGHT, Ground
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary


def activities_by_area(
    tallies: Sequence[Tally], language: Language, ground: Ground = LIGHT
) -> Chart:
    """One bar an area of the activities' statuses; the `customdata` of a part is [area, status]."""
    areas = vocabulary("cooperation_area")
    rows = [
        Row(
            tally.key,
            language.text("No area recorded")
            if tally.key == NONE
            else areas.label(tally.key, language.code),
            tally.statuses,
            tally.total,
        )
        for tally in tallies
    ]
    series = vocabulary_series("activity_status", language)
    title = language.text("Activities by area")
    return Chart(
        stacked_bars(rows, series, language, ground),
        alternative(title, rows, series, language),
    )
