"""The table behind "status by theme"."""

from collections.abc import Mapping

from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import FIRST_THEMES, vocabulary
from uprtrack.reports.report import Entry, Table

NO_THEME = ""
"""The key under which recommendations without a theme are counted."""


def theme_status_table(counts: Mapping[str, Mapping[str, int]], language: Language) -> Table:
    """Recommendations by theme (key; NO_THEME for none) and status (key), as a table of counts.

    The memorandum's themes come first and always; the others by size, then those without a theme.
    """
    statuses = vocabulary("status").terms

    def row(theme: str) -> tuple[Entry, ...]:
        numbers = [counts.get(theme, {}).get(status.key, 0) for status in statuses]
        return _theme_label(theme, language), *numbers, sum(numbers)

    return Table(
        language.text("Status by theme"),
        ("", *(status.label(language.code) for status in statuses), language.text("Total")),
        tuple(map(row, _in_order(counts))),
        tuple(status.colour for status in statuses),
        language.text("A recommendation with two themes is counted once under each of them."),
    )


def _in_order(counts: Mapping[str, Mapping[str, int]]) -> list[str]:
    order = vocabulary("theme").keys
    others = [theme for theme in order if theme not in FIRST_THEMES and _size(counts, theme)]
    others.sort(key=lambda theme: -_size(counts, theme))
    unthemed = [NO_THEME] if _size(counts, NO_THEME) else []
    return [*FIRST_THEMES, *others, *unthemed]


def _size(counts: Mapping[str, Mapping[str, int]], theme: str) -> int:
    return sum(counts.get(theme, {}).values())


def _theme_label(theme: str, language: Language) -> str:
    if theme == NO_THEME:
        return language.text("Without a theme")
    return vocabulary("theme").label(theme, language.code)
