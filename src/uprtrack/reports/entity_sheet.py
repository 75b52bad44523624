"""One sheet of records: labels in row 1, data right below, ids in hidden columns at the end."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from uprtrack.model.field import Entity, Kind
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.reports.cells import Cell, Wording
from uprtrack.reports.columns import Column, columns_of
from uprtrack.reports.layout import NUMBERS, column_format, header_format
from uprtrack.reports.style import Style

LONGEST_TEXT = 32_767
"""Letters that a cell can hold (Excel's specification)."""

_LETTER = re.compile(r"[^\W\d_]")
_EPOCH = date(1899, 12, 30)
_FIRST_DAY = date(1900, 3, 1)
"""Excel's days count from _EPOCH, but not before this day: it believes in 29 February 1900."""


def write_entity_sheet(
    sheet: Any, entity: Entity, records: Sequence[Record], wording: Wording, style: Style
) -> None:
    """Write the headers, the rows and the hidden columns.

    Every text is a typed string, never a formula or a link. Raises Refused("text_too_long") for a
    text that no cell can hold.
    """
    columns = columns_of(entity, wording)
    for index, column in enumerate(columns):
        sheet.write_string(0, index, column.header, header_format(style, column.field))
    writers = [_writer(sheet, index, column, style) for index, column in enumerate(columns)]
    for row, record in enumerate(records, start=1):
        for write in writers:
            write(row, record)
    sheet.autofilter(0, 0, max(len(records), 1), len(columns) - 1)
    for index in range(len(entity.fields), len(columns)):
        sheet.set_column(index, index, 12, style.body(quiet=True), {"hidden": True})


def runs_rtl(text: str) -> bool:
    """Whether the first letter of a text is Arabic."""
    first = _LETTER.search(text)
    return first is not None and first[0] >= "\u0600"


def _writer(sheet: Any, index: int, column: Column, style: Style) -> Callable[[int, Record], None]:
    """The function that writes one column's cell of a row."""
    cell_of, field = column.cell, column.field
    plain = column_format(style, field) if field else style.body(quiet=True)
    arabic = column_format(style, field, rtl=True) if field else plain
    latin = column_format(style, field, rtl=False) if field else plain
    day_format = style.body(number=NUMBERS[Kind.DATE])
    whole, broken = style.body(number="#,##0"), style.body(number="#,##0.00#")
    decimal = field is not None and field.kind is Kind.DECIMAL
    percent = field is not None and field.kind is Kind.PERCENT
    points, parts = style.body(number="0"), style.body(number="0.0##")

    def write(row: int, record: Record) -> None:
        cell: Cell = cell_of(record)
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            write_text(sheet, row, index, cell, arabic if runs_rtl(cell) else latin)
        elif isinstance(cell, date):
            if cell < _FIRST_DAY:
                sheet.write_string(row, index, cell.isoformat(), plain)
            else:
                sheet.write_number(row, index, (cell - _EPOCH).days, day_format)
        elif decimal or percent:
            integral = cell == int(cell)
            form = (points if integral else parts) if percent else (whole if integral else broken)
            sheet.write_number(row, index, cell, form)
        else:
            sheet.write_number(row, index, cell, plain)

    return write


def write_text(sheet: Any, row: int, column: int, text: str, cell_format: Any) -> None:
    """A string as it is; Refused("text_too_long") when no cell can hold it."""
    if len(text) > LONGEST_TEXT:
        raise Refused("text_too_long", length=str(len(text)), limit=str(LONGEST_TEXT))
    if text.startswith("<r>") and text.endswith("</r>"):
        # xlsxwriter would take such a string for its own markup and write a broken file
        sheet.write_rich_string(row, column, text[:1], text[1:2], text[2:], cell_format)
    else:
        sheet.write_string(row, column, text, cell_format)
