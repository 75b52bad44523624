"""A report's sentences, chart and tables on one sheet."""

from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook

from uprtrack.language.catalogue import Language
from uprtrack.reports.report import Report, Scope, Table
from uprtrack.reports.style import QUIET, RULE, TEXT, Style, ink

ROW_PIXELS = 20
BAR_PIXELS = 26


def write_summary(
    workbook: Workbook, name: str, report: Report, language: Language, style: Style
) -> None:
    """Add the sheet: title, sentences, scope, then a chart and a table for each table of counts.

    No row of it can be taken for a header row of records: phrases stand in one cell each, and a
    table's first heading is left empty.
    """
    sheet = workbook.add_worksheet(name)
    if language.direction == "rtl":
        sheet.right_to_left()
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, 12, 13)
    sheet.set_row(0, 30)
    sheet.write_string(0, 0, report.title, style.format(bold=True, font_size=16))
    row = 1
    for sentence in report.sentences:
        sheet.write_string(row, 0, sentence, style.format(font_size=11))
        row += 1
    for phrase in scope_phrases(report.scope, language):
        sheet.write_string(row, 0, phrase, style.format(font_color=QUIET))
        row += 1
    for table in report.tables:
        row = _write_table(workbook, sheet, table, language, style, row=row + 1)


def scope_phrases(scope: Scope, language: Language) -> list[str]:
    """What a report speaks of, a phrase a line: demonstration, filters, day, revision."""
    phrases = []
    if scope.demonstration:
        phrases.append(language.text("Demonstration data: statuses and activities are invented."))
    phrases += scope.filters or (language.text("All records, without filters."),)
    day = language.date(scope.day)
    phrases.append(
        language.text("As of {day}, revision {revision}.", day=day, revision=scope.revision)
    )
    return phrases


def _write_table(
    workbook: Workbook, sheet: Any, table: Table, language: Language, style: Style, *, row: int
) -> int:
    """Title, chart where the table has colours, the table itself; returns the row after it."""
    sheet.write_string(row, 0, table.title, style.format(bold=True, font_size=12))
    row += 1
    if table.note:
        sheet.write_string(row, 0, table.note, style.format(font_color=QUIET))
        row += 1
    heading = row
    if table.colours and table.rows:
        height = 90 + BAR_PIXELS * len(table.rows)
        heading = row + height // ROW_PIXELS + 2
        chart = _bars(workbook, sheet.get_name(), table, heading, language)
        chart.set_size({"width": 1080, "height": height})
        sheet.insert_chart(row, 0, chart, {"object_position": 2, "description": table.title})
    _write_rows(sheet, table, heading, style)
    return heading + len(table.rows) + 1


def _write_rows(sheet: Any, table: Table, heading: int, style: Style) -> None:
    for column, word in enumerate(table.heading):
        if not word:
            continue
        cell_format = style.quiet_header
        if 0 < column <= len(table.colours):
            colour = table.colours[column - 1]
            cell_format = style.format(
                bold=True, bg_color=colour, font_color=ink(colour), text_wrap=True
            )
        sheet.write_string(heading, column, word, cell_format)
    sheet.set_row(heading, 32)
    line: Mapping[str, Any] = {"bottom": 1, "bottom_color": RULE}
    for row, entries in enumerate(table.rows, start=heading + 1):
        for column, entry in enumerate(entries):
            if isinstance(entry, str):
                sheet.write_string(row, column, entry, style.format(**line))
            else:
                sheet.write_number(row, column, entry, style.format(num_format="#,##0", **line))


def _bars(workbook: Workbook, name: str, table: Table, heading: int, language: Language) -> Any:
    """A native stacked bar chart, first row on top; in Arabic the bars grow from the right."""
    rtl = language.direction == "rtl"
    first, last = heading + 1, heading + len(table.rows)
    chart = workbook.add_chart({"type": "bar", "subtype": "stacked"})
    for column, colour in enumerate(table.colours, start=1):
        chart.add_series(
            {
                "name": [name, heading, column],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, column, last, column],
                "fill": {"color": colour},
                "border": {"color": "#FFFFFF", "width": 0.5},
                "gap": 35,
                "data_labels": {
                    "value": True,
                    "num_format": "#,##0;;",
                    "font": {"color": ink(colour), "size": 9},
                },
            }
        )
    chart.set_y_axis(
        {
            "reverse": True,
            "num_font": {"size": 10, "color": TEXT},
            "line": {"color": QUIET},
            "major_gridlines": {"visible": False},
            "major_tick_mark": "none",
        }
    )
    chart.set_x_axis(
        {
            "reverse": rtl,
            "num_font": {"size": 9, "color": QUIET},
            "num_format": "#,##0",
            "label_position": "high",
            "major_gridlines": {"visible": True, "line": {"color": RULE}},
            "line": {"none": True},
        }
    )
    chart.set_legend({"position": "top", "font": {"size": 10, "color": TEXT}})
    chart.set_chartarea({"border": {"none": True}})
    return chart
