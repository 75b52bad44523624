"""Rows of the demonstration, known wherever somebody copied them to."""

import re
from collections.abc import Iterable

from uprtrack.intake.plan import Plan
from uprtrack.intake.workbook import Sheet

SENTENCES = (
    "Illustrative: status, progress, dates, measures and institutions are invented for "
    "demonstration.",
    "بيانات توضيحية: الحالة والتقدم والتواريخ والتدابير والجهات غير حقيقية.",
)
"""What the notes of every invented row of the demonstration say, once in each language."""

SHIPPED_ID = re.compile(r"[0-9a-f]{12}5[0-9a-f]{19}")
"""The ids of the demonstration are UUIDs of version 5; a store gives version 4 and no other."""

_NOTES = ("notes", "note")


def holds_demonstration(planned: Iterable[tuple[Sheet, Plan]]) -> bool:
    """Whether a row carries an id of the demonstration, or notes that say it is invented."""
    return any(
        _says(cell)
        for sheet, plan in planned
        for column in plan.columns
        if column.role == "id" or (column.field and column.field.name in _NOTES)
        for cell in (row[column.index] for row in sheet.rows[plan.header_row :])
        if isinstance(cell, str)
    )


def _says(cell: str) -> bool:
    if SHIPPED_ID.fullmatch(cell):
        return True
    return len(cell) >= len(SENTENCES[1]) and any(sentence in cell for sentence in SENTENCES)
