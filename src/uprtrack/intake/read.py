"""A recognised sheet → rows of values and findings, column by column, each distinct cell once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from uprtrack.intake.cells import Cell, cell_text, read_texts
from uprtrack.intake.choices import KEPT_WORDS
from uprtrack.intake.column_cells import ColumnSaid, Context, read_cells, shown
from uprtrack.intake.follows import finished, turned_paragraphs
from uprtrack.intake.formats.uhri import annotation_column, only_observes
from uprtrack.intake.headings import Headings
from uprtrack.intake.paragraphs import quoted_list
from uprtrack.intake.plan import Column, Plan
from uprtrack.intake.reading import Reading
from uprtrack.intake.refusals import refusal
from uprtrack.intake.saying import finding_at
from uprtrack.intake.told_in_text import take_from_texts
from uprtrack.intake.uncollected import uncollected
from uprtrack.intake.workbook import Sheet
from uprtrack.model.field import Kind
from uprtrack.model.finding import Finding
from uprtrack.model.record import Value, Values
from uprtrack.model.row import Row
from uprtrack.model.source_word import SourceWord

_LONGEST_SAID = 80
_SISTERS = {
    "recommending_states": "recommending_other",
    "lead_institution": "supporting_institutions",
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
    headings = Headings(sheet, plan, context)
    annotation = annotation_column(plan)
    for row, line in zip(rows, sheet.rows[plan.header_row :], strict=True):
        if not row.values and not any(map(cell_text, line)):
            continue
        refused = _refused(plan, row, line, header, annotation) or headings.refused(row, line)
        if refused is None and (given := stateless.get(row.number)):
            refused = finding_at(plan, "state_unknown", row.number, None, given.value)
            refused = replace(refused, place=given.place)
        if refused:
            unread.add(row.number)
            refusals.append(refused)
        else:
            headings.give(row)
            read.append(row)
    findings = [f for f in findings if f.place.row not in unread] + refusals + headings.findings()
    if not context.own:
        findings += _turned(read, plan, sheet)
        findings += take_from_texts(read, plan, context)
    return SheetRead(plan, [finished(row) for row in read], len(unread), findings)


def _refused(
    plan: Plan, row: Row, line: Sequence[Cell], header: Sequence[str], annotation: int | None
) -> Finding | None:
    rule = refusal(row, line, header)
    if rule is None and annotation is not None and only_observes(cell_text(line[annotation])):
        rule = "no_recommendation"
    if rule is None:
        return None
    text = next((cell_text(cell) for cell in line if cell_text(cell)), "")
    return finding_at(plan, rule, row.number, None, text[:_LONGEST_SAID])


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
    return [
        finding_at(plan, p.rule, row.number, column, p.value, p.about) for p in reading.problems
    ]


def _faults(sheet: Sheet, plan: Plan, column: Column, rows: Sequence[Row]) -> list[Finding]:
    """Cells of the column that hold an error, or a formula that was never calculated."""
    assert column.field
    findings: list[Finding] = []
    for (r, c), fault in sheet.faults.items():
        if c == column.index and r >= plan.header_row:
            rule, _, value = fault.partition(":")
            if r - plan.header_row < len(rows):
                rows[r - plan.header_row].unused.add(column.field.name)
            findings.append(finding_at(plan, rule, r + 1, column, value))
    return findings


def _united(before: Value, value: Value) -> Value:
    """Two columns of one field: several values are united, long texts follow each other."""
    if isinstance(before, tuple) and isinstance(value, tuple):
        return tuple(dict.fromkeys(before + value))
    if isinstance(before, str) and isinstance(value, str) and before != value:
        return f"{before}\n{value}"
    return value


def _turned(rows: Sequence[Row], plan: Plan, sheet: Sheet) -> list[Finding]:
    column = next((c for c in plan.columns if c.reads("paragraph")), None)
    return [
        finding_at(
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
        "unnamed": "unnamed_column",
    }
    found: list[Finding] = []
    for column in plan.columns:
        rule = rules.get(column.role, "header_read_as" if column.close else "")
        if rule:
            about = {"fields": "|".join(column.candidates)}
            if column.field:
                about = {"field": column.field.name}
            found.append(finding_at(plan, rule, plan.header_row, column, column.header, about))
    return found
