"""What a sheet becomes: records, and the place each value came from."""

from dataclasses import dataclass
from datetime import date

Value = str | int | float | date | tuple[str, ...] | None
"""One field's value: text, number, day, several texts in order, or nothing.

Dates are days; several-valued fields are tuples without repeats, () where empty.
"""

Values = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Record:
    """One stored record: every field of its entity is present in `values`.

    `revision` is the revision that last changed it, 0 before it is stored.
    """

    entity: str
    id: str
    values: Values
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a workbook; `row` and `column` count from 1, 0 stands for all.

    In a document in running text `row` counts its recommendations; `paragraph` and `page` then say
    where a reader finds it, page 0 where there are none.
    """

    sheet: str = ""
    row: int = 0
    column: int = 0
    paragraph: str = ""
    page: int = 0

    @property
    def cell(self) -> str:
        """A1 notation: 'C7', 'C' for a whole column, '7' for a whole row, '' for the sheet."""
        letters, number = "", self.column
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return letters + (str(self.row) if self.row else "")
