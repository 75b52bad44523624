"""What an export that comes back was made from, where the store still knows it."""

from collections.abc import Sequence

from uprtrack.changes.returned import Returned
from uprtrack.intake.cells import cell_text
from uprtrack.intake.origin import PROPERTY, OwnFile, moment
from uprtrack.intake.plan import Plan
from uprtrack.intake.workbook import Sheet, Workbook
from uprtrack.language.findings import RULES
from uprtrack.model.finding import Finding, Refused
from uprtrack.model.record import Place, Record
from uprtrack.services.preview import Answered
from uprtrack.store.store import Store, Stored

Planned = Sequence[tuple[Sheet, Plan]]


def returned_from(
    store: Store,
    stored: Stored,
    workbook: Workbook,
    own: OwnFile | None,
    planned: Planned,
    answered: Answered,
) -> tuple[Returned | None, list[Finding]]:
    """The export's records as its revision had them; None for any other file.

    Where they cannot be had, a finding says why, and the file is compared with what stands now.
    """
    if own is None:
        lost = workbook.properties.get(PROPERTY, "0") != "0"
        return None, [_finding("origin_damaged")] if lost else []
    blank = not own.revision and not own.ids
    if not own.whole and not blank:
        return None, [_finding("origin_damaged")]
    if blank or not any(stored.records.values()):
        return None, []
    if own.store != stored.identity and not store.carries(own.store, own.revision):
        return None, [_finding("origin_other_store")]
    records = _records(store, stored, own)
    if records is None:
        return None, [_finding("origin_unknown", revision=str(own.revision))]
    listed = {i for ids in own.ids.values() for i in ids}
    base = {r.id: r for found in records.values() for r in found if r.id in listed}
    present = _present(planned)
    returned = Returned(
        base,
        tuple(records["institutions"]),
        present,
        answered.choices,
        answered.remove_missing,
    )
    return returned, list(_strangers(planned, listed, stored))


def _records(store: Store, stored: Stored, own: OwnFile) -> dict[str, list[Record]] | None:
    """What the revision held; None where the store has none such, or another of its number."""
    try:
        now = own.revision == stored.revision
        then = stored if now else store.snapshot(own.revision)
    except Refused:
        return None
    return then.records if moment(then.changed_at) == own.made_at else None


def _present(planned: Planned) -> frozenset[str] | None:
    """The ids in the hidden columns, of refused rows too; None where a sheet has lost its."""
    found: set[str] = set()
    for sheet, plan in planned:
        columns = [column.index for column in plan.columns if column.role == "id"]
        if not columns:
            return None
        found.update(cell_text(row[columns[0]]) for row in sheet.rows[plan.header_row :])
    return frozenset(found)


def _strangers(planned: Planned, listed: set[str], stored: Stored) -> Sequence[Finding]:
    """Rows that carry an id which neither the export nor the store knows."""
    known = listed | {record.id for found in stored.records.values() for record in found}
    findings = []
    for sheet, plan in planned:
        for column in plan.columns:
            if column.role != "id":
                continue
            for number, row in enumerate(sheet.rows[plan.header_row :], plan.header_row + 1):
                text = cell_text(row[column.index])
                if text and text not in known:
                    place = Place(sheet.name, number, column.index + 1)
                    findings.append(_finding("unknown_id", place, entity=plan.entity))
    return findings


def _finding(rule: str, place: Place | None = None, entity: str = "", **about: str) -> Finding:
    return Finding(rule, RULES[rule].severity, place or Place(), "", about, entity)
