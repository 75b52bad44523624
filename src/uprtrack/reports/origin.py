"""What a workbook of ours says of itself, so that it is known when it comes back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter import Workbook

from uprtrack.intake.origin import SHEET


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a workbook's records come from.

    `filters` are the selection's facets as in its address form; `demonstration` marks invented
    statuses, which must not come back as real ones.
    """

    revision: int = 0
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    demonstration: bool = False


def write_origin(
    workbook: Workbook,
    origin: Origin,
    *,
    language: str,
    entities: Mapping[str, str],
    no_data: Sequence[str],
) -> None:
    """Add the hidden sheet and the document's own properties; `intake.origin` reads them.

    `entities` gives the entity by sheet name, `no_data` the sheets that hold no records. Rows of
    key and value: generator, revision, language, demonstration (yes or no), filters (JSON); then
    a row "sheet", entity, name for each data sheet and a row "no data", "", name for each other.
    """
    demonstration = "yes" if origin.demonstration else "no"
    rows = [
        ("generator", "uprtrack"),
        ("revision", str(origin.revision)),
        ("language", language),
        ("demonstration", demonstration),
        ("filters", json.dumps(dict(origin.filters), ensure_ascii=False)),
        *(("sheet", entity, name) for name, entity in entities.items()),
        *(("no data", "", name) for name in no_data),
    ]
    sheet = workbook.add_worksheet(SHEET)
    sheet.very_hidden()
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            if text:
                sheet.write_string(row, column, text)
    workbook.set_custom_property("uprtrack.revision", str(origin.revision), "text")
    workbook.set_custom_property("uprtrack.demonstration", demonstration, "text")
