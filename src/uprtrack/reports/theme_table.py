"""The table behind "status by theme"."""

from collections.abc import Sequence

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import Tally
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.report import Entry, Table


def theme_status_table(themes: Sequence[Tally], language: Language) -> Table:
    """The tallies by theme, in their order, as counts by status and their total.

    A recommendation without a status counts as not assessed, as in every measure.
    """
    statuses = vocabulary("status").terms

    def row(tally: Tally) -> tuple[Entry, ...]:
        counts = dict(tally.statuses)
        counts["not_assessed"] = counts.get("not_assessed", 0) + counts.pop(NONE, 0)
        numbers = (counts.get(status.key, 0) for status in statuses)
        return _theme_label(tally.key, language), *numbers, tally.total

    return Table(
        language.text("Status by theme"),
        ("", *(status.label(language.code) for status in statuses), language.text("Total")),
        tuple(row(tally) for tally in themes if tally.total or tally.key != NONE),
        tuple(status.colour for status in statuses),
        language.text("A recommendation with two themes is counted once under each of them."),
    )


def _theme_label(theme: str, language: Language) -> str:
    if theme == NONE:
        return language.text("Without a theme")
    return vocabulary("theme").label(theme, language.code)
