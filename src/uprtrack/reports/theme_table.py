"""The table behind "status by theme"."""

from collections.abc import Sequence

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.tallies import Tally
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.report import Entry, Table


def theme_status_table(
    themes: Sequence[Tally], language: Language, supported: Sequence[Tally] | None = None
) -> Table:
    """The tallies by theme, in their order, as counts by status and their total.

    With `supported`, the tallies of the supported ones, statuses are theirs alone, and two columns
    say how many these are and how many there are in all. The last column says how many of the
    implemented ones have no evidence, where there are any. A recommendation without a
    status counts as not assessed, as in every measure.
    """
    statuses = vocabulary("status").terms
    meant = {tally.key: tally for tally in (themes if supported is None else supported)}
    unevidenced = any(tally.unevidenced for tally in meant.values())

    def row(tally: Tally) -> tuple[Entry, ...]:
        counted = meant.get(tally.key, Tally(tally.key, 0, {}))
        counts = dict(counted.statuses)
        counts["not_assessed"] = counts.get("not_assessed", 0) + counts.pop(NONE, 0)
        numbers = (counts.get(status.key, 0) for status in statuses)
        totals = (tally.total,) if supported is None else (counted.total, tally.total)
        bare = (counted.unevidenced,) if unevidenced else ()
        return _theme_label(tally.key, language), *numbers, *totals, *bare

    totals: tuple[str, ...] = (
        (language.text("Total"),)
        if supported is None
        else (language.text("Supported"), language.text("All recommendations"))
    )
    if unevidenced:
        totals += (language.text("Implemented without evidence"),)
    note = language.text("A recommendation with two themes is counted once under each of them.")
    if supported is not None:
        note = f"{language.text('Statuses are those of the supported recommendations.')} {note}"
    return Table(
        language.text("Status by theme"),
        ("", *(status.label(language.code) for status in statuses), *totals),
        tuple(row(tally) for tally in themes if tally.total or tally.key != NONE),
        tuple(status.colour for status in statuses),
        note,
    )


def _theme_label(theme: str, language: Language) -> str:
    if theme == NONE:
        return language.text("Without a theme")
    return vocabulary("theme").label(theme, language.code)
