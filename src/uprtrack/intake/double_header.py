"""Headers in two rows: groups above, their columns below."""

from collections.abc import Sequence

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.headers import is_header_word

_LONGEST = 80


def joined_header(upper: Sequence[Cell], lower: Sequence[Cell]) -> list[Cell] | None:
    """One text a column from two rows of headers, None where they are no such pair.

    A group stands over its first column, and nothing over its others. Half of what stands below
    are known headers, or it would be the first record. A column is called by the lower row; where
    that is no known header, by group and column: "Implementation / Lead".
    """
    above, below = list(map(cell_text, upper)), list(map(cell_text, lower))
    if not _are_texts(upper) or not _are_texts(lower):
        return None
    names = [name for head, name in zip(above, below, strict=True) if name and name != head]
    if 2 * sum(map(is_header_word, names)) < max(1, len(names)):
        return None
    joined: list[Cell] = []
    group, groups = "", 0
    for at, (head, name) in enumerate(zip(above, below, strict=True)):
        if head:
            goes_on = at + 1 < len(above) and not above[at + 1] and bool(below[at + 1])
            if name and name != head and not goes_on:
                return None
            group = head if name and name != head else ""
            groups += bool(group)
        if name and group and not is_header_word(name):
            joined.append(f"{group} / {name}")
        else:
            joined.append(name or head)
    return joined if groups else None


def _are_texts(row: Sequence[Cell]) -> bool:
    return all(
        cell is None or (isinstance(cell, str) and len(cell) <= _LONGEST) for cell in row
    ) and any(row)
