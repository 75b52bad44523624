"""What a file holds, before it is compared with anything: its tables, or an official document."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from uprtrack.changes.register import Register
from uprtrack.intake.column_cells import Context
from uprtrack.intake.docx import row_line
from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.known import (
    official_tables,
    read_document,
    table_format,
    voice_of,
)
from uprtrack.intake.formats.names import (
    ADDENDUM,
    TABLE,
    THEMATIC_LIST,
    UHRI,
    UPR_INFO,
    WORKING_GROUP_REPORT,
)
from uprtrack.intake.formats.thematic_list import one_a_tag
from uprtrack.intake.headers import meaning
from uprtrack.intake.origin import OwnFile, own_file
from uprtrack.intake.plan import Plan
from uprtrack.intake.read import SheetRead, read_sheet
from uprtrack.intake.recognise import recognise
from uprtrack.intake.tables import tables_of
from uprtrack.intake.workbook import Sheet, Workbook
from uprtrack.language.findings import RULES
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Finding, Refused
from uprtrack.model.record import Place, Record
from uprtrack.store.answers import Answers

_TABLES = (UHRI, UPR_INFO, TABLE)
_SURE = 2
"""Fields that a table names, so that its lines are not taken for a document's."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A file whose kind is known: tables with their plans, or a document.

    `own` says that it is an export of this program; `official` names the format of all its tables
    where that is known or forced, else "" and each is told by its headers.
    """

    workbook: Workbook
    planned: tuple[tuple[Sheet, Plan], ...] = ()
    findings: tuple[Finding, ...] = ()
    own: OwnFile | None = None
    document: Document | None = None
    official: str = ""


def recognised(workbook: Workbook, answers: Answers, forced: str = "") -> Recognised:
    """Tell what the file is, by its content; `forced` names the format that it has to be.

    Raises Refused for a file that holds no known table and is no known document.
    """
    notes = tuple(_finding(rule, Place(), **about) for rule, about in workbook.notes)
    own = None if forced else own_file(workbook)
    if own:
        planned, findings = _planned(workbook.sheets, answers, own)
        return _with_tables(Recognised(workbook, tuple(planned), (*notes, *findings), own))
    if listed := official_tables(workbook, forced):
        planned, findings = _planned(listed, answers)
        found = Recognised(workbook, tuple(planned), (*notes, *findings), official=THEMATIC_LIST)
        return _with_tables(found)
    tables = [table for sheet in workbook.sheets for table in tables_of(sheet)]
    planned, findings = _planned(tables, answers)
    if document := _document(workbook, planned, forced):
        return Recognised(workbook, (), notes, document=document)
    told = forced if forced in _TABLES else ""
    return _with_tables(Recognised(workbook, tuple(planned), (*notes, *findings), official=told))


def read_tables(
    found: Recognised, records: dict[str, list[Record]], answers: Answers
) -> list[SheetRead]:
    """The sheets in the file's order, those of institutions read first: others name them."""
    register = Register(r.values for r in records.get("institutions", ()))
    context = Context(
        source=found.workbook.name,
        own=found.own is not None,
        values=answers.values,
        names=register.knows,
    )
    planned = found.planned
    order = sorted(range(len(planned)), key=lambda at: planned[at][1].entity != "institutions")
    read: dict[int, SheetRead] = {}
    for at in order:
        sheet, plan = planned[at]
        read[at] = read_sheet(sheet, plan, context)
        if found.official == THEMATIC_LIST:
            read[at].findings = one_a_tag(read[at].findings)
        voice = voice_of(_format(found, plan))
        for row in read[at].rows:
            row.voice = voice
        if plan.entity == "institutions":
            for row in read[at].rows:
                register.add(row.values)
    return [read[at] for at in sorted(read)]


def format_of(found: Recognised, sheets: Sequence[SheetRead]) -> str:
    """The format's name: uprtrack, a document's own, thematic_list, uhri, upr_info or table."""
    if found.own:
        return "uprtrack"
    if found.document:
        return found.document.format
    formats = [_format(found, sheet.plan) for sheet in sheets]
    return next((name for name in formats if name != TABLE), TABLE)


def _format(found: Recognised, plan: Plan) -> str:
    if found.own:
        return TABLE
    return found.official or table_format(plan)


def _planned(
    tables: Sequence[Sheet], answers: Answers, own: OwnFile | None = None
) -> tuple[list[tuple[Sheet, Plan]], list[Finding]]:
    """Every sheet that holds a known table, in the file's order; the others are said."""
    planned: list[tuple[Sheet, Plan]] = []
    findings: list[Finding] = []
    skipped = own.no_data if own else frozenset[str]()
    for sheet in tables:
        if sheet.name in skipped or not sheet.rows:
            continue
        plan = None if sheet.hidden else recognise(sheet, answers.headers, own=own is not None)
        if plan:
            planned.append((sheet, plan))
        elif sheet.hidden or not own:
            rule = "sheet_hidden" if sheet.hidden else "sheet_skipped"
            findings.append(_finding(rule, Place(sheet.name), sheet=sheet.name))
    return planned, findings


def _document(
    workbook: Workbook, planned: Sequence[tuple[Sheet, Plan]], forced: str
) -> Document | None:
    """The document that the running text is, where its tables are not what matters.

    A table that names several of our fields is one to read as it is; in Word an addendum answers in
    such a table, and a report has its recommendations outside.
    """
    sure = {sheet.name for sheet, plan in planned if _fields(plan) >= _SURE}
    if forced or not sure:
        return read_document(workbook, forced)
    if workbook.kind != "docx":
        return None
    rows = {row_line(row) for sheet in workbook.sheets if sheet.name in sure for row in sheet.rows}
    outside = tuple(line for line in workbook.lines if line.text not in rows)
    for name, lines in ((ADDENDUM, workbook.lines), (WORKING_GROUP_REPORT, outside)):
        with suppress(Refused):
            return read_document(replace(workbook, lines=lines), name)
    return None


def _fields(plan: Plan) -> int:
    return sum(column.field is not None for column in plan.columns)


def _with_tables(found: Recognised) -> Recognised:
    if not found.planned:
        raise Refused(_why_no_table(found.workbook))
    return found


def _why_no_table(workbook: Workbook) -> str:
    """Whether a row looks like headers that we do not know, or nothing does; or all is hidden."""
    filled = [sheet for sheet in workbook.sheets if sheet.rows]
    if not filled:
        return "unknown_document"
    if all(sheet.hidden for sheet in filled):
        return "only_hidden"
    first = [row for sheet in filled if not sheet.hidden for row in sheet.rows[:5] if any(row)]
    known = any(
        meaning(cell, entity).names
        for row in first
        for cell in row
        if isinstance(cell, str) and cell.strip()
        for entity in ENTITIES
    )
    texts = any(
        sum(isinstance(cell, str) and bool(cell.strip()) for cell in row) > 1 for row in first
    )
    return "only_unknown_columns" if texts and not known else "no_header"


def _finding(rule: str, place: Place, **about: str) -> Finding:
    return Finding(rule, RULES[rule].severity, place, "", about)
