"""How a sheet of records is laid out: widths, frozen header, drop-down lists, colours."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from uprtrack.language.catalogue import Language
from uprtrack.model.field import Field, Kind
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.style import Style

SPARE_ROWS = 1_000
"""Rows below the data that have drop-down lists and colours already."""

A3 = 8
"""Excel's number of the paper size."""

LINE = 13.5
TALLEST = 12 * LINE
"""Points; a row that would be taller shows its first lines."""

_WIDTHS = {
    Kind.PARAGRAPH: 12,
    Kind.WHOLE: 11,
    Kind.DECIMAL: 14,
    Kind.PERCENT: 11,
    Kind.DATE: 13,
    Kind.STATE: 18,
    Kind.SDG: 14,
    Kind.CHOICE: 19,
}


WRAPPED = frozenset({Kind.TEXT, Kind.INSTITUTION, Kind.CHOICE, Kind.STATE, Kind.REFERENCE})


def lay_out(
    sheet: Any,
    fields: Sequence[Field],
    language: Language,
    style: Style,
    *,
    lists: Mapping[str, str],
    rows: int,
) -> None:
    """Widths, frozen header, drop-down lists, colours and direction of a sheet for `rows` rows.

    Called before the first cell is written. `lists` is where each vocabulary's labels stand.
    """
    if language.direction == "rtl":
        sheet.right_to_left()
    sheet.set_row(0, 34)
    sheet.freeze_panes(1, 0)
    last = rows + SPARE_ROWS
    for index, field in enumerate(fields):
        sheet.set_column(index, index, width(field), column_format(style, field))
        if field.vocabulary and not field.read_only:
            sheet.data_validation(1, index, last, index, _choices(field, lists, language))
        if field.vocabulary and not field.several:
            for rule in _colours(field, language, style):
                sheet.conditional_format(1, index, last, index, rule)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{_letters(len(fields))}{last + 1}"})
    sheet.set_landscape()
    sheet.set_paper(A3)
    sheet.set_print_scale(70)
    sheet.repeat_rows(0)
    sheet.hide_gridlines(0)


def lines_of(text: str, wide: int) -> int:
    """How many lines a wrapping text takes in a column that is so many letters wide."""
    return sum(1 + len(line) // wide for line in text.split("\n"))


def set_height(sheet: Any, row: int, lines: int) -> None:
    """Give a row of several lines its height: not every program fits it by itself."""
    if lines > 1:
        sheet.set_row(row, min(1.5 + LINE * lines, TALLEST))


def width(field: Field) -> int:
    """A column's width in letters."""
    if field.long:
        return 50
    return 28 if field.several else _WIDTHS.get(field.kind, 26)


def header_format(style: Style, field: Field | None) -> Any:
    return style.quiet_header if field is None or field.read_only else style.header


def column_format(style: Style, field: Field, *, rtl: bool | None = None) -> Any:
    """The format of a field's cells; `rtl` for one whose text runs otherwise than the sheet."""
    wraps = field.several or field.kind in WRAPPED
    return style.body(wrap=wraps, quiet=field.read_only, rtl=rtl)


def number_format(style: Style, field: Field, number: float | date) -> Any:
    """The format of a number or day: left to right in either language, or a day turns round."""
    if isinstance(number, date):
        return style.body(number="yyyy-mm-dd", rtl=False)
    integral = number == int(number)
    if field.kind is Kind.DECIMAL:
        return style.body(number="#,##0" if integral else "#,##0.00#", rtl=False)
    return style.body(number="0" if integral else "0.0##", rtl=False)


def _choices(field: Field, lists: Mapping[str, str], language: Language) -> dict[str, Any]:
    """A drop-down list that advises: other words are understood too when the file is read."""
    rule: dict[str, Any] = {"validate": "list", "source": lists[field.vocabulary]}
    if field.several:
        return rule | {"show_error": False}
    return rule | {
        "error_type": "warning",
        "error_title": field.label(language.code)[:32],
        "error_message": language.text("This is not one of the values in the list."),
    }


def _colours(field: Field, language: Language, style: Style) -> list[dict[str, Any]]:
    return [
        {
            "type": "cell",
            "criteria": "==",
            "value": f'"{term.label(language.code)}"',
            "format": style.filled(term.colour),
        }
        for term in vocabulary(field.vocabulary).terms
        if term.colour
    ]


def _letters(column: int) -> str:
    first, second = divmod(column - 1, 26)
    return (chr(64 + first) if first else "") + chr(65 + second)
