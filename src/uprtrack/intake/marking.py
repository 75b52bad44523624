"""The process that rewrites a stranger's workbook; it may be killed without harm."""

import sys
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from uprtrack.intake import guard
from uprtrack.intake.limits import Limits
from uprtrack.intake.package import find_part
from uprtrack.intake.transport import receive, send
from uprtrack.model.finding import Refused

AUTHOR = "uprtrack"

_LONGEST = 32_767
_WIDTHS = {"A": 24, "B": 10, "C": 40, "D": 90}


def main() -> None:
    """Serve one request of `mark`: instructions in, ["marked", bytes] or ["refused"] out."""
    [request] = receive(sys.stdin.buffer)
    data, limits, *instructions = request
    _confine(Limits.from_argument(limits))
    try:
        message = ["marked", marked(data, Limits.from_argument(limits), *instructions)]
    except BaseException:  # whatever openpyxl raises on a broken file
        message = ["refused"]
    send(sys.stdout.buffer, message)
    sys.stdout.buffer.flush()


def _confine(limits: Limits) -> None:
    """Bound memory, time and the size of openpyxl's own temporary files; not on Windows."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (limits.archive_bytes, limits.archive_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def marked(
    data: bytes, limits: Limits, marks: list[Any], lines: list[Any], title: str, rtl: bool
) -> bytes:
    """The workbook with the marks drawn and the list added; Refused for one with macros."""
    parts = guard.read_parts(data, limits, lambda name: True)
    guard.refuse_unsafe_xml(parts, limits)
    if not find_part(parts, "xl/workbook.xml") or find_part(parts, "xl/vbaProject.bin"):
        raise Refused("cannot_mark")
    book = openpyxl.load_workbook(BytesIO(guard.packed(parts)), rich_text=True)
    for sheet, row, column, fill, text in marks:
        if isinstance(found := _sheet(book, sheet), Worksheet):
            _mark(_written_cell(found, row, column), fill, text)
    _add_list(book, lines, title, rtl)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _sheet(book: Workbook, name: str) -> Any:
    return book[name] if name in book.sheetnames else None


def _written_cell(sheet: Worksheet, row: int, column: int) -> Cell:
    """The cell itself, or the first of the merged ones it belongs to."""
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        merged = next(found for found in sheet.merged_cells.ranges if cell.coordinate in found)
        cell = sheet.cell(merged.min_row, merged.min_col)
    assert isinstance(cell, Cell)
    return cell


def _mark(cell: Cell, fill: str, text: str) -> None:
    """Fill the cell and add the text to whatever comment it has."""
    cell.fill = PatternFill("solid", fgColor=fill)
    before = f"{cell.comment.text}\n" if cell.comment else ""
    comment = Comment(_legal(before + text), AUTHOR, width=320)
    comment.height = 60 + 18 * (len(before + text) // 45)
    cell.comment = comment


def _add_list(book: Workbook, lines: list[Any], title: str, rtl: bool) -> None:
    sheet = book.create_sheet(title)
    sheet.sheet_view.rightToLeft = rtl
    sheet.freeze_panes = "A2"
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    for row, (fill, *texts) in enumerate(lines, start=1):
        for column, text in enumerate(texts, start=1):
            cell = sheet.cell(row, column, _legal(text))
            cell.data_type = "s"  # a quoted cell may begin with "="
            cell.alignment = Alignment(wrap_text=True, vertical="top", readingOrder=2 if rtl else 1)
            if row == 1:
                cell.font = Font(bold=True)
            elif fill and column == len(texts):
                cell.fill = PatternFill("solid", fgColor=fill)


def _legal(text: str) -> str:
    return ILLEGAL_CHARACTERS_RE.sub("", text)[:_LONGEST]
