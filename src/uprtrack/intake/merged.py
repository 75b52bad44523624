"""Merged cells: what the first of them holds is said of every row that they reach over."""

from dataclasses import replace

from uprtrack.intake.workbook import Sheet


def filled_down(sheet: Sheet) -> Sheet:
    """The sheet with the value of cells that are merged over several rows in each of these rows.

    Cells that are merged side by side stay as they are: such a text is a title or a heading.
    """
    height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
    tall = [
        (top, column, min(bottom, height - 1))
        for top, column, bottom, _ in sheet.merged
        if bottom > top and top < height and column < width
    ]
    if not tall or sum(bottom - top for top, _, bottom in tall) > height * width:
        return sheet
    rows = list(sheet.rows)
    percent = set(sheet.percent)
    decimals = dict(sheet.decimals)
    for top, column, bottom in tall:
        value = rows[top][column]
        if value is None or value == "":
            continue
        for at in range(top + 1, bottom + 1):
            if rows[at][column] is None or rows[at][column] == "":
                if rows[at] is sheet.rows[at]:
                    rows[at] = list(rows[at])
                rows[at][column] = value
                if (top, column) in percent:
                    percent.add((at, column))
                if (top, column) in decimals:
                    decimals[at, column] = decimals[top, column]
    return replace(sheet, rows=rows, percent=frozenset(percent), decimals=decimals)
