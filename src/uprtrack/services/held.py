"""Findings that are no news: what the matched record already holds needs no second telling."""

from datetime import date

from uprtrack.changes.propose import Proposal
from uprtrack.model.finding import Finding
from uprtrack.model.record import Record
from uprtrack.model.source_word import parse_source_word

_SISTERS = ("recommending_other", "supporting_institutions")


def already_held(finding: Finding, proposal: Proposal) -> bool:
    """Whether every record that the finding speaks of was stored with what it says."""
    if finding.rule == "default_used":
        sheet = finding.place.sheet
        rows = [found for (name, _), found in proposal.record_of.items() if name == sheet]
        return bool(rows) and all(found.revision for found in rows)
    record = proposal.record_of.get((finding.place.sheet, finding.place.row))
    return bool(record and record.revision and _holds(record, finding))


def _holds(record: Record, finding: Finding) -> bool:
    match finding.rule:
        case "unknown_value":
            words = map(parse_source_word, _several(record, "source_words"))
            return any((w.field, w.word) == (finding.field, finding.value) for w in words)
        case "unknown_party" | "unknown_institution":
            names = {record.values.get(finding.field), *_several(record, finding.field)}
            return finding.value in names.union(*(_several(record, n) for n in _SISTERS))
        case "corrected_state":
            return finding.about["state"] in _several(record, finding.field)
        case "partial_date":
            return record.values.get(finding.field) == date.fromisoformat(finding.about["day"])
        case "worded_number":
            return record.values.get(finding.field) == float(finding.about["number"])
        case "reversed_paragraph":
            return record.values.get("paragraph") == finding.about["paragraph"]
        case _:
            return False


def _several(record: Record, name: str) -> tuple[str, ...]:
    value = record.values.get(name)
    return value if isinstance(value, tuple) else ()
