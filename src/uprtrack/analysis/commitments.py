"""National commitments by kind and year, and what they answer."""

from dataclasses import dataclass
from typing import Final

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.linked import linked_with, ties
from uprtrack.analysis.selection import Selected
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.model.record import Record

TREATY: Final = "treaty_ratification"
IN_FORCE: Final = "in_force"


@dataclass(frozen=True, slots=True)
class Answered:
    """Whole numbers of the commitments selected, and of the recommendations that they answer."""

    total: int
    in_force: int
    treaties: int
    reserved: int
    answering: int
    recommendations: int

    @property
    def answering_none(self) -> int:
        return self.total - self.answering


@dataclass(frozen=True, slots=True)
class OfYear:
    """The commitments of one kind and year."""

    kind: str
    year: int
    ids: tuple[str, ...]


def answered(selected: Selected) -> Answered:
    """How many of the selected commitments are in force, are treaties, answer a recommendation."""
    records = selected.records
    ids = {record.id for record in records}
    pairs = [
        (link.values["commitment"], link.values["recommendation"])
        for link in ties(selected.snapshot)
        if link.values["commitment"] in ids
    ]
    treaties = [record for record in records if record.values["kind"] == TREATY]
    return Answered(
        total=len(records),
        in_force=sum(record.values["status"] == IN_FORCE for record in records),
        treaties=len(treaties),
        reserved=sum(record.values["reservations"] is not None for record in treaties),
        answering=len({commitment for commitment, _ in pairs}),
        recommendations=len({recommendation for _, recommendation in pairs}),
    )


def by_kind_and_year(selected: Selected) -> tuple[tuple[OfYear, ...], int]:
    """The selected commitments that have a year, and how many have none.

    By the order of the kinds, NONE for those without one, then by year.
    """
    table = selected.table
    kinds, years = table.column("kind"), table.column("year")
    kind_of, year_of = kinds.by_row(), years.by_row()
    found: dict[tuple[int, int], list[str]] = {}
    undated = 0
    for position in selected.positions:
        if year_of[position] == len(years.values):
            undated += 1
            continue
        pair = (int(kind_of[position]), int(year_of[position]))
        found.setdefault(pair, []).append(table.records[position].id)
    names = (*kinds.values, NONE)
    return (
        tuple(
            OfYear(names[kind], int(years.values[year]), tuple(ids))
            for (kind, year), ids in sorted(found.items())
        ),
        undated,
    )


def activities_beside(snapshot: Snapshot, commitment: Record) -> list[Record]:
    """The activities that serve a recommendation that the commitment answers, each once.

    In the store's order; those that a link ties to the commitment itself are not among them.
    """
    own = linked_with(snapshot, commitment)
    answered_ids = {one.record.id for one in own.get("recommendations", ())}
    direct = {one.record.id for one in own.get("activities", ())}
    wanted = {
        link.values["activity"]
        for link in ties(snapshot)
        if link.values["recommendation"] in answered_ids and link.values["activity"]
    }
    return [
        record for record in snapshot.tables["activities"].records if record.id in wanted - direct
    ]
