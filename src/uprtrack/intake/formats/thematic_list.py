"""OHCHR's thematic list (matrix) of recommendations, any cycle's columns → sheets as we read them.

A list has the recommendation, its States and the source of the position in one cell, the tags of
several fields in another, and rows "Theme: …" above the recommendations of each theme.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.formats.recommendation_cell import (
    begins_with_number,
    names_source,
    recommendation_in,
)
from uprtrack.intake.formats.tag_cell import Tags, tags_in, united
from uprtrack.intake.headers import meaning
from uprtrack.intake.merged import filled_down
from uprtrack.intake.tags import tag_key
from uprtrack.intake.workbook import Sheet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Finding

_THEME = re.compile(r"\s*(?:themes?|الموضوع|موضوع)\s*[:：]\s*(\S.*)", re.IGNORECASE | re.DOTALL)
_SEARCHED: Final = 20
"""Rows among which the header is looked for."""
_ENOUGH: Final = 0.5
_TAGGED: Final = ("themes", "affected_persons", "sdgs")
_GIVEN: Final = (
    "paragraph", "text_en", "recommending_states", "position", "position_source",
    "themes", "affected_persons", "sdgs", "document_symbol", "mechanism",
)  # fmt: skip
_TEXTS: Final = ("text_en", "text_ar")

Columns = Mapping[str, int]
"""Where the fields stand, by name, counted from 0."""


def as_tables(sheets: Sequence[Sheet]) -> list[Sheet] | None:
    """The sheets with the columns that we know, each row where it stood; None if this is no list.

    A heading is among the tags of each row below it, and its own row is blank.

    A list by its content: a column of recommendations whose cells begin with a number, one of
    tags, and a source of the position in the cells or themes above them. A table without a header
    row continues the one before it, and its rows stand one lower where no heading makes room.
    Columns of a list that hold something else follow as they are.
    """
    found: list[Sheet] = []
    lists = 0
    header: tuple[list[Cell], Columns] | None = None
    for sheet in map(filled_down, sheets):
        at, columns = _header(sheet)
        if columns and _is_list(sheet, at, columns):
            header = sheet.rows[at], columns
        elif header and _continues(sheet, header[1], len(header[0])):
            at = 0 if sheet.rows and _heading(sheet.rows[0]) else -1
        else:
            found.append(sheet)
            continue
        lists += 1
        found.append(_told(sheet, at, *header))
    return found if lists else None


def one_a_tag(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, of those on one unknown tag the first alone: a tag may stand on every row."""
    said: set[tuple[str, str]] = set()
    kept: list[Finding] = []
    for finding in findings:
        tag = (finding.field, tag_key(finding.value))
        if finding.rule == "unknown_value" and finding.field in _TAGGED:
            if tag in said:
                continue
            said.add(tag)
        kept.append(finding)
    return kept


def _header(sheet: Sheet) -> tuple[int, Columns]:
    """The row that names a recommendation, its position and its tags, and where they stand."""
    for at, row in enumerate(sheet.rows[:_SEARCHED]):
        columns: dict[str, int] = {}
        for index, cell in enumerate(row):
            for name in meaning(cell_text(cell), "recommendations").names if cell else ():
                columns.setdefault(name, index)
        if "position" in columns and "themes" in columns and columns.keys() & set(_TEXTS):
            return at, columns
    return -1, {}


def _is_list(sheet: Sheet, at: int, columns: Columns) -> bool:
    body = sheet.rows[at + 1 :]
    cells = [text for row in body if not _heading(row) and (text := _text(row, columns))]
    numbered = sum(map(begins_with_number, cells))
    if not cells or numbered < _ENOUGH * len(cells):
        return False
    return any(map(names_source, cells)) or any(map(_heading, body))


def _continues(sheet: Sheet, columns: Columns, width: int) -> bool:
    if not sheet.rows or len(sheet.rows[0]) != width:
        return False
    return _is_list(sheet, -1, columns)


def _text(row: Sequence[Cell], columns: Columns) -> str:
    at = next(columns[name] for name in _TEXTS if name in columns)
    return cell_text(row[at]) if at < len(row) else ""


def _heading(row: Sequence[Cell]) -> str:
    """The theme that a row names for those below it, "" for any other row."""
    texts = {text for cell in row if (text := cell_text(cell))}
    match = _THEME.fullmatch(texts.pop()) if len(texts) == 1 else None
    return " ".join(match[1].split()) if match else ""


def _told(sheet: Sheet, at: int, header: Sequence[Cell], columns: Columns) -> Sheet:
    """The sheet with our columns; `at` is the header's row, -1 where the sheet has none."""
    arabic = "text_ar" in columns and "text_en" not in columns
    names = [("text_ar" if name == "text_en" and arabic else name) for name in _GIVEN]
    others = [index for index in range(len(header)) if index not in _read_columns(columns)]
    labels = [ENTITIES["recommendations"].field(name).en for name in names]
    first: list[Cell] = [*labels, *(header[index] for index in others)]
    rows = [_as_it_is(row, len(first)) for row in sheet.rows[: max(at, 0)]] + [first]
    theme = _heading(sheet.rows[0]) if at == 0 else ""
    for row in sheet.rows[at + 1 :]:
        if heading := _heading(row):
            theme = heading
            rows.append([None] * len(first))
        elif row == header:
            rows.append(first)
        else:
            rows.append(_row(row, columns, others, theme))
    return replace(sheet, rows=rows, merged=(), percent=frozenset(), decimals={}, faults={})


def _read_columns(columns: Columns) -> set[int]:
    return {columns[name] for name in (*_TEXTS, "position", *_TAGGED) if name in columns}


def _row(row: Sequence[Cell], columns: Columns, others: Sequence[int], theme: str) -> list[Cell]:
    """One row as ours; a cell that begins with no number is its text as it stands."""
    text = _text(row, columns)
    told = recommendation_in(text)
    given: list[Cell] = [told.paragraph, told.text, told.states] if told else ["", text, ""]
    position = cell_text(row[columns["position"]])
    tags = _tags(row, columns, theme if text else "")
    source = [told.source if told else ""]
    report = [told.document if told else ""]
    rest = [row[index] for index in others]
    return [*given, position, *source, *tags.cells, *report, "UPR" if text else "", *rest]


def _tags(row: Sequence[Cell], columns: Columns, theme: str) -> Tags:
    cells = [
        tags_in(cell_text(row[columns[name]]), name, theme if name == "themes" else "")
        for name in _TAGGED
        if name in columns
    ]
    return united(cells)


def _as_it_is(row: Sequence[Cell], width: int) -> list[Cell]:
    texts = [cell for cell in row if cell_text(cell)][:1]
    return [*texts, *[None] * (width - len(texts))]
