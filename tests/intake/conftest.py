"""What the tests of reading share: a sheet from rows, read as it would be."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from uprtrack.intake.column_cells import Context
from uprtrack.intake.read import SheetRead, read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.workbook import Sheet


@pytest.fixture
def read() -> Callable[..., SheetRead]:
    """`read(rows, name, own=…, merged=…)`: the rows recognised and read."""

    def read_rows(
        rows: Sequence[Sequence[Any]], name: str = "Sheet1", *, own: bool = False, **facts: Any
    ) -> SheetRead:
        width = max(map(len, rows))
        sheet = Sheet(name, [[*row, *[None] * (width - len(row))] for row in rows], **facts)
        plan = recognise(sheet, {}, own=own)
        assert plan is not None
        return read_sheet(sheet, plan, Context("file.xlsx", own=own))

    return read_rows
