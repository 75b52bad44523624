"""The records of one entity, each field as codes that counting and filtering are quick on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from uprtrack.analysis.years import PERIODS, YEAR, years_of
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.record import Record, Value
from uprtrack.model.vocabulary import vocabulary

Mask = NDArray[np.bool_]
Positions = NDArray[np.int64]

UNSAID = {("recommendations", "status"): "not_assessed"}
"""What an empty cell of a field stands for: a recommendation without status is not assessed."""


@dataclass(frozen=True, eq=False, slots=True)
class Column:
    """Which row holds which value of one field.

    `rows` and `codes` run in parallel: a row with two values stands twice, one without a value
    not at all. `values[code]` is the value as text; those of a vocabulary are all there, in its
    order, whether a row holds them or not.
    """

    size: int
    values: tuple[str, ...]
    rows: Positions
    codes: Positions

    def rows_with(self, codes: Iterable[int]) -> Mask:
        wanted = np.zeros(len(self.values) + 1, dtype=np.bool_)
        wanted[list(codes)] = True
        found = np.zeros(self.size, dtype=np.bool_)
        found[self.rows[wanted[self.codes]]] = True
        return found

    def rows_without(self) -> Mask:
        empty = np.ones(self.size, dtype=np.bool_)
        empty[self.rows] = False
        return empty

    def by_row(self) -> Positions:
        """The code of each row of a single-valued field, the number of values where it is empty."""
        codes = np.full(self.size, len(self.values), dtype=np.int64)
        codes[self.rows] = self.codes
        return codes


@dataclass(frozen=True, eq=False)
class Table:
    """The records of one entity in the store's order; columns are made when first asked for.

    Read by all sessions at once: what is made late is made whole and then put in its place.
    """

    entity: Entity
    records: Sequence[Record]
    _columns: dict[str, Column] = field(default_factory=dict, repr=False)

    @property
    def size(self) -> int:
        return len(self.records)

    def column(self, name: str) -> Column:
        """The column of a field; KeyError if the entity has none of that name.

        An entity of PERIODS has besides its fields the "year" of its dates.
        """
        if name not in self._columns and name == YEAR.name and self.entity.name in PERIODS:
            self._columns[name] = _column(YEAR, years_of(self.records))
        if name not in self._columns:
            declared = self.entity.field(name)
            unsaid = UNSAID.get((self.entity.name, name))
            cells = [record.values[name] for record in self.records]
            self._columns[name] = _column(declared, [unsaid if c is None else c for c in cells])
        return self._columns[name]

    def frame(self) -> pd.DataFrame:
        """One row a record, index its id; cells hold the values as they are (None, tuple, date)."""
        ids = pd.Index([record.id for record in self.records], name="id", dtype=object)
        cells = {
            name: pd.Series([r.values[name] for r in self.records], index=ids, dtype=object)
            for name in self.entity.names
        }
        return pd.DataFrame(cells, index=ids)


def goals(sdgs: Column) -> Column:
    """The column of SDG goals behind one of goals and targets: "5" and "5.2" of a row are one 5."""
    of_each = [value.split(".")[0] for value in sdgs.values]
    values = tuple(sorted(set(of_each), key=_in_numbers))
    goal = np.array([values.index(number) for number in of_each], dtype=np.int64)
    pairs = np.unique(sdgs.rows * max(len(values), 1) + goal[sdgs.codes])
    return Column(sdgs.size, values, *np.divmod(pairs, max(len(values), 1)))


def as_text(value: str | float | date) -> str:
    """A value as filters and addresses write it: 3, 2.5, 2026-06-30, women."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _column(declared: Field, cells: Sequence[Value]) -> Column:
    rows: list[int] = []
    met: list[int] = []
    index: dict[str, int] = {}
    for row, cell in enumerate(cells):
        for value in cell if isinstance(cell, tuple) else () if cell is None else (cell,):
            rows.append(row)
            met.append(index.setdefault(as_text(value), len(index)))
    values = _in_order(declared, index)
    place = {value: code for code, value in enumerate(values)}
    ordered = np.array([place[value] for value in index], dtype=np.int64)
    codes = ordered[np.array(met, dtype=np.int64)] if met else np.zeros(0, dtype=np.int64)
    return Column(len(cells), values, np.array(rows, dtype=np.int64), codes)


def _in_order(declared: Field, values: Iterable[str]) -> tuple[str, ...]:
    if declared.kind is Kind.CHOICE:
        known = vocabulary(declared.vocabulary).keys
        return known + tuple(sorted(set(values) - set(known)))
    if declared.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.PERCENT, Kind.SDG, Kind.PARAGRAPH):
        return tuple(sorted(values, key=_in_numbers))
    return tuple(sorted(values))


def _in_numbers(value: str) -> tuple[tuple[float, str], ...]:
    """An order that puts 9 before 10 and 16.2 before 16.10."""
    return tuple(
        (float(part) if part.isdecimal() else float("inf"), part) for part in value.split(".")
    )
