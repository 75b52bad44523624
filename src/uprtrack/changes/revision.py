"""One entry of the history: who changed what, when, and from what file."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Revision:
    """`time` is in UTC; `added`, `changed` and `removed` count records.

    `kind` is upload, edit, suggestion, undo or demonstration. `undoes` is the revision that an undo
    takes back. `demonstration` says whether the store held demonstration data after it. A file is
    known by `source_sha256`, "" where there was none.
    """

    number: int
    time: datetime
    author: str
    kind: str
    note: str = ""
    source_name: str = ""
    source_sha256: str = ""
    added: int = 0
    changed: int = 0
    removed: int = 0
    undoes: int | None = None
    demonstration: bool = False
