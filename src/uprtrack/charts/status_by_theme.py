"""How far implementation has come, theme by theme."""

from collections.abc import Sequence

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import Tally
from uprtrack.charts.bars import Chart, Row, alternative, stacked_bars
from uprtrack.charts.evidence import evidence_notes
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import LIGHT, Ground
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import FIRST_THEMES, vocabulary


def status_by_theme(tallies: Sequence[Tally], language: Language, ground: Ground = LIGHT) -> Chart:
    """One bar a theme of statuses, the memorandum's five above a dotted line.

    The tallies stand in the order of `analysis.tallies.tallies(selected, "theme")`. The
    `customdata` of a part is [theme, status].
    """
    themes = vocabulary("theme")
    rows = [
        Row(
            tally.key,
            language.text("No theme")
            if tally.key == NONE
            else themes.label(tally.key, language.code),
            tally.statuses,
            tally.total,
            evidence_notes(tally.unevidenced, language),
        )
        for tally in tallies
    ]
    series = vocabulary_series("status", language)
    title = language.text("Status by theme")
    return Chart(
        stacked_bars(rows, series, language, ground, line_after=len(FIRST_THEMES)),
        alternative(title, rows, series, language),
    )
