"""The years in which something happened: an activity in each that it runs, a law in its own."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from uprtrack.language.digits import latin_digits
from uprtrack.model.field import Field
from uprtrack.model.recommendation import RECOMMENDATION
from uprtrack.model.record import Record

YEAR: Final[Field] = RECOMMENDATION.field("year")

PERIODS: Final = {
    "activities": (("starts_on",), ("ends_on",)),
    "commitments": (("ratified_on", "adopted_on"),),
    "agreements": (("signed_on",),),
    "decisions": (("met_on",),),
}
"""Entity that has days and no year -> where its first day stands, and its last.

Of several fields the first counts that is filled: a treaty binds the State since it was ratified.
"""

_OF_REFERENCE: Final = re.compile(
    r"(?:\bof |لسنة |لعام |سنة |, |\(|\d/)((?:18|19|20)\d\d)(?!\d|[-./]\d)"
)
"""Where the reference of an instrument says its year: Law No. 21 of 2015, 21/2015, CEDAW, 1994."""

_MOST: Final = 50
"""Years that one record may run; of a longer one, a typing error, its first and last are taken."""


def days_of(record: Record) -> tuple[date, ...]:
    """The first and the last day of a record, as far as it has any.

    Of a commitment without any, the first day of the year that its reference names.
    """
    found = []
    for names in PERIODS.get(record.entity, ()):
        given = (record.values[name] for name in names)
        found.append(next((day for day in given if isinstance(day, date)), None))
    days = tuple(day for day in found if day)
    return days or _day_of_reference(record.values.get("reference"))


def _day_of_reference(reference: object) -> tuple[date, ...]:
    if not isinstance(reference, str):
        return ()
    year = _OF_REFERENCE.search(latin_digits(reference))
    return (date(int(year[1]), 1, 1),) if year else ()


def years_of(records: Sequence[Record]) -> list[tuple[str, ...]]:
    """The years of each record, () where it has no day."""
    return [_years(days_of(record)) for record in records]


def _years(days: Sequence[date]) -> tuple[str, ...]:
    years = sorted({day.year for day in days})
    if len(years) == 2 and years[1] - years[0] < _MOST:
        years = list(range(years[0], years[1] + 1))
    return tuple(map(str, years))
