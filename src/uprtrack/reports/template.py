"""The blank workbook that a newcomer fills in: every sheet, every column explained."""

import io
from typing import Any

from xlsxwriter import Workbook

from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity, Field
from uprtrack.reports.choice_lists import SHEET as LISTS
from uprtrack.reports.choice_lists import list_ranges, write_choice_lists
from uprtrack.reports.explanation import example, explanation
from uprtrack.reports.layout import header_format, lay_out, lines_of, set_height
from uprtrack.reports.origin import Origin, write_origin
from uprtrack.reports.style import QUIET, RULE, Style
from uprtrack.reports.workbook import new_workbook

ROWS = 2_000
"""Rows with drop-down lists."""

ADVICE_WIDTH = 130


def template(language: Language) -> bytes:
    """A workbook without any record: a sheet of advice, then one sheet an entity.

    Explanations stand in the headers' comments and on the first sheet, never in a data row.
    """
    out = io.BytesIO()
    workbook = new_workbook(out, long=False)
    style = Style(workbook, rtl=language.direction == "rtl")
    advice = language.text("How to fill in")
    lists = list_ranges(ENTITIES.values())
    _write_advice(workbook, advice, language, style)
    for entity in ENTITIES.values():
        sheet = workbook.add_worksheet(entity.label(language.code))
        fields = fields_to_fill(entity)
        lay_out(sheet, fields, language, style, lists=lists, rows=ROWS)
        _write_headers(sheet, fields, language, style)
    write_choice_lists(workbook, ENTITIES.values(), language.code)
    write_origin(
        workbook,
        Origin(),
        language=language.code,
        entities={entity.label(language.code): name for name, entity in ENTITIES.items()},
        no_data=[advice, LISTS],
        records={},
    )
    workbook.close()
    return out.getvalue()


def fields_to_fill(entity: Entity) -> list[Field]:
    """What a person may write: every field that is read back, and the columns that make links."""
    return [field for field in (*entity.fields, *entity.link_columns) if not field.read_only]


def _write_headers(sheet: Any, fields: list[Field], language: Language, style: Style) -> None:
    for column, field in enumerate(fields):
        sheet.write_string(0, column, field.label(language.code), header_format(style, field))
        comment = _told(field, language)
        size = {"width": 300, "height": 60 + 16 * (len(comment) // 40)}
        sheet.write_comment(0, column, comment, size)


def _write_advice(workbook: Workbook, name: str, language: Language, style: Style) -> None:
    sheet = workbook.add_worksheet(name)
    if language.direction == "rtl":
        sheet.right_to_left()
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, ADVICE_WIDTH)
    sheet.set_row(0, 30)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.write_string(0, 0, name, style.format(bold=True, font_size=16))
    row = 1
    for sentence in _advice(language):
        sheet.write_string(row, 0, sentence, style.format(font_color=QUIET))
        row += 1
    bold, plain = style.format(bold=True), style.format()
    wrapped = style.format(text_wrap=True, bottom=1, bottom_color=RULE)
    for entity in ENTITIES.values():
        title = language.text("Sheet “{sheet}”", sheet=entity.label(language.code))
        sheet.write_string(row + 1, 0, title, style.format(bold=True, font_size=12))
        row += 2
        for field in fields_to_fill(entity):
            # one cell a field: a label in a cell of its own could pass for a header
            label, told = f"{field.label(language.code)}: ", _told(field, language)
            sheet.write_rich_string(row, 0, bold, label, plain, told, wrapped)
            set_height(sheet, row, lines_of(label + told, ADVICE_WIDTH))
            row += 1


def _told(field: Field, language: Language) -> str:
    shown = example(field, language)
    told = language.text("Example: {example}", example=shown) if shown else ""
    return f"{explanation(field, language)} {told}".rstrip()


def _advice(language: Language) -> tuple[str, ...]:
    return (
        language.text("Write one record in each row, directly below the headers."),
        language.text("Leave empty what is not known; columns and sheets may be deleted."),
        language.text("Where a cell holds several values, separate them with a semicolon."),
        language.text("Every header has a comment that says what belongs below it."),
    )
