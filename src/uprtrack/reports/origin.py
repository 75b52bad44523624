"""What a workbook of ours says of itself, so that it is known when it comes back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from xlsxwriter import Workbook

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.intake.origin import SHEET, Line, moment, seal
from uprtrack.model.record import Record
from uprtrack.store.store import Stored

_IDS_IN_A_CELL = 900
"""Ids of 32 letters, each followed by a space: a cell holds 32,767 letters."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a workbook's records come from.

    `filters` are the selection's facets as in its address form; `demonstration` marks invented
    statuses, which must not come back as real ones. `store` is the identity of the store, and
    `made_at` when its revision was made (UTC), None for revision 0.
    """

    revision: int = 0
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    demonstration: bool = False
    store: str = ""
    made_at: datetime | None = None

    @classmethod
    def of(
        cls, seen: Stored | Snapshot, filters: Mapping[str, Sequence[str]] | None = None
    ) -> Self:
        """The origin of records of that revision of that store."""
        return cls(seen.revision, filters or {}, seen.demonstration, seen.identity, seen.changed_at)


def write_origin(
    workbook: Workbook,
    origin: Origin,
    *,
    language: str,
    entities: Mapping[str, str],
    no_data: Sequence[str],
    records: Mapping[str, Sequence[Record]],
) -> None:
    """Add the hidden sheet and the document's own properties; `intake.origin` reads them.

    `entities` gives the entity by sheet name, `no_data` the sheets that hold no records, `records`
    the rows by entity. Rows of key and value: generator, store, revision, made at, language,
    demonstration (yes or no), filters (JSON); then a row "sheet", entity, name for each data sheet,
    rows "ids", entity, ids and a row "no data", "", name for each other sheet; a seal at the end.
    """
    demonstration = "yes" if origin.demonstration else "no"
    lines: list[Line] = [
        ("generator", "uprtrack"),
        ("store", origin.store),
        ("revision", str(origin.revision)),
        ("made at", moment(origin.made_at)),
        ("language", language),
        ("demonstration", demonstration),
        ("filters", json.dumps(dict(origin.filters), ensure_ascii=False)),
        *(("sheet", entity, name) for name, entity in entities.items()),
        *(line for entity, found in records.items() for line in _ids(entity, found)),
        *(("no data", "", name) for name in no_data),
    ]
    sheet = workbook.add_worksheet(SHEET)
    sheet.very_hidden()
    for row, cells in enumerate((*lines, ("seal", seal(lines)))):
        for column, text in enumerate(cells):
            if text:
                sheet.write_string(row, column, text)
    workbook.set_custom_property("uprtrack.revision", str(origin.revision), "text")
    workbook.set_custom_property("uprtrack.demonstration", demonstration, "text")


def _ids(entity: str, records: Sequence[Record]) -> Iterator[Line]:
    for start in range(0, len(records), _IDS_IN_A_CELL):
        ids = " ".join(record.id for record in records[start : start + _IDS_IN_A_CELL])
        yield "ids", entity, ids
