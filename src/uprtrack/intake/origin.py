"""Whether a workbook is one of our own exports, and what it then says of itself."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from uprtrack.intake.workbook import Workbook

SHEET = "_uprtrack"
"""The very hidden sheet of keys and values that every export and template carries."""

PROPERTY = "uprtrack.revision"
"""The document property that stays where the hidden sheet is lost."""

Line = tuple[str, ...]
"""One row of the hidden sheet: a key, and one or two values."""


@dataclass(frozen=True, slots=True)
class OwnFile:
    """`revision` of the store that the export was made at; `no_data` sheets hold no records.

    `store` is the identity of that store, `made_at` the moment of the revision as text, `ids` the
    records of the export by entity. `whole` says that nobody changed any of it by hand.
    """

    revision: int
    demonstration: bool
    no_data: frozenset[str]
    store: str = ""
    made_at: str = ""
    ids: dict[str, tuple[str, ...]] = field(default_factory=dict)
    whole: bool = False


def own_file(workbook: Workbook) -> OwnFile | None:
    """What the hidden sheet says, or None for any other file."""
    sheet = next((sheet for sheet in workbook.sheets if sheet.name == SHEET), None)
    if sheet is None:
        return None
    lines = [_trimmed(str(cell or "") for cell in row) for row in sheet.rows]
    said = {line[0]: line[1] for line in lines if len(line) > 1}
    if said.get("generator") != "uprtrack":
        return None
    ids: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line[:1] == ("ids",) and len(line) > 2:
            ids[line[1]] = (*ids.get(line[1], ()), *line[2].split())
    revision = said.get("revision") or "0"
    return OwnFile(
        int(revision) if revision.isascii() and revision.isdecimal() else 0,
        said.get("demonstration") == "yes",
        frozenset(line[2] for line in lines if line[:1] == ("no data",) and len(line) > 2)
        | {SHEET},
        said.get("store", ""),
        said.get("made at", ""),
        ids,
        bool(lines) and lines[-1] == ("seal", seal(lines[:-1])),
    )


def seal(lines: Iterable[Line]) -> str:
    """What tells whether any of the lines was changed since it was written."""
    text = "\n".join("\t".join(_trimmed(line)) for line in lines)
    return sha256(text.encode()).hexdigest()


def moment(time: datetime | None) -> str:
    """A revision's moment as exports write it, "" for none."""
    return time.isoformat(timespec="milliseconds") if time else ""


def _trimmed(cells: Iterable[str]) -> Line:
    """The cells without empty ones at the end: a row's width is not its own."""
    line = tuple(cells)
    while line and not line[-1]:
        line = line[:-1]
    return line
