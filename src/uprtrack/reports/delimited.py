"""Records as CSV: a view to open in a spreadsheet, safe from formulas, not for reading back."""

import csv
import io
from collections.abc import Iterable
from datetime import date

from uprtrack.model.field import Entity
from uprtrack.model.record import Record
from uprtrack.reports.cells import Cell, Wording
from uprtrack.reports.columns import columns_of

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet program takes for a formula (OWASP, CSV injection)."""


def export_csv(entity: Entity, records: Iterable[Record], wording: Wording) -> bytes:
    """UTF-8 with a byte order mark, or Excel garbles Arabic; labels first, ids last.

    Text that begins like a formula gets an apostrophe before it.
    """
    columns = columns_of(entity, wording)
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([column.header for column in columns])
    writer.writerows([delimited(column.cell(record)) for column in columns] for record in records)
    return out.getvalue().encode("utf-8-sig")


def delimited(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)
