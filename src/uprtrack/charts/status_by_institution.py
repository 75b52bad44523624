"""How far implementation has come, by the institution that leads it."""

from collections import Counter
from collections.abc import Callable, Sequence

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import Tally
from uprtrack.charts.bars import Chart, Row, alternative, stacked_bars
from uprtrack.charts.evidence import evidence_notes
from uprtrack.charts.series import vocabulary_series
from uprtrack.charts.style import LIGHT, Ground
from uprtrack.language.catalogue import Language


def status_by_institution(
    tallies: Sequence[Tally],
    language: Language,
    name: Callable[[str], str] = str,
    largest: int = 10,
    ground: Ground = LIGHT,
) -> Chart:
    """One bar each for the largest institutions, one for all others, one for those without.

    `name` says an institution in the page's language. The `customdata` of a part is
    [institution, status]; the bar of the others has "" for institution.
    """
    named = sorted((t for t in tallies if t.key != NONE), key=lambda tally: -tally.total)
    shown, others = named[:largest], named[largest:]

    def row(key: str, label: str, tally: Tally) -> Row:
        notes = evidence_notes(tally.unevidenced, language)
        return Row(key, label, tally.statuses, tally.total, notes)

    rows = [row(tally.key, name(tally.key), tally) for tally in shown]
    if others:
        label = language.count("{n} other institution", "{n} other institutions", len(others))
        together: Counter[str] = Counter()
        for tally in others:
            together.update(tally.statuses)
        bare = sum(tally.unevidenced for tally in others)
        rows.append(row("", label, Tally("", together.total(), together, unevidenced=bare)))
    rows += [
        row(NONE, language.text("No lead institution"), tally)
        for tally in tallies
        if tally.key == NONE
    ]
    series = vocabulary_series("status", language)
    title = language.text("Status by lead institution")
    return Chart(
        stacked_bars(rows, series, language, ground, line_after=len(shown)),
        alternative(title, rows, series, language),
    )
