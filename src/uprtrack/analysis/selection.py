"""Which records are meant: a value that can stand in an address and be the key of a cache."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Self

import numpy as np
import pandas as pd

from uprtrack.analysis.attention import FLAGS
from uprtrack.analysis.facets import FACETS, NONE
from uprtrack.analysis.filter_words import codes_meant, fields_meant
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.table import Mask, Positions, Table
from uprtrack.model.field import Entity, Field
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters that all apply; of the values of one facet any may apply; empty means no filter.

    Facet values are keys ("women", "KWT", "4"), an institution's name, or NONE; a goal ("5") takes
    in its targets ("5.2"). An institution is meant whether it leads or supports.
    The yes-or-no filters are those of `attention.FLAGS`, which says what each means.
    `where` pairs a field's name with a value; two pairs of one field are alternatives.
    Order and repeats of values do not distinguish two selections.
    """

    themes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    mechanisms: tuple[str, ...] = ()
    cycles: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    states_under_review: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    sdgs: tuple[str, ...] = ()
    affected_persons: tuple[str, ...] = ()
    recommending_states: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    text: str = ""
    overdue: bool = False
    due_soon: bool = False
    unassigned: bool = False
    stale: bool = False
    untouched: bool = False
    unlinked: bool = False
    unevidenced: bool = False
    where: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for facet in FACETS:
            values = {str(value) for value in getattr(self, facet.name)} - {""}
            object.__setattr__(self, facet.name, tuple(sorted(values)))
        object.__setattr__(self, "text", " ".join(self.text.split()))
        object.__setattr__(self, "where", tuple(sorted(set(self.where))))

    def __bool__(self) -> bool:
        """Whether it filters at all."""
        return any(getattr(self, declared.name) for declared in fields(self))

    def to_query(self) -> dict[str, list[str]]:
        """The address form: parameter → values; only what filters is there."""
        query = {
            facet.parameter: list(getattr(self, facet.name))
            for facet in FACETS
            if getattr(self, facet.name)
        }
        if self.text:
            query["q"] = [self.text]
        for flag in FLAGS:
            if getattr(self, flag.name):
                query[flag.name] = ["1"]
        if self.where:
            query["where"] = [f"{field}={value}" for field, value in self.where]
        return query

    @classmethod
    def from_query(cls, query: Mapping[str, str | Sequence[str]]) -> Self:
        """The selection of an address; parameters of others (a language, a page) are left alone."""
        given = {name: (v,) if isinstance(v, str) else tuple(v) for name, v in query.items()}
        pairs = (pair.partition("=") for pair in given.get("where", ()))
        filters: dict[str, Any] = {
            **{facet.name: given.get(facet.parameter, ()) for facet in FACETS},
            **{flag.name: given.get(flag.name) == ("1",) for flag in FLAGS},
        }
        return cls(
            **filters,
            text=" ".join(given.get("q", ())),
            where=tuple((field, value) for field, equals, value in pairs if field and equals),
        )


@dataclass(frozen=True, eq=False, slots=True)
class Selected:
    """The records of one entity that a selection found; `mask` says so row by row of the table."""

    snapshot: Snapshot
    table: Table
    selection: Selection
    mask: Mask

    def __len__(self) -> int:
        return int(self.mask.sum())

    @property
    def positions(self) -> Positions:
        return np.flatnonzero(self.mask)

    @property
    def records(self) -> list[Record]:
        return [self.table.records[position] for position in self.positions]

    @property
    def ids(self) -> list[str]:
        return [record.id for record in self.records]

    @property
    def frame(self) -> pd.DataFrame:
        return self.snapshot.frames[self.table.entity.name].iloc[self.positions]


def select(snapshot: Snapshot, selection: Selection, today: date | None = None) -> Selected:
    """The recommendations that the selection means; see `select_entity`."""
    return select_entity(snapshot, "recommendations", selection, today)


def select_entity(
    snapshot: Snapshot, entity: str, selection: Selection, today: date | None = None
) -> Selected:
    """The records of an entity that pass every filter that applies to it.

    A facet whose field the entity does not have does not apply, the yes-or-no filters apply to
    recommendations. `today` decides what is overdue, due soon and stale; without it, the
    snapshot's own day. Raises Refused for a `where` pair that names no
    field (unknown_filter_field) or no value of it (unknown_filter_value).
    """
    table = snapshot.tables[entity]
    mask = np.ones(table.size, dtype=np.bool_)
    for facet in FACETS:
        values, looked_at = getattr(selection, facet.name), facet.fields(table.entity)
        if values and looked_at:
            mask &= _rows_with_any(snapshot, table, looked_at, values, strict=False)
    for looked_at, values in _where(table.entity, selection.where).items():
        mask &= _rows_with_any(snapshot, table, looked_at, values, strict=True)
    for flag in FLAGS if entity == "recommendations" else ():
        if getattr(selection, flag.name):
            mask &= flag.rows(snapshot, table, day_of(snapshot, today))
    if selection.text:
        mask &= snapshot.words(entity).rows_with(selection.text)
    return Selected(snapshot, table, selection, mask)


def day_of(snapshot: Snapshot, today: date | None = None) -> date:
    """The day that decides what is overdue: the one given, the past one looked at, or this one."""
    return today or snapshot.seen_on or this_day()


def this_day() -> date:
    """The day of this machine's clock."""
    return datetime.now().astimezone().date()


def _where(
    entity: Entity, pairs: Sequence[tuple[str, str]]
) -> dict[tuple[Field, ...], tuple[str, ...]]:
    """The fields that the pairs name, each with all the values given for it."""
    wanted: defaultdict[tuple[Field, ...], tuple[str, ...]] = defaultdict(tuple)
    for word, value in pairs:
        looked_at = fields_meant(entity, word)
        if not looked_at:
            raise Refused("unknown_filter_field", field=word, names=", ".join(entity.names))
        wanted[looked_at] += (value,)
    return wanted


def _rows_with_any(
    snapshot: Snapshot,
    table: Table,
    looked_at: tuple[Field, ...],
    values: Sequence[str],
    *,
    strict: bool,
) -> Mask:
    """The rows that hold one of the values in one of the fields; NONE: that hold nothing in any.

    A word that is no value of any field is refused where `strict`, else found nowhere.
    """
    found = np.zeros(table.size, dtype=np.bool_)
    for value in values:
        if value == NONE:
            found |= np.logical_and.reduce(
                [table.column(field.name).rows_without() for field in looked_at]
            )
            continue
        known = False
        for field in looked_at:
            column = table.column(field.name)
            codes = codes_meant(snapshot, field, column, value)
            if codes is not None:
                known = True
                found |= column.rows_with(codes)
        if strict and not known:
            raise Refused("unknown_filter_value", field=looked_at[0].name, value=value)
    return found
