"""An official document on its way into the comparison: what its rows may speak of, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from uprtrack.intake.formats.document import Document
from uprtrack.intake.plan import Plan
from uprtrack.intake.read import SheetRead
from uprtrack.language.findings import RULES
from uprtrack.model.finding import Finding, Refused
from uprtrack.model.record import Place, Record
from uprtrack.model.row import Voice


def rows_of(document: Document, records: Mapping[str, Sequence[Record]]) -> list[SheetRead]:
    """The document's rows, one part for each kind of record; those of an addendum are checked.

    Raises Refused: addendum_waits, where the report that an addendum speaks of is not stored.
    """
    rows = list(document.rows)
    for row in rows:
        row.voice = Voice.DOCUMENT
    findings = list(document.findings)
    refused = 0
    if document.about:
        stored = {
            record.values["paragraph"]
            for record in records["recommendations"]
            if record.values["document_symbol"] == document.about
        }
        if not stored:
            raise Refused("addendum_waits", addendum=document.symbol, report=document.about)
        unknown = [row for row in rows if row.values.get("paragraph") not in stored]
        rows = [row for row in rows if row.values.get("paragraph") in stored]
        refused = len(unknown)
        rule = "addendum_unknown_paragraph"
        findings += [
            Finding(
                rule, RULES[rule].severity, Place(row.sheet, row.number),
                str(row.values.get("paragraph", "")), {"report": document.about},
                row.entity, "paragraph",
            )
            for row in unknown
        ]  # fmt: skip
    entities = list(dict.fromkeys(row.entity for row in rows)) or ["recommendations"]
    parts = [
        SheetRead(
            Plan(document.symbol, entity, 0, ()), [r for r in rows if r.entity == entity], 0, []
        )
        for entity in entities
    ]
    parts[0].refused = refused
    parts[0].findings += findings
    return parts


def placed(finding: Finding, document: Document | None) -> Finding:
    """The finding with the paragraph and page of its row, where a document says them."""
    if document is None or finding.place.row not in document.places:
        return finding
    paragraph, page = document.places[finding.place.row]
    return replace(finding, place=replace(finding.place, paragraph=paragraph, page=page))
