"""One sheet of records: labels in row 1, data right below, ids in hidden columns at the end."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from uprtrack.model.field import Entity
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.reports.cells import Cell, Wording
from uprtrack.reports.columns import Column, columns_of
from uprtrack.reports.layout import (
    column_format,
    header_format,
    lines_of,
    number_format,
    set_height,
    width,
)
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
        set_height(sheet, row, max(write(row, record) for write in writers))
    sheet.autofilter(0, 0, max(len(records), 1), len(columns) - 1)
    for index in range(len(entity.fields), len(columns)):
        sheet.set_column(index, index, 12, style.body(quiet=True), {"hidden": True})


def runs_rtl(text: str) -> bool:
    """Whether the first letter of a text is Arabic."""
    first = _LETTER.search(text)
    return first is not None and first[0] >= "\u0600"


def _writer(sheet: Any, index: int, column: Column, style: Style) -> Callable[[int, Record], int]:
    """The function that writes one column's cell of a row and returns its lines."""
    cell_of, field = column.cell, column.field
    if field is None:
        quiet = style.body(quiet=True)
        return lambda row, record: _write_id(sheet, row, index, cell_of(record), quiet)
    arabic, latin = (column_format(style, field, rtl=rtl) for rtl in (True, False))
    day, whole, broken = (number_format(style, field, number) for number in (_EPOCH, 1, 0.5))
    wide = width(field)

    def write(row: int, record: Record) -> int:
        cell = cell_of(record)
        if isinstance(cell, date):
            _write_day(sheet, row, index, cell, day)
        elif isinstance(cell, str):
            write_text(sheet, row, index, cell, arabic if runs_rtl(cell) else latin)
            return lines_of(cell, wide) if len(cell) > wide or "\n" in cell else 1
        elif cell is not None:
            sheet.write_number(row, index, cell, whole if cell == int(cell) else broken)
        return 1

    return write


def _write_day(sheet: Any, row: int, index: int, day: date, day_format: Any) -> None:
    if day >= _FIRST_DAY:
        sheet.write_number(row, index, (day - _EPOCH).days, day_format)
    else:
        sheet.write_string(row, index, day.isoformat(), day_format)


def _write_id(sheet: Any, row: int, index: int, cell: Cell, quiet: Any) -> int:
    if isinstance(cell, str):
        sheet.write_string(row, index, cell, quiet)
    return 1


def write_text(sheet: Any, row: int, column: int, text: str, cell_format: Any) -> None:
    """A string as it is; Refused("text_too_long") when no cell can hold it."""
    if len(text) > LONGEST_TEXT:
        raise Refused("text_too_long", length=str(len(text)), limit=str(LONGEST_TEXT))
    if text.startswith("<r>") and text.endswith("</r>"):
        # xlsxwriter would take such a string for its own markup and write a broken file
        sheet.write_rich_string(row, column, text[:1], text[1:2], text[2:], cell_format)
    else:
        sheet.write_string(row, column, text, cell_format)
