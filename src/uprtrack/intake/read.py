"""A recognised sheet → rows of values and findings, column by column, each distinct cell once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from operator import eq

from uprtrack.intake.cells import Cell, cell_text, read_texts
from uprtrack.intake.choices import KEPT_WORDS
from uprtrack.intake.column_cells import ColumnSaid, Context, read_cells, shown
from uprtrack.intake.follows import finished, turned_paragraphs
from uprtrack.intake.paragraphs import quoted_list
from uprtrack.intake.plan import Column, Plan
from uprtrack.intake.reading import Reading
from uprtrack.intake.uncollected import uncollected
from uprtrack.intake.workbook import Sheet
from uprtrack.language.findings import RULES
from uprtrack.language.key import header_key
from uprtrack.language.numbers import read_number
from uprtrack.model.field import Kind
from uprtrack.model.finding import Finding, Severity
from uprtrack.model.record import Place, Value, Values
from uprtrack.model.row import Row
from uprtrack.model.source_word import SourceWord

_TOTALS = frozenset(
    header_key(word)
    for word in ("Total", "Totals", "Grand total", "Sum", "Subtotal", "المجموع", "الإجمالي",
                 "إجمالي", "مجموع", "المجموع الكلي", "الإجمالي العام", "المجموع العام")
)  # fmt: skip
_LONGEST_TOTAL = 40
_SISTERS = {
    "recommending_states": "recommending_other",
    "lead_institution": "supporting_institutions",
}
_IDENTIFIED_BY = {
    "recommendations": ("paragraph", "text_en", "text_ar", "text_other"),
    "commitments": ("title_en", "title_ar", "reference"),
    "agreements": ("title",),
    "activities": ("title",),
    "institutions": ("name_en", "name_ar"),
    "assessments": ("recommendation",),
    "links": ("recommendation",),
}


@dataclass(slots=True)
class SheetRead:
    """What one sheet gave: every row that is not empty is in `rows` or counted in `refused`."""

    plan: Plan
    rows: list[Row]
    refused: int
    findings: list[Finding]


@uncollected()
def read_sheet(sheet: Sheet, plan: Plan, context: Context) -> SheetRead:
    """Every row under the header as a Row, a refusal or nothing at all, with its findings."""
    rows, findings = _rows(sheet, plan, context)
    header = [cell_text(cell) for cell in sheet.rows[plan.header_row - 1]]
    stateless = {f.place.row: f for f in findings if f.field == "state_under_review"}
    read: list[Row] = []
    unread: set[int] = set()
    refusals: list[Finding] = []
    for row, line in zip(rows, sheet.rows[plan.header_row :], strict=True):
        if not row.values and not any(map(cell_text, line)):
            continue
        rule = _refusal(row, line, header)
        if rule or row.number in stateless:
            unread.add(row.number)
            text = next((cell_text(cell) for cell in line if cell_text(cell)), "")
            refusal = _finding(plan, rule or "state_unknown", row.number, None, text[:80])
            if not rule:
                given = stateless[row.number]
                refusal = replace(refusal, place=given.place, value=given.value)
            refusals.append(refusal)
        else:
            read.append(row)
    findings = [f for f in findings if f.place.row not in unread] + refusals
    if not context.own:
        findings += _turned(read, plan, sheet)
    return SheetRead(plan, [finished(row) for row in read], len(unread), findings)


def _rows(sheet: Sheet, plan: Plan, context: Context) -> tuple[list[Row], list[Finding]]:
    """All lines under the header with what their cells say, empty ones included.

    Columns that alone speak of their field make the rows at once; the others add to them.
    """
    body = sheet.rows[plan.header_row :]
    width = len(sheet.rows[plan.header_row - 1])
    cells_of: list[Sequence[Cell]] = list(zip(*body, strict=True)) if body else [()] * width
    said: dict[int, ColumnSaid] = {}
    united: set[int] = set()
    plain: dict[str, list[Value]] = {}
    for column in plan.columns:
        cells = shown(sheet, column, cells_of[column.index], plan.header_row)
        cells_of[column.index] = cells
        target = column.field
        if column.role != "field" or target is None or target.read_only:
            continue
        alone = not column.tongue and target.name not in plain
        if alone and target.kind is Kind.TEXT and not target.several:
            plain[target.name] = read_texts(cells)
            continue
        found = said[column.index] = read_cells(target, cells, context)
        if alone:
            plain[target.name] = found.values()
        else:
            united.add(column.index)
    rows = [
        Row(plan.entity, sheet.name, number, values)
        for number, values in enumerate(_lines(plain, len(body)), start=plan.header_row + 1)
    ]
    findings = _header_findings(plan)
    for column in plan.columns:
        if column.index in said:
            if column.index in united:
                _unite(column, said[column.index], rows)
            for at, reading in said[column.index].saying_more():
                findings += _take_besides(plan, column, reading, rows[at], context)
        elif column.role in ("id", "reference id", "link"):
            _take_ids_and_links(column, cells_of[column.index], rows)
        if column.role == "field":
            findings += _faults(sheet, plan, column, rows)
    return rows, findings


def _lines(columns: Mapping[str, list[Value]], count: int) -> Iterator[Values]:
    """The rows' values by field from the columns' values, what is empty left out."""
    full = {name: values for name, values in columns.items() if None not in values}
    gaps = {name: values for name, values in columns.items() if name not in full}
    filled = zip(*full.values(), strict=True) if full else repeat((), count)
    rest = zip(*gaps.values(), strict=True) if gaps else repeat((), count)
    for line, others in zip(filled, rest, strict=True):
        values: Values = dict(zip(full, line, strict=True))
        for name, value in zip(gaps, others, strict=True):
            if value is not None:
                values[name] = value
        yield values


def _take_ids_and_links(column: Column, cells: Sequence[Cell], rows: Sequence[Row]) -> None:
    name = column.field.name if column.field else ""
    for row, cell in zip(rows, cells, strict=True):
        if column.role != "link":
            if cell:
                row.ids[name] = cell_text(cell)
        elif quotes := quoted_list(cell_text(cell)):
            row.links[name] = quotes


def _unite(column: Column, said: ColumnSaid, rows: Sequence[Row]) -> None:
    """Add the values of a further column of the same field to what its rows have."""
    assert column.field
    name = column.field.name
    for row, reading in zip(rows, said.in_order(), strict=True):
        if reading.value is not None and reading.value != ():
            row.values[name] = _united(row.values.get(name), reading.value)
            if column.tongue and name == "text_other":
                row.values.setdefault("text_other_language", column.tongue)


def _take_besides(
    plan: Plan, column: Column, reading: Reading, row: Row, context: Context
) -> list[Finding]:
    """Put what a cell says besides its value into its row."""
    assert column.field
    name = column.field.name
    if reading.spare and (sister := _SISTERS.get(name)):
        row.values[sister] = _united(row.values.get(sister), reading.spare)
    if reading.words and name in KEPT_WORDS:
        row.words += tuple(SourceWord(name, word, context.source) for word in reading.words)
    if reading.problems:
        row.unused.add(name)
    return [_finding(plan, p.rule, row.number, column, p.value, p.about) for p in reading.problems]


def _faults(sheet: Sheet, plan: Plan, column: Column, rows: Sequence[Row]) -> list[Finding]:
    """Cells of the column that hold an error, or a formula that was never calculated."""
    assert column.field
    findings: list[Finding] = []
    for (r, c), fault in sheet.faults.items():
        if c == column.index and r >= plan.header_row:
            rule, _, value = fault.partition(":")
            if r - plan.header_row < len(rows):
                rows[r - plan.header_row].unused.add(column.field.name)
            findings.append(_finding(plan, rule, r + 1, column, value))
    return findings


def _united(before: Value, value: Value) -> Value:
    """Two columns of one field: several values are united, long texts follow each other."""
    if isinstance(before, tuple) and isinstance(value, tuple):
        return tuple(dict.fromkeys(before + value))
    if isinstance(before, str) and isinstance(value, str) and before != value:
        return f"{before}\n{value}"
    return value


def _refusal(row: Row, cells: Sequence[Cell], header: Sequence[str]) -> str | None:
    """The rule by which a row is no record, or None."""
    if cell_text(cells[0]) == header[0] and all(map(eq, map(cell_text, cells), header)):
        return "header_row_again"
    if row.ids.get("") or _names_something(row):
        return None
    if any(_is_total(text) for text in map(cell_text, cells) if text):
        return "totals_row"
    named_by = any(row.values.get(name) for name in _IDENTIFIED_BY[row.entity])
    if named_by or row.ids.get("recommendation"):
        return None
    return "no_text_and_paragraph" if row.entity == "recommendations" else "no_title"


def _names_something(row: Row) -> bool:
    """Whether a cell that names the record says more than "Total" or a number."""
    for name in _IDENTIFIED_BY[row.entity]:
        value = row.values.get(name)
        if value is not None and name != "paragraph" and not _counts(str(value)):
            return True
    return False


def _counts(text: str) -> bool:
    """Whether a naming cell of a row of totals names nothing: it says "Total" or how many."""
    return len(text) < _LONGEST_TOTAL and (_is_total(text) or read_number(text) is not None)


def _is_total(text: str) -> bool:
    """Whether a text is "Total", "المجموع" or "Total: 24"."""
    return (
        len(text) < _LONGEST_TOTAL
        and header_key(text).rstrip("0123456789.,% ").rstrip(" :=") in _TOTALS
    )


def _turned(rows: Sequence[Row], plan: Plan, sheet: Sheet) -> list[Finding]:
    column = next((c for c in plan.columns if c.field and c.field.name == "paragraph"), None)
    return [
        _finding(
            plan, "reversed_paragraph", row.number, column,
            cell_text(sheet.rows[row.number - 1][column.index]),
            {"paragraph": str(row.values["paragraph"])},
        )
        for row in turned_paragraphs(rows) if column
    ]  # fmt: skip


def _header_findings(plan: Plan) -> list[Finding]:
    rules = {
        "unknown": "unknown_column",
        "ambiguous": "ambiguous_header",
        "duplicate": "double_column",
    }
    found: list[Finding] = []
    for column in plan.columns:
        rule = rules.get(column.role, "header_read_as" if column.close else "")
        if rule:
            about = {"fields": "|".join(column.candidates)}
            if column.field:
                about = {"field": column.field.name}
            found.append(_finding(plan, rule, plan.header_row, column, column.header, about))
    return found


def _finding(
    plan: Plan,
    rule: str,
    number: int,
    column: Column | None,
    value: str,
    about: dict[str, str] | None = None,
) -> Finding:
    place = Place(plan.sheet, number, column.index + 1 if column else 0)
    name = column.field.name if column and column.field else ""
    severity: Severity = RULES[rule].severity
    return Finding(rule, severity, place, value, about or {}, plan.entity, name)
