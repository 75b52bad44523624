"""What the cells of one column say, each distinct cell read once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from uprtrack.intake.cells import Cell, cell_text, reader
from uprtrack.intake.paragraphs import restored
from uprtrack.intake.plan import Column
from uprtrack.intake.reading import NOTHING, Problem, Reading
from uprtrack.intake.words import is_empty
from uprtrack.intake.workbook import Sheet
from uprtrack.language.dates import are_month_first
from uprtrack.language.numbers import read_number
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Value


@dataclass(frozen=True, slots=True)
class Context:
    """What reading needs to know besides the sheet.

    `own`: an export of this program. `values`: remembered answers to unknown words by
    (vocabulary, search key). `names`: whether a name is in the register of institutions.
    """

    source: str
    own: bool = False
    values: Mapping[tuple[str, str], str] = field(default_factory=dict)
    names: Callable[[str], bool] = field(default=lambda name: False)


@dataclass(frozen=True, slots=True)
class ColumnSaid:
    """What a column says: `by_cell` reads equal cells once, `at` overrules it by position."""

    cells: Sequence[Cell]
    by_cell: Mapping[Cell, Reading]
    at: dict[int, Reading]

    def in_order(self) -> Iterator[Reading]:
        for at, cell in enumerate(self.cells):
            yield self.at.get(at) or self.by_cell.get(cell, NOTHING)

    def values(self) -> list[Value]:
        """The values in order; what is empty is None."""
        values = {cell: None if r.value == () else r.value for cell, r in self.by_cell.items()}
        found = list(map(values.get, self.cells))
        for at, reading in self.at.items():
            found[at] = reading.value
        return found

    def saying_more(self) -> Iterator[tuple[int, Reading]]:
        """The few readings that hold more than a value, each with its position."""
        more = {cell: reading for cell, reading in self.by_cell.items() if reading.says_more}
        found = (
            {at: more[cell] for at, cell in enumerate(self.cells) if cell in more} if more else {}
        )
        found.update(self.at)
        yield from ((at, found[at]) for at in sorted(found) if found[at].says_more)


def read_cells(target: Field, cells: Sequence[Cell], context: Context) -> ColumnSaid:
    """Every cell of a column as its field reads it."""
    if bool in set(map(type, cells)):  # True and 1 would share one reading
        cells = [cell_text(cell) if isinstance(cell, bool) else cell for cell in cells]
    if target.kind is Kind.PERCENT and not context.own and _are_fractions(cells):
        cells = ["100%" if cell in (1, "1") else cell for cell in cells]
    distinct = dict.fromkeys(cells)
    read = reader(
        target,
        own=context.own,
        answers=context.values,
        names=context.names,
        month_first=target.kind is Kind.DATE
        and are_month_first(cell for cell in distinct if isinstance(cell, str)),
    )
    by_cell: dict[Cell, Reading] = {cell: read(cell) for cell in distinct if cell not in (None, "")}
    if target.kind is Kind.PERCENT and not context.own and _are_yes_and_no(distinct):
        for cell in (1, "1"):
            if cell in by_cell:
                problem = Problem("one_or_whole", cell_text(cell))
                by_cell[cell] = by_cell[cell]._replace(problems=(problem,))
    typed = _typed_paragraphs(cells) if target.kind is Kind.PARAGRAPH else {}
    return ColumnSaid(cells, by_cell, typed)


def _are_fractions(cells: Sequence[Cell]) -> bool:
    """Whether a column of percentages holds parts of 1, so that its 1 is the whole."""
    found = [read_number(cell_text(cell)) for cell in dict.fromkeys(cells) if cell_text(cell)]
    numbers = [number for number in found if number is not None]
    return bool(numbers) and max(numbers) <= 1 and any(0 < number < 1 for number in numbers)


def _are_yes_and_no(cells: Iterable[Cell]) -> bool:
    """Whether a column of percentages holds nothing but 1 and 0, so that its 1 may be the whole."""
    texts = {text for text in map(cell_text, cells) if not is_empty(text)}
    return "1" in texts and texts <= {"0", "1"}


def shown(sheet: Sheet, column: Column, given: Sequence[Cell], header_row: int) -> Sequence[Cell]:
    """The cells as the spreadsheet program shows them: 0.4 under a percent format is "40%"."""
    if not sheet.percent and not sheet.decimals:
        return given
    cells = list(given)
    for r, c in sheet.percent:
        at = r - header_row
        if c == column.index and 0 <= at < len(cells) and isinstance(cells[at], int | float):
            cells[at] = f"{round(float(cells[at]) * 100, 6):g}%"  # type: ignore[arg-type]
    if column.field and column.field.kind is Kind.PARAGRAPH:
        for (r, c), places in sheet.decimals.items():
            at = r - header_row
            if c == column.index and 0 <= at < len(cells) and isinstance(cells[at], int | float):
                cells[at] = f"{cells[at]:.{places}f}"
    return cells


def _typed_paragraphs(cells: Sequence[Cell]) -> dict[int, Reading]:
    """The numeric cells of a paragraph column by position, {} where all of them are whole."""
    if not any(isinstance(cell, float) and not cell.is_integer() for cell in cells):
        return {}
    given = [cell if isinstance(cell, int | float | str) else None for cell in cells]
    readings: dict[int, Reading] = {}
    for at, (cell, paragraph) in enumerate(zip(given, restored(given), strict=True)):
        if isinstance(cell, int | float):
            shown = cell_text(cells[at])
            problems = () if paragraph else (Problem("number_paragraph", shown),)
            readings[at] = Reading(paragraph or shown, problems=problems)
    return readings
