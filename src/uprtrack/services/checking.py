"""Read a file, compare it with what is stored, say what confirming it would do, and do it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from uprtrack.access import Person, Verb, require
from uprtrack.changes.propose import Incoming, Proposal, propose
from uprtrack.changes.standing import let_stand
from uprtrack.intake.defaults import fill, read_given
from uprtrack.intake.read import SheetRead
from uprtrack.intake.uncollected import uncollected
from uprtrack.intake.unseen import without_unseen
from uprtrack.intake.workbook import open_workbook
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Finding, Refused
from uprtrack.services.assumed import defaults_for, worth_remembering
from uprtrack.services.documents import placed, rows_of
from uprtrack.services.from_texts import state_spoken_of, take_from_reports
from uprtrack.services.held import already_held
from uprtrack.services.invented import holds_demonstration
from uprtrack.services.numbering import numbering
from uprtrack.services.preview import Answered, Preview, SheetSeen
from uprtrack.services.reading import format_of, read_tables, recognised
from uprtrack.services.returned import returned_from
from uprtrack.store.answers import Answers
from uprtrack.store.store import Store, Stored


@dataclass(frozen=True, slots=True)
class Applied:
    """What was stored: numbers of records; `refused` counts rows, `conflicts` those decided."""

    revision: int
    added: int
    changed: int
    unchanged: int
    refused: int
    removed: int = 0
    conflicts: int = 0


@uncollected()
def check(
    store: Store, person: Person, data: bytes, name: str, answered: Answered | None = None
) -> Preview:
    """What the file says and what it would change; writes nothing.

    Raises Refused for a file that cannot be read, holds no known table, or mixes demonstration
    data with real data.
    """
    require(person, Verb.UPLOAD)
    answered = answered or Answered()
    given = read_given(answered.values)
    name = without_unseen(name)
    remembered = _remembered(store.answers(), answered)
    found = recognised(open_workbook(data, name), remembered, answered.format)
    workbook, own, document, planned = found.workbook, found.own, found.document, found.planned
    demonstration = bool(own and own.demonstration) or holds_demonstration(planned)
    stored = store.snapshot()
    replaces = _replaces_demonstration(stored, demonstration)
    records = {entity: [] for entity in ENTITIES} if replaces else stored.records
    sheets = rows_of(document, records) if document else read_tables(found, records, remembered)
    rows = [row for sheet in sheets for row in sheet.rows]
    columns = {
        (sheet.plan.sheet, column.field.name): column.index + 1
        for sheet in sheets
        for column in sheet.plan.columns
        if column.field and column.role != "reference id"
    }
    findings = [*found.findings, *let_stand(rows, records, columns)]
    plans = [sheet.plan for sheet in sheets]
    take_from_reports(rows, records)
    defaults = defaults_for(plans, remembered, records, store.settings)
    if (document or found.official) and (spoken_of := state_spoken_of(rows)):
        defaults["state_under_review"] = spoken_of
    asked, notes = fill(rows, given, defaults)
    returned, doubts = returned_from(store, stored, workbook, own, planned, answered)
    incoming = Incoming(rows, columns, answered.rows, returned)
    proposal = propose(incoming, records, stored.revision)
    format_ = format_of(found, sheets)
    said = [f for sheet in sheets for f in sheet.findings] + findings + doubts + notes
    return Preview(
        name=name,
        data=data,
        import_id=uuid4().hex,
        format=format_,
        kind=workbook.kind,
        encoding=workbook.encoding,
        sheets=tuple(_seen(sheet) for sheet in sheets),
        read=proposal.read,
        refused=proposal.refused + sum(sheet.refused for sheet in sheets),
        records=proposal.records,
        findings=tuple(
            placed(finding, document)
            for finding in _worth_saying((*said, *proposal.findings), proposal, sheets)
        ),
        questions=proposal.questions,
        asked=tuple(asked),
        change_set=replace(
            proposal.change_set,
            replaces_demonstration=replaces,
            demonstration=demonstration,
            identity=stored.identity,
        ),
        answered=answered,
        document=document,
        numbering=numbering(rows, format_, document),
    )


def apply(store: Store, person: Person, preview: Preview, note: str = "") -> Applied:
    """Store what the preview showed, in one transaction, and remember the answers.

    Raises Refused: store_moved_on when somebody else has stored something since the preview, or
    conflicts_open while some are undecided.
    """
    require(person, Verb.CONFIRM)
    change_set = preview.change_set
    revision = store.apply(
        change_set,
        author=person.name,
        kind="upload",
        note=note,
        source_name=preview.name,
        source=preview.data,
        import_id=preview.import_id,
    )
    if (answers := worth_remembering(preview)) != Answers():
        store.remember(answers)
    return Applied(
        revision,
        len(change_set.added),
        len(change_set.changed),
        sum(count for _, count in change_set.unchanged),
        preview.refused,
        len(change_set.removed),
        len(change_set.conflicts),
    )


def _replaces_demonstration(stored: Stored, demonstration: bool) -> bool:
    """Invented statuses never mix with real ones: real data starts an empty store."""
    if demonstration and not stored.demonstration and any(stored.records.values()):
        raise Refused("demonstration_file")
    return stored.demonstration and not demonstration


def _remembered(answers: Answers, answered: Answered) -> Answers:
    headers = {**answers.headers, **{k: dict(v) for k, v in answered.headers.items()}}
    return Answers(headers, {**answers.values, **answered.words}, answers.defaults)


def _seen(sheet: SheetRead) -> SheetSeen:
    entities = {row.entity for row in sheet.rows}
    entity = entities.pop() if len(entities) == 1 else sheet.plan.entity
    return SheetSeen(sheet.plan, entity, len(sheet.rows) + sheet.refused)


def _worth_saying(
    findings: Sequence[Finding], proposal: Proposal, sheets: Sequence[SheetRead]
) -> list[Finding]:
    """The findings in the order of the sheets, less those about what the record already holds."""
    order = {sheet.plan.sheet: at for at, sheet in enumerate(sheets)}
    worth = [f for f in findings if not already_held(f, proposal)]
    return sorted(worth, key=lambda f: (order.get(f.place.sheet, -1), f.place.row, f.place.column))
