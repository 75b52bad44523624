"""What changed since some moment as a workbook: a summary, then every change on a line."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from uprtrack.language.catalogue import Language
from uprtrack.reports.entity_sheet import runs_rtl, write_text
from uprtrack.reports.layout import A3, lines_of, set_height
from uprtrack.reports.origin import Origin, write_origin
from uprtrack.reports.report import Report
from uprtrack.reports.style import Style, reading_order
from uprtrack.reports.summary import write_summary
from uprtrack.reports.workbook import new_workbook

_WIDTHS = (18, 46, 22, 36, 36, 10, 22, 13, 30)


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one record, or the record itself where it came or went, in words.

    `revision` is the last one that touched it, with its author, day (UTC) and note.
    """

    kind: str
    record: str
    field: str
    was: str
    becomes: str
    revision: int
    author: str
    day: date
    note: str = ""


def changes_workbook(
    report: Report, lines: Sequence[ChangeLine], language: Language, origin: Origin
) -> bytes:
    """The workbook, from the right in Arabic; uploaded by mistake it says that it holds no records.

    Raises Refused("text_too_long") for a text that no cell can hold.
    """
    out = io.BytesIO()
    workbook = new_workbook(out, long=False)
    style = Style(workbook, rtl=language.direction == "rtl")
    names = [language.text("Summary"), language.text("Changes")]
    write_summary(workbook, names[0], report, language, style)
    _write_lines(workbook.add_worksheet(names[1]), lines, language, style)
    write_origin(workbook, origin, language=language.code, entities={}, no_data=names, records={})
    workbook.close()
    return out.getvalue()


def _write_lines(sheet: Any, lines: Sequence[ChangeLine], language: Language, style: Style) -> None:
    if language.direction == "rtl":
        sheet.right_to_left()
    headers = (
        language.text("Kind"),
        language.text("Record"),
        language.text("Field"),
        language.text("Was"),
        language.text("Becomes"),
        language.text("Revision"),
        language.text("By"),
        language.text("Day"),
        language.text("Note"),
    )
    for column, (header, width) in enumerate(zip(headers, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, style.body(wrap=True))
        sheet.write_string(0, column, header, style.header)
    sheet.set_row(0, 26)
    sheet.freeze_panes(1, 0)
    for row, line in enumerate(lines, start=1):
        texts = (line.kind, line.record, line.field, line.was, line.becomes)
        for column, text in enumerate(texts):
            _write(sheet, row, column, text, language, style)
        sheet.write_number(row, 5, line.revision, style.body(number="0", rtl=False))
        _write(sheet, row, 6, line.author, language, style)
        sheet.write_datetime(row, 7, line.day, style.body(number="yyyy-mm-dd", rtl=False))
        _write(sheet, row, 8, line.note, language, style)
        tall = ((line.record, _WIDTHS[1]), (line.was, _WIDTHS[3]), (line.becomes, _WIDTHS[4]))
        set_height(sheet, row, max(lines_of(text, width) for text, width in tall))
    sheet.autofilter(0, 0, max(len(lines), 1), len(headers) - 1)
    sheet.set_landscape()
    sheet.set_paper(A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Any, row: int, column: int, text: str, language: Language, style: Style) -> None:
    """A text at the side where its line begins, in its own direction where it has letters."""
    if not text:
        return
    rtl = language.direction == "rtl"
    order = reading_order(runs_rtl(text) if any(map(str.isalpha, text)) else rtl)
    align = "right" if rtl else "left"
    write_text(
        sheet, row, column, text, style.format(text_wrap=True, align=align, reading_order=order)
    )
