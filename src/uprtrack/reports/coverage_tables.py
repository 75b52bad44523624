"""The tables of a report on coverage."""

from collections.abc import Sequence
from typing import Final

from uprtrack.analysis.coverage import Cover
from uprtrack.analysis.repeated import Return, Together
from uprtrack.charts.coverage_by_group import COLOURS
from uprtrack.language.catalogue import Language
from uprtrack.reports.report import Table

DRAWN: Final = range(2, 31)
"""With so many rows a table has its picture above it."""

GROUPS: Final = 50
"""Groups of recommendations that say the same in the table of them; the page has all."""

_LETTERS: Final = 60


def cover_table(title: str, rows: Sequence[tuple[str, Cover]], language: Language) -> Table:
    """The groups of one dimension, each with its name."""
    heading = (
        "",
        language.text("Neither"),
        language.text("A commitment alone"),
        language.text("An activity alone"),
        language.text("Both"),
        language.text("All"),
        language.text("Activities"),
        language.text("Commitments"),
        language.text("Serving none"),
        language.text("Women"),
        language.text("Men"),
        language.text("Participants"),
    )
    return Table(
        title,
        heading,
        tuple(
            (
                name,
                *(getattr(cover, part) for part in COLOURS),
                cover.recommendations,
                cover.activities,
                cover.commitments,
                "–" if cover.serving_none is None else cover.serving_none,
                cover.women,
                cover.men,
                cover.participants,
            )
            for name, cover in rows
        ),
        tuple(COLOURS.values()) if len(rows) in DRAWN else (),
        language.text("What belongs to two groups counts under each, and once in the total."),
    )


def returns_table(rows: Sequence[Return], language: Language) -> Table:
    """How much of each cycle an earlier one had said already."""
    return Table(
        language.text("What came back from an earlier cycle"),
        (
            "",
            language.text("All"),
            language.text("Made before"),
            language.text("With neither"),
        ),
        tuple(
            (
                language.text("Cycle {cycle}", cycle=one.cycle),
                *(one.recommendations, one.again, one.with_nothing),
            )
            for one in rows
        ),
    )


def together_table(groups: Sequence[Together], language: Language) -> Table:
    """The largest groups of recommendations that say the same, by the words they share."""
    return Table(
        language.text("Recommendations that say the same"),
        (
            "",
            language.text("All"),
            language.text("With an activity"),
            language.text("With a commitment"),
            language.text("With neither"),
        ),
        tuple(
            (
                _short(language.join(group.words)),
                *(group.selected, group.with_activity, group.with_commitment, group.with_nothing),
            )
            for group in groups[:GROUPS]
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rsplit(maxsplit=1)[0]} …"
