"""A report as a value: what it says, before anything decides how it is printed."""

from dataclasses import dataclass
from datetime import date

Entry = str | int | float


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report speaks of; `filters` are phrases such as "Themes: Women, Education"."""

    filters: tuple[str, ...]
    day: date
    revision: int
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A heading row and rows of one width; the first column names the row.

    A table of counts with `colours`, one a counted column after the first, can be drawn as stacked
    bars; columns beyond the colours (totals) are not drawn.
    """

    title: str
    heading: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]
    colours: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A title that is a sentence with the finding, further sentences, tables, and their scope."""

    title: str
    scope: Scope
    sentences: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
