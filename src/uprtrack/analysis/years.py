"""The years in which something happened: an activity in each that it runs, a law in its own."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from uprtrack.model.field import Field
from uprtrack.model.recommendation import RECOMMENDATION
from uprtrack.model.record import Record

YEAR: Final[Field] = RECOMMENDATION.field("year")

PERIODS: Final = {
    "activities": ("starts_on", "ends_on"),
    "commitments": ("adopted_on", "adopted_on"),
    "agreements": ("signed_on", "signed_on"),
    "decisions": ("met_on", "met_on"),
}
"""Entity that has dates and no year -> the fields of its first day and of its last."""

_MOST: Final = 50
"""Years that one record may run; of a longer one, a typing error, its first and last are taken."""


def years_of(entity: str, records: Sequence[Record]) -> list[tuple[str, ...]]:
    """The years of each record of an entity of PERIODS, () where it has no date."""
    return [_years(*(record.values[name] for name in PERIODS[entity])) for record in records]


def _years(*days: object) -> tuple[str, ...]:
    years = sorted({day.year for day in days if isinstance(day, date)})
    if len(years) == 2 and years[1] - years[0] < _MOST:
        years = list(range(years[0], years[1] + 1))
    return tuple(map(str, years))
