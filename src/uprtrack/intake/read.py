"""A recognised sheet → rows of values and findings, column by column, each distinct cell once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from uprtrack.intake.cells import KEPT_WORDS, Cell, cell_text, reader
from uprtrack.intake.follows import finished, turned_paragraphs
from uprtrack.intake.paragraphs import is_quoted, quoted, restored
from uprtrack.intake.reading import NOTHING, Problem, Reading
from uprtrack.intake.recognise import Column, Plan
from uprtrack.intake.several import split_names
from uprtrack.intake.uncollected import uncollected
from uprtrack.intake.workbook import Sheet
from uprtrack.language.findings import RULES
from uprtrack.language.key import header_key
from uprtrack.language.numbers import read_number
from uprtrack.model.field import Kind
from uprtrack.model.finding import Finding, Severity
from uprtrack.model.record import Place, Value
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


@uncollected()
def read_sheet(sheet: Sheet, plan: Plan, context: Context) -> SheetRead:
    """Every row under the header as a Row, a refusal or nothing at all, with its findings."""
    body = sheet.rows[plan.header_row :]
    rows = [Row(plan.entity, sheet.name, plan.header_row + 1 + at, {}) for at in range(len(body))]
    findings = _header_findings(plan)
    for column in plan.columns:
        _read_column(sheet, plan, column, body, rows, context, findings)
    header = [cell_text(cell) for cell in sheet.rows[plan.header_row - 1]]
    stateless = {f.place.row: f for f in findings if f.field == "state_under_review"}
    read: list[Row] = []
    unread: set[int] = set()
    refusals: list[Finding] = []
    for row, cells in zip(rows, body, strict=True):
        if not row.values and not any(cell_text(cell) for cell in cells):
            continue
        rule = _refusal(row, cells, header)
        if rule or row.number in stateless:
            unread.add(row.number)
            text = next((cell_text(cell) for cell in cells if cell_text(cell)), "")
            refusal = _finding(plan, rule or "state_unknown", row.number, None, text[:80])
            if not rule:
                given = stateless[row.number]
                refusal = replace(refusal, place=given.place, value=given.value)
            refusals.append(refusal)
        else:
            read.append(row)
    findings = [f for f in findings if f.place.row not in unread] + refusals
    if not context.own:
        findings += _turned(read, plan)
    return SheetRead(plan, [finished(row) for row in read], len(unread), findings)


def _read_column(
    sheet: Sheet,
    plan: Plan,
    column: Column,
    body: Sequence[list[Cell]],
    rows: Sequence[Row],
    context: Context,
    findings: list[Finding],
) -> None:
    cells = _shown(sheet, column, [line[column.index] for line in body], plan.header_row)
    match column.role:
        case "id":
            for row, cell in zip(rows, cells, strict=True):
                if cell:
                    row.ids[""] = cell_text(cell)
        case "reference id":
            assert column.field
            for row, cell in zip(rows, cells, strict=True):
                if cell:
                    row.ids[column.field.name] = cell_text(cell)
        case "link":
            assert column.field
            for row, cell in zip(rows, cells, strict=True):
                if parts := split_names(cell_text(cell), is_quoted):
                    row.links[column.field.name] = tuple(map(quoted, parts))
        case "field":
            assert column.field
            if not column.field.read_only:
                _read_field(sheet, plan, column, cells, rows, context, findings)


def _read_field(
    sheet: Sheet,
    plan: Plan,
    column: Column,
    cells: Sequence[Cell],
    rows: Sequence[Row],
    context: Context,
    findings: list[Finding],
) -> None:
    target = column.field
    assert target
    name, sister = target.name, _SISTERS.get(target.name)
    read = reader(target, own=context.own, answers=context.values, names=context.names)
    typed = _typed_paragraphs(cells) if target.kind is Kind.PARAGRAPH else {}
    if target.kind is Kind.PERCENT and not context.own and _are_fractions(cells):
        cells = ["100%" if cell in (1, "1") else cell for cell in cells]
    readings: dict[Cell, Reading] = {}
    for at, cell in enumerate(cells):
        if cell is None or cell == "":
            continue
        if isinstance(cell, bool):
            cell = cell_text(cell)  # noqa: PLW2901 - True and 1 would share one reading
        reading = readings.get(cell)
        if reading is None:
            reading = readings[cell] = read(cell)
        if at in typed:
            reading = typed[at]
        if reading is NOTHING:
            continue
        row = rows[at]
        values = row.values
        if reading.value is not None and reading.value != ():
            known = name in values
            values[name] = _united(values[name], reading.value) if known else reading.value
        if sister and reading.spare:
            row.values[sister] = _united(row.values.get(sister), reading.spare)
        if reading.words and name in KEPT_WORDS:
            row.words += tuple(SourceWord(name, word, context.source) for word in reading.words)
        if column.tongue and name == "text_other" and reading.value:
            row.values.setdefault("text_other_language", column.tongue)
        if reading.problems:
            row.unused.add(name)
            findings += [
                _finding(plan, p.rule, row.number, column, p.value, p.about)
                for p in reading.problems
            ]
    for (r, c), fault in sheet.faults.items():
        if c == column.index and r >= plan.header_row:
            rule, _, value = fault.partition(":")
            if r - plan.header_row < len(rows):
                rows[r - plan.header_row].unused.add(name)
            findings.append(_finding(plan, rule, r + 1, column, value))


def _are_fractions(cells: Sequence[Cell]) -> bool:
    """Whether a column of percentages holds parts of 1, so that its 1 is the whole."""
    found = [read_number(cell_text(cell)) for cell in cells if cell_text(cell)]
    numbers = [number for number in found if number is not None]
    return bool(numbers) and max(numbers) <= 1 and any(0 < number < 1 for number in numbers)


def _shown(sheet: Sheet, column: Column, cells: list[Cell], header_row: int) -> list[Cell]:
    """The cells as the spreadsheet program shows them: 0.4 under a percent format is "40%"."""
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
    numbers = [float(c) if isinstance(c, int | float) else None for c in cells]
    if all(n is None or n.is_integer() for n in numbers):
        return {}
    readings: dict[int, Reading] = {}
    for at, (number, paragraph) in enumerate(zip(numbers, restored(numbers), strict=True)):
        if number is not None:
            shown = cell_text(cells[at])
            problems = () if paragraph else (Problem("number_paragraph", shown),)
            readings[at] = Reading(paragraph or shown, problems=problems)
    return readings


def _united(before: Value, value: Value) -> Value:
    """Two columns of one field: several values are united, long texts follow each other."""
    if isinstance(before, tuple) and isinstance(value, tuple):
        return tuple(dict.fromkeys(before + value))
    if isinstance(before, str) and isinstance(value, str) and before != value:
        return f"{before}\n{value}"
    return value


def _refusal(row: Row, cells: Sequence[Cell], header: Sequence[str]) -> str | None:
    """The rule by which a row is no record, or None."""
    if all(cell_text(cell) == text for cell, text in zip(cells, header, strict=False)):
        return "header_row_again"
    if row.ids.get(""):
        return None
    named = [row.values.get(name) for name in _IDENTIFIED_BY[row.entity] if name != "paragraph"]
    if not row.ids.get("") and all(value is None or _counts(str(value)) for value in named):
        texts = (cell_text(cell) for cell in cells)
        if any(_is_total(text) for text in texts if text):
            return "totals_row"
    named_by = any(row.values.get(name) for name in _IDENTIFIED_BY[row.entity])
    if named_by or row.ids.get("recommendation"):
        return None
    return "no_text_and_paragraph" if row.entity == "recommendations" else "no_title"


def _counts(text: str) -> bool:
    """Whether a naming cell of a row of totals names nothing: it says "Total" or how many."""
    return _is_total(text) or read_number(text) is not None


def _is_total(text: str) -> bool:
    """Whether a text is "Total", "المجموع" or "Total: 24"."""
    return (
        len(text) < _LONGEST_TOTAL
        and header_key(text).rstrip("0123456789.,% ").rstrip(" :=") in _TOTALS
    )


def _turned(rows: Sequence[Row], plan: Plan) -> list[Finding]:
    column = next((c for c in plan.columns if c.field and c.field.name == "paragraph"), None)
    return [
        _finding(
            plan, "reversed_paragraph", row.number, column, given,
            {"paragraph": str(row.values["paragraph"])},
        )
        for row, given in turned_paragraphs(rows)
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
