"""Rows that are no records: repeated headers, totals, and rows that name nothing."""

import re
from collections.abc import Sequence

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.words import read_word
from uprtrack.language.key import header_key
from uprtrack.language.numbers import read_number, without_percent
from uprtrack.model.row import Row

_TOTALS = frozenset(
    header_key(word)
    for word in ("Total", "Totals", "Grand total", "Sum", "Subtotal", "Sub-total", "Average",
                 "Total général", "Sous-total", "المجموع", "الإجمالي", "إجمالي", "مجموع",
                 "المجموع الكلي", "الإجمالي العام", "المجموع العام", "المجموع الفرعي",
                 "المتوسط")
)  # fmt: skip
_SUMMING = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, _TOTALS), key=len, reverse=True))}"
    rf"|number of|count|{header_key('عدد')}|{header_key('متوسط')})(?!\w)"
)
"""How the label of a row of totals begins, as a matching key."""

NAMELESS = ("no_text_and_paragraph", "no_title")
"""The rules for a row that names no record, so that its one text may be a heading."""

_TALLIED = ("status", "position", "theme")
_LONGEST_TOTAL = 40
_IDENTIFIED_BY = {
    "recommendations": ("paragraph", "text_en", "text_ar", "text_other"),
    "commitments": ("title_en", "title_ar", "reference"),
    "agreements": ("title",),
    "activities": ("title",),
    "decisions": ("decision", "meeting"),
    "institutions": ("name_en", "name_ar"),
    "assessments": ("recommendation",),
    "links": ("recommendation",),
}
_TEXTS = {
    entity: tuple(name for name in names if name != "paragraph")
    for entity, names in _IDENTIFIED_BY.items()
}


def refusal(row: Row, cells: Sequence[Cell], header: Sequence[str]) -> str | None:
    """The rule by which a row is no record, or None; `header` holds the texts of the headers."""
    if _is_header_again(cells, header):
        return "header_row_again"
    if row.ids.get("") or _is_told_at_length(row):
        return None
    if _sums_up(cells):
        return "totals_row"
    if _names_something(row):
        return None
    if any(_is_total(text) for text in map(cell_text, cells) if text) or _tallies(row, cells):
        return "totals_row"
    named_by = any(row.values.get(name) for name in _IDENTIFIED_BY[row.entity])
    if named_by or row.ids.get("recommendation"):
        return None
    return "no_text_and_paragraph" if row.entity == "recommendations" else "no_title"


def _is_header_again(cells: Sequence[Cell], header: Sequence[str]) -> bool:
    """Whether a row says the headers again, in whatever spelling."""
    text = cell_text(cells[0])
    if text[:1] != header[0][:1] or len(text) > 2 * len(header[0]):  # most rows end here
        return False
    return all(
        header_key(cell_text(cell)) == header_key(given)
        for cell, given in zip(cells, header, strict=True)
    )


def _tallies(row: Row, cells: Sequence[Cell]) -> bool:
    """Whether a row counts a status, a position or a theme where a paragraph would stand."""
    word = row.values.get("paragraph")
    if not isinstance(word, str) or not any(read_word(name, word) for name in _TALLIED):
        return False
    others = [text for text in map(cell_text, cells) if text and text != word]
    return bool(others) and all(read_number(without_percent(text)) is not None for text in others)


def _is_told_at_length(row: Row) -> bool:
    """Whether a text names the record that is too long for a label: so end most rows."""
    return any(
        len(value) >= _LONGEST_TOTAL
        for name in _TEXTS[row.entity]
        if isinstance(value := row.values.get(name), str)
    )


def _sums_up(cells: Sequence[Cell]) -> bool:
    """Whether a row holds the label of a total or an average, and besides only numbers."""
    label, numbers = "", 0
    for cell in cells:
        if cell is None or cell == "":
            continue
        if isinstance(cell, int | float):
            numbers += 1
        elif not isinstance(cell, str) or len(cell) >= _LONGEST_TOTAL:
            return False
        elif not label and read_number(cell) is None:
            label = cell
        elif read_number(cell) is None:
            return False
        else:
            numbers += 1
    key = header_key(label)
    counted = numbers > 0 or any(letter.isdigit() for letter in key)
    return bool(label) and counted and _SUMMING.match(key) is not None


def _names_something(row: Row) -> bool:
    """Whether a cell that names the record says more than "Total" or a number."""
    return any(
        value is not None and not _counts(str(value))
        for value in map(row.values.get, _TEXTS[row.entity])
    )


def _counts(text: str) -> bool:
    """Whether a naming cell of a row of totals names nothing: it says "Total" or how many."""
    return len(text) < _LONGEST_TOTAL and (
        _is_total(text) or read_number(without_percent(text)) is not None
    )


def _is_total(text: str) -> bool:
    """Whether a text is "Total", "المجموع" or "Total: 24"."""
    return (
        len(text) < _LONGEST_TOTAL
        and header_key(text).rstrip("0123456789.,% ").rstrip(" :=") in _TOTALS
    )
