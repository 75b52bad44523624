"""Archives and binary workbooks as messages: guard, then the reader of that kind.

Of workbooks that is calamine, and what the xlsx XML says beside.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from uprtrack.intake import docx, guard
from uprtrack.intake.limits import Limits
from uprtrack.intake.magic import ZIP, xls_is_locked
from uprtrack.intake.package import custom_properties, find_part, sheet_parts, workbook_path
from uprtrack.intake.styles import NumberFormats, cell_facts
from uprtrack.intake.transport import Message
from uprtrack.intake.unseen import clean_rows, may_hold_unseen
from uprtrack.model.finding import Refused

_CHUNK = 100
"""Rows of a message: few, so that one process reads on while the other takes them in."""
_WORKBOOK = re.compile(rb"<(?:\w+:)?workbook\b")
_DOCUMENT = re.compile(rb"<(?:\w+:)?document\b")
_UNREAD = re.compile(r"(?:^|/)(?:theme|media|drawings|charts|embeddings|printersettings)/")


def messages(data: bytes, limits: Limits) -> Iterator[Message]:
    """The workbook, then of each sheet first its rows and then itself, then the end.

    The reader is handed an archive of the checked parts alone, never the file itself.
    Raises Refused.
    """
    kind, properties, facts, unseen = "xls", {}, {}, True
    if data.startswith(ZIP):
        parts = guard.read_parts(data, limits, _may_matter)
        kind = _kind(parts)
        guard.refuse_unsafe_xml(parts, limits)
        if kind == "docx":
            yield from docx.messages(parts, workbook_path(parts), limits)
            return
        if kind == "xlsx":
            unseen = any(map(may_hold_unseen, parts.values()))
            properties = custom_properties(parts)
            formats = NumberFormats(find_part(parts, "xl/styles.xml"))
            for name, xml, prefix in _guarded_sheets(parts, limits):
                if name:
                    facts[name] = cell_facts(xml, prefix, formats)
        data = guard.packed(parts)
    try:
        book = CalamineWorkbook.from_object(BytesIO(data))
        yield ["workbook", kind, "", properties]
        for message in _sheets(book, facts, limits):
            if unseen and message[0] == "rows":
                message[1] = clean_rows(message[1])
            yield message
    except PasswordError as error:
        raise Refused("encrypted") from error
    except CalamineError as error:
        raise Refused("encrypted" if xls_is_locked(data) else "damaged") from error
    yield ["end"]


def _may_matter(name: str) -> bool:
    """Whether a part can bear on values: pictures, drawings, charts and macros cannot."""
    if not name.endswith((".xml", ".rels", ".bin", "mimetype")) or name.endswith("vbaproject.bin"):
        return False
    return _UNREAD.search(name) is None


def _kind(parts: guard.Parts) -> str:
    workbook = workbook_path(parts)
    if found := find_part(parts, workbook):
        if workbook.lower().endswith(".bin"):
            return "xlsb"
        if _WORKBOOK.search(found[:4096]):
            return "xlsx"
        if _DOCUMENT.search(found[:4096]):
            return "docx"
    if find_part(parts, "xl/workbook.bin"):
        return "xlsb"
    if b"opendocument.spreadsheet" in find_part(parts, "mimetype"):
        if b"encryption-data" in find_part(parts, "META-INF/manifest.xml"):
            raise Refused("encrypted")
        return "ods"
    raise Refused("not_a_spreadsheet")


def _guarded_sheets(parts: guard.Parts, limits: Limits) -> Iterator[tuple[str, bytes, bytes]]:
    """Name, XML and namespace prefix of each sheet of an xlsx; refuses those out of bounds.

    Parts that the workbook does not name are judged too: the reader may find them another way.
    """
    for name in [name for name in parts if name.lower().endswith("sharedstrings.xml")]:
        parts[name] = guard.without_false_counts(parts[name])
    listed = sheet_parts(parts)
    _refuse_many(len(listed), limits)
    named = {id(xml) for _, xml in listed}
    unnamed = [("", xml) for xml in parts.values() if id(xml) not in named]
    for name, xml in listed + unnamed:
        if root := re.search(rb"<(\w+:)?worksheet\b", xml[:4096]):
            prefix = root.group(1) or b""
            guard.refuse_wide_or_long(name, xml, prefix, limits)
            yield name, xml, prefix


def _refuse_many(sheets: int, limits: Limits) -> None:
    if sheets > limits.sheets:
        raise Refused("too_many_sheets", sheets=str(sheets), limit=str(limits.sheets))


def _sheets(
    book: CalamineWorkbook, facts: dict[str, dict[str, Any]], limits: Limits
) -> Iterator[Message]:
    sheets = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    _refuse_many(len(sheets), limits)
    filled = False
    for listed in sheets:
        sheet = book.get_sheet_by_name(listed.name)
        last_row, last_column = sheet.end or (-1, -1)
        guard.refuse_size(listed.name, last_row + 1, last_column + 1, limits)
        for rows in _rows(sheet):
            filled = True
            yield ["rows", rows]
        beside = facts.get(listed.name, {})
        yield ["sheet", listed.name, {**_sheet_facts(listed, sheet), **beside}]
    if not filled:
        raise Refused("no_rows")


def _sheet_facts(listed: SheetMetadata, sheet: CalamineSheet) -> dict[str, Any]:
    return {
        "hidden": listed.visible != SheetVisibleEnum.Visible,
        "very_hidden": listed.visible == SheetVisibleEnum.VeryHidden,
        "merged": tuple((*first, *last) for first, last in sheet.merged_cell_ranges or []),
    }


def _rows(sheet: CalamineSheet) -> Iterator[list[list[Any]]]:
    """Rows from A1 in pieces, without the blank ones at the end.

    The reader pads the rows above the first value but not the columns left of it.
    """
    left: list[Any] = [""] * (sheet.start[1] if sheet.start else 0)
    piece: list[list[Any]] = []
    filled = 0
    for row in sheet.iter_rows():
        piece.append(left + row if left else row)
        if row[0] != "" or any(cell != "" for cell in row):
            filled = len(piece)
        if filled >= _CHUNK:
            yield piece[:filled]
            piece, filled = piece[filled:], 0
    if filled:
        yield piece[:filled]
