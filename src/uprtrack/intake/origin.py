"""Whether a workbook is one of our own exports, and what it then says of itself."""

from dataclasses import dataclass

from uprtrack.intake.workbook import Workbook

SHEET = "_uprtrack"
"""The very hidden sheet of keys and values that every export and template carries."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """`revision` of the store that the export was made at; `no_data` sheets hold no records."""

    revision: int
    demonstration: bool
    no_data: frozenset[str]


def own_file(workbook: Workbook) -> OwnFile | None:
    """What the hidden sheet says, or None for any other file."""
    sheet = next((sheet for sheet in workbook.sheets if sheet.name == SHEET), None)
    if sheet is None:
        return None
    lines = [[str(cell or "") for cell in row] for row in sheet.rows]
    said = {line[0]: line[1] for line in lines if len(line) > 1}
    if said.get("generator") != "uprtrack":
        return None
    return OwnFile(
        int(said.get("revision") or 0) if (said.get("revision") or "0").isdecimal() else 0,
        said.get("demonstration") == "yes",
        frozenset(line[2] for line in lines if line[0] == "no data" and len(line) > 2) | {SHEET},
    )
