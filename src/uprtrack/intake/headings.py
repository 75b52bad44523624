"""Texts that stand above records and speak of all of them: sub-headings, titles, sheet names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from uprtrack.intake.cells import Cell, cell_text, reader
from uprtrack.intake.choices import KEPT_WORDS
from uprtrack.intake.column_cells import Context
from uprtrack.intake.headers import meaning
from uprtrack.intake.plan import Plan
from uprtrack.intake.reading import NOTHING, Reading
from uprtrack.intake.saying import finding_at
from uprtrack.intake.words import uncut
from uprtrack.intake.workbook import Sheet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.finding import Finding
from uprtrack.model.row import Row
from uprtrack.model.source_word import SourceWord

_SPEAKING = (Kind.CHOICE, Kind.STATE, Kind.INSTITUTION, Kind.SDG, Kind.WHOLE)
"""The kinds of field that a heading may give to the rows below it; free texts are notes."""

_UNNAMED = ("themes", "position", "mechanism")
"""The fields whose word alone may be a heading, without the field's name before it."""

_CYCLE = re.compile(r"\bcycle\b|\bround\b|جولة", re.IGNORECASE)
_NAMED = re.compile(r"\s*([^:：]{1,60}?)\s*[:：]\s*(.+)", re.DOTALL)
_LONGEST = 150
_LONGEST_SHEET_NAME = 31
"""Letters of a sheet's name in Excel; a longer title is cut."""

_NOTE = re.compile(
    r"\s*(?:notes?|source|sources|legend|key|prepared by|last updated?|updated on|\*+|"
    r"ملاحظة|ملاحظات|ملحوظة|المصدر|المصادر|إعداد|أعده|تاريخ التحديث|آخر تحديث)\s*[:：]",
    re.IGNORECASE,
)
"""How a note under a table begins."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading gives to the rows below it: a field and how its text was read.

    `field` is "" where the text says nothing that is known.
    """

    text: str
    field: str = ""
    reading: Reading = NOTHING

    @property
    def is_known(self) -> bool:
        return self.reading.value not in (None, ())


def heading_of(text: str, entity: str, context: Context) -> Heading:
    """What a text says as a heading: "Theme: Women", "المرأة", "الجولة الثالثة".

    A word of which a part is unknown gives nothing. Where a name may be several fields', only a
    vocabulary can tell which.
    """
    if len(text) > _LONGEST:
        return Heading(text)
    if named := _NAMED.fullmatch(text):
        names = meaning(named[1], entity).names
        for field in _fields(entity, names):
            if len(names) > 1 and field.kind is not Kind.CHOICE:
                continue
            if found := _read(field, text, named[2], context):
                return found
    names = ("cycle",) if _CYCLE.search(text) else _UNNAMED
    for field in _fields(entity, names):
        if found := _read(field, text, text, context):
            return found
    return Heading(text)


def _fields(entity: str, names: Iterable[str]) -> list[Field]:
    fields = {field.name: field for field in ENTITIES[entity].fields}
    return [fields[name] for name in names if name in fields and fields[name].kind in _SPEAKING]


def _read(field: Field, text: str, word: str, context: Context) -> Heading | None:
    read = reader(field, own=False, answers=context.values, names=context.names)
    reading = read(word)
    found = Heading(text, field.name, reading)
    return found if found.is_known and not reading.problems else None


class Headings:
    """The headings of one sheet while its rows are read in order.

    What the sheet's name and the titles above its header say stands from the first row on.
    """

    def __init__(self, sheet: Sheet, plan: Plan, context: Context) -> None:
        self._plan, self._context = plan, context
        self._standing: dict[str, Heading] = {}
        self._titles: dict[str, tuple[int, Heading]] = {}
        self._used: set[str] = set()
        self._across = _rows_with_text_across(sheet, plan)
        self._code = next((c for c in plan.columns if c.reads("paragraph")), None)
        if context.own:
            return
        self._take_title(0, sheet.name)
        if len(sheet.name) == _LONGEST_SHEET_NAME and not self._titles:
            self._take_title(0, sheet.name, uncut("theme", sheet.name) or "")
        for at, line in enumerate(sheet.rows[: plan.header_row - 1], start=1):
            if text := _only_text(line):
                self._take_title(at, text)

    def _take_title(self, row: int, text: str, meant: str = "") -> None:
        heading = heading_of(meant or text, self._plan.entity, self._context)
        if heading.is_known:
            self._titles[heading.field] = row, replace(heading, text=text)

    def refused(self, row: Row, line: Sequence[Cell]) -> Finding | None:
        """What is said of a row that is a heading or a note beside the table; None of a record."""
        if self._context.own or len(row.values) > 1 or not (text := _only_text(line)):
            return None
        heading = heading_of(text, self._plan.entity, self._context)
        if heading.is_known:
            self._standing[heading.field] = heading
            said = finding_at(self._plan, "heading_row", row.number, None, text)
            return replace(said, field=heading.field)
        if row.number in self._across or self._is_beside_codes(text, line) or _NOTE.match(text):
            self._standing.pop("themes", None)
            return finding_at(self._plan, "lone_text", row.number, None, text)
        return None

    def _is_beside_codes(self, text: str, line: Sequence[Cell]) -> bool:
        """Whether a text without a digit stands in the column of the paragraphs."""
        code = self._code
        return bool(code and line[code.index]) and not any(letter.isdigit() for letter in text)

    def give(self, row: Row) -> None:
        """Put what stands above a row into the fields that the row leaves empty."""
        for name, (_, heading) in self._titles.items():
            if name not in self._standing and self._give(row, heading):
                self._used.add(name)
        for heading in self._standing.values():
            self._give(row, heading)

    def _give(self, row: Row, heading: Heading) -> bool:
        name = heading.field
        if name in row.values or name in row.unused or row.entity != self._plan.entity:
            return False
        row.values[name] = heading.reading.value
        if name in KEPT_WORDS:
            words = heading.reading.words
            row.words += tuple(SourceWord(name, word, self._context.source) for word in words)
        return True

    def findings(self) -> list[Finding]:
        """Which titles gave something to rows."""
        return [
            replace(finding_at(self._plan, "title_read_as", row, None, heading.text), field=name)
            for name, (row, heading) in self._titles.items()
            if name in self._used
        ]


def _only_text(line: Sequence[Cell]) -> str:
    """The text of a row that holds one text and nothing else, else ""."""
    if line.count(None) + line.count("") < len(line) - 1:
        return ""
    cell = next((cell for cell in line if cell is not None and cell != ""), None)
    return cell_text(cell) if isinstance(cell, str) else ""


def _rows_with_text_across(sheet: Sheet, plan: Plan) -> set[int]:
    """The numbers of rows in which cells are merged over half the table."""
    enough = max(2, len(plan.columns) / 2)
    return {
        top + 1
        for top, first, bottom, last in sheet.merged
        if top == bottom and last - first + 1 >= enough
    }
