"""What an official document in running text gives: rows, and what it says of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from uprtrack.model.finding import Finding
from uprtrack.model.row import Row


@dataclass(frozen=True, slots=True)
class Document:
    """`format` is "working_group_report" or "addendum"; `symbol` its own, "A/HRC/15/15".

    `about` is the symbol of the report that an addendum speaks of, "" for a report. Rows are
    numbered in the document's order and their sheet is the symbol; `places` says where each stands,
    by its number, as (paragraph, page), page 0 where there are none. `gaps` are paragraph numbers
    that the numbering leaves out, `doubles` those that it gives twice. `stated` are the document's
    own totals by position, where it says them.
    """

    format: str
    symbol: str
    state: str
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()
    about: str = ""
    places: Mapping[int, tuple[str, int]] = field(default_factory=dict)
    gaps: tuple[str, ...] = ()
    doubles: tuple[str, ...] = ()
    stated: Mapping[str, int] = field(default_factory=dict)
