"""What activities of cooperation have brought, and by what they are counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from uprtrack.analysis.facets import FACETS, NONE, Facet
from uprtrack.analysis.linked import ties
from uprtrack.analysis.selection import Selected
from uprtrack.analysis.tallies import Tally, status_tallies
from uprtrack.analysis.years import days_of
from uprtrack.model.record import Record, Value

HELD: Final = "completed"
UNDER_WAY: Final = "ongoing"
PLANNED: Final = "planned"

_TAKEN_PLACE: Final = (HELD, UNDER_WAY)
"""The statuses of activities that have brought something already, if not all."""

DIMENSIONS: Final[Mapping[str, Facet]] = {
    facet.parameter: facet
    for name in ("area", "type", "partner", "target", "level", "theme", "sdg", "year", "status")
    for facet in FACETS
    if facet.parameter == name
}
"""By what activities are counted, by the word for it in an address."""

SHOWN: Final = 16
"""Groups of a dimension that are counted one by one: of partners, themes, target groups."""

_LARGEST_FIRST: Final = ("partner", "target", "theme")


@dataclass(frozen=True, slots=True)
class Brought:
    """What the activities that took place, wholly or so far, have brought; whole numbers.

    Of an activity without a status its days say whether it took place; `by_date` are so many.
    `participants` is what `told` of them say; `women` and `men` are of those that say both.
    `recommendations` are those linked with them, each once; `agencies` their UN partners,
    `others` their other partners. `held`, `under_way` and `planned` count activities.
    """

    held: int
    under_way: int
    planned: int
    by_date: int
    told: int
    participants: int
    women: int
    men: int
    recommendations: int
    agencies: int
    others: int

    @property
    def took_place(self) -> int:
        return self.held + self.under_way

    @property
    def share_of_women(self) -> float | None:
        """Women among the participants whose sex is told, 0 to 100; None without any."""
        told = self.women + self.men
        return 100 * self.women / told if told else None


def brought(selected: Selected, today: date) -> Brought:
    """What the selected activities have brought up to today."""
    records = selected.records
    statuses = [record.values["status"] or _by_date(record, today) for record in records]
    done = [r for r, status in zip(records, statuses, strict=True) if status in _TAKEN_PLACE]
    counts = [n for record in done if (n := participants(record)) is not None]
    told = [
        (women, men)
        for record in done
        if (women := _whole(record.values["participants_women"])) is not None
        and (men := _whole(record.values["participants_men"])) is not None
    ]
    ids = {record.id for record in done}
    served = {
        link.values["recommendation"]
        for link in ties(selected.snapshot)
        if link.values["activity"] in ids
    }
    return Brought(
        held=statuses.count(HELD),
        under_way=statuses.count(UNDER_WAY),
        planned=statuses.count(PLANNED),
        by_date=sum(
            bool(status) and record.values["status"] is None
            for record, status in zip(records, statuses, strict=True)
        ),
        told=len(counts),
        participants=sum(counts),
        women=sum(women for women, _ in told),
        men=sum(men for _, men in told),
        recommendations=len(served),
        agencies=len(_named(done, "un_partners")),
        others=len(_named(done, "other_partners")),
    )


def _by_date(activity: Record, today: date) -> str:
    """The status that its days speak for, "" where it has none."""
    days = stretch(activity)
    if days is None:
        return ""
    if days.first > today:
        return PLANNED
    return HELD if days.last < today else UNDER_WAY


def participants(activity: Record) -> int | None:
    """How many took part: the total where it is given, else women and men; None if unsaid."""
    values = activity.values
    total = _whole(values["participants_total"])
    if total is not None:
        return total
    parts = [_whole(values[name]) for name in ("participants_women", "participants_men")]
    given = [part for part in parts if part is not None]
    return sum(given) if given else None


def by_dimension(selected: Selected, dimension: str) -> tuple[tuple[Tally, ...], int]:
    """The selected activities by one of DIMENSIONS, and how many groups are left out.

    In the order of the values, partners, target groups and themes the largest first and at most
    SHOWN of them; NONE last. An activity with two themes stands under each.
    """
    facet = DIMENSIONS[dimension]
    found = status_tallies(selected, facet.field)
    groups = [tally for tally in found if tally.key != NONE]
    without = [tally for tally in found if tally.key == NONE]
    if dimension in _LARGEST_FIRST:
        groups.sort(key=lambda tally: -tally.total)
    elif dimension == "year":
        groups.reverse()
    shown = groups[:SHOWN]
    return (*shown, *without), len(groups) - len(shown)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days of one activity, the first and the last; the same for one of a day."""

    activity: Record
    first: date
    last: date


def stretch(activity: Record) -> Stretch | None:
    """When it takes place, None where no date is given; one that has no end has one day."""
    days = days_of(activity)
    return Stretch(activity, min(days), max(days)) if days else None


def _whole(value: Value) -> int | None:
    return value if isinstance(value, int) else None


def _named(activities: list[Record], field: str) -> set[str]:
    return {
        name
        for activity in activities
        if isinstance(names := activity.values[field], tuple)
        for name in names
    }
