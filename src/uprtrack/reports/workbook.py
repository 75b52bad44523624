"""Records as an Excel workbook that reads back exactly, and the report of a selection."""

import io
from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook

from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import wording
from uprtrack.reports.choice_lists import SHEET as LISTS
from uprtrack.reports.choice_lists import list_ranges, write_choice_lists
from uprtrack.reports.entity_sheet import write_entity_sheet
from uprtrack.reports.layout import lay_out
from uprtrack.reports.origin import Origin, write_origin
from uprtrack.reports.report import Report
from uprtrack.reports.style import FONT, QUIET, Style
from uprtrack.reports.summary import write_summary

LONG = 5_000
"""Records from which a workbook is written row by row to disk, in constant memory."""

Sheets = Mapping[str, Sequence[Record]]
"""Records by entity name, in the order of the sheets."""


def export_workbook(
    sheets: Sheets, language: Language, *, origin: Origin, known: Sheets | None = None
) -> bytes:
    """One sheet an entity, to be changed in a spreadsheet program and read back.

    `known` are the records that may be referred to by name, when `sheets` are only some of them.
    Demonstration data gets a first sheet that says so. Raises Refused("text_too_long").
    """
    return _workbook(sheets, language, origin, known or sheets, None)


def selection_report(
    report: Report,
    sheets: Sheets,
    language: Language,
    *,
    origin: Origin,
    known: Sheets | None = None,
) -> bytes:
    """The same workbook with a first sheet that holds the report, its chart and its tables."""
    return _workbook(sheets, language, origin, known or sheets, report)


def new_workbook(out: io.BytesIO, *, long: bool) -> Workbook:
    """A workbook in our face; `long` ones are written row by row."""
    return Workbook(
        out,
        {
            "constant_memory": long,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "default_format_properties": FONT,
        },
    )


def _workbook(
    sheets: Sheets, language: Language, origin: Origin, known: Sheets, report: Report | None
) -> bytes:
    out = io.BytesIO()
    workbook = new_workbook(out, long=sum(map(len, sheets.values())) > LONG)
    style, words = Style(workbook, rtl=language.direction == "rtl"), wording(known, language)
    entities = [ENTITIES[name] for name in sheets]
    lists = list_ranges(entities)
    no_data = [LISTS]
    if report:
        no_data.append(language.text("Summary"))
        write_summary(workbook, no_data[-1], report, language, style)
    elif origin.demonstration:
        no_data.append(language.text("Please read"))
        _write_warning(workbook, no_data[-1], language, style)
    for entity in entities:
        sheet = workbook.add_worksheet(entity.label(language.code))
        records = sheets[entity.name]
        lay_out(sheet, entity.fields, language, style, lists=lists, rows=len(records))
        write_entity_sheet(sheet, entity, records, words, style)
        if origin.demonstration:
            sheet.write_comment(0, 0, _warning(language), {"x_scale": 2})
    write_choice_lists(workbook, entities, language.code)
    write_origin(
        workbook,
        origin,
        language=language.code,
        entities={entity.label(language.code): entity.name for entity in entities},
        no_data=no_data,
        records=sheets,
    )
    workbook.close()
    return out.getvalue()


def _write_warning(workbook: Workbook, name: str, language: Language, style: Style) -> None:
    sheet = workbook.add_worksheet(name)
    if language.direction == "rtl":
        sheet.right_to_left()
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 100)
    sheet.set_row(0, 30)
    sheet.write_string(
        0, 0, language.text("Demonstration data"), style.format(bold=True, font_size=16)
    )
    sheet.write_string(1, 0, _warning(language), style.format(font_color=QUIET, text_wrap=True))


def _warning(language: Language) -> str:
    return language.text("Demonstration data: statuses and activities are invented.")
