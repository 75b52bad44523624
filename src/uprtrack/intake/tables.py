"""The tables of one sheet: where another header row begins, another table does."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.headers import is_header_word
from uprtrack.intake.merged import filled_down
from uprtrack.intake.workbook import Sheet
from uprtrack.language.key import header_key

_FEWEST = 3
"""Known headers that a row must hold, and nothing else, to begin another table."""

_LONGEST = 60


def tables_of(sheet: Sheet) -> list[Sheet]:
    """The sheet once for each of its tables, rows of the others blank, so that places stay true.

    Merged cells are filled down. A header row that is repeated as it was begins no other table.
    """
    sheet = filled_down(sheet)
    starts: list[int] = []
    headers: list[list[str]] = []
    for at, row in enumerate(sheet.rows):
        if _is_header(row):
            keys = [header_key(cell_text(cell)) for cell in row]
            if keys not in headers:
                starts.append(at)
            headers.append(keys)
    if len(starts) < 2 or any(b == a + 1 for a, b in pairwise(starts)):
        return [sheet]
    bounds = [0, *starts[1:], len(sheet.rows)]
    blank: list[Cell] = [None] * max(map(len, sheet.rows))
    return [
        replace(sheet, rows=[blank] * begin + sheet.rows[begin:end])
        for begin, end in pairwise(bounds)
    ]


def _is_header(row: Sequence[Cell]) -> bool:
    found = 0
    for cell in row:
        if cell is None or cell == "":
            continue
        if not isinstance(cell, str) or len(cell) > _LONGEST or not is_header_word(cell):
            return False
        found += 1
    return found >= _FEWEST
