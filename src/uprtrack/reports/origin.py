"""What a workbook of ours says of itself, so that it is known when it comes back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter import Workbook

SHEET = "_uprtrack"
"""The very hidden sheet of keys and values; its name is the same in every language."""


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
    """Add the hidden sheet and the document's own properties.

    `entities` gives the entity by sheet name, `no_data` the sheets that hold no records. Rows of
    key and value: generator, revision, language, demonstration (yes or no), and as JSON filters,
    entities and no_data.
    """
    demonstration = "yes" if origin.demonstration else "no"
    said = {
        "generator": "uprtrack",
        "revision": str(origin.revision),
        "language": language,
        "demonstration": demonstration,
        "filters": _json(dict(origin.filters)),
        "entities": _json(dict(entities)),
        "no_data": _json([*no_data, SHEET]),
    }
    sheet = workbook.add_worksheet(SHEET)
    sheet.very_hidden()
    for row, (key, text) in enumerate(said.items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, text)
    workbook.set_custom_property("uprtrack.revision", str(origin.revision), "text")
    workbook.set_custom_property("uprtrack.demonstration", demonstration, "text")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
