"""A preview as plain values, for programs: `check --json`."""

from collections.abc import Iterable
from typing import Any

from uprtrack.intake.plan import Column
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import describe
from uprtrack.model.record import Place
from uprtrack.services.numbering import Numbering
from uprtrack.services.plain_history import plain_conflict
from uprtrack.services.preview import Preview


def plain_preview(preview: Preview, language: Language) -> dict[str, Any]:
    """What was read, what it would change, and the findings with their sentences."""
    change_set = preview.change_set
    return {
        "format": preview.format,
        "encoding": preview.encoding or None,
        "sheets": [
            {
                "sheet": seen.plan.sheet,
                "entity": seen.entity,
                "header_row": seen.plan.header_row,
                "columns": _columns(seen.plan.columns),
                "rows": seen.rows,
            }
            for seen in preview.sheets
        ],
        "numbering": _numbering(preview.numbering),
        "rows": {"read": preview.read, "refused": preview.refused, "repeated": preview.repeated},
        "records": dict(preview.records),
        "changes": {
            "added": len(change_set.added),
            "changed": len(change_set.changed),
            "unchanged": sum(count for _, count in change_set.unchanged),
            "kept": len(change_set.kept),
            "removed": len(change_set.removed),
            "missing": len(change_set.missing),
            "conflicts": [plain_conflict(conflict) for conflict in change_set.conflicts],
            "replaces_demonstration": change_set.replaces_demonstration,
        },
        "findings": [
            {
                "severity": finding.severity.value,
                "rule": finding.rule,
                "sheet": finding.place.sheet,
                "cell": finding.place.cell,
                "paragraph": finding.place.paragraph or None,
                "page": finding.place.page or None,
                "value": finding.value,
                "message": describe(finding, language),
            }
            for finding in preview.findings
        ],
    }


def _numbering(found: Numbering | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "gaps": list(found.gaps),
        "doubles": list(found.doubles),
        "positions": dict(found.positions),
        "stated": dict(found.stated),
    }


def _columns(columns: Iterable[Column]) -> dict[str, str | None]:
    """The field of each header; a header that comes again is told by its column's letter."""
    told: dict[str, str | None] = {}
    for column in columns:
        if column.role in ("id", "reference id"):
            continue
        header = column.header
        while header in told:
            header = f"{header} ({Place(column=column.index + 1).cell})"
        told[header] = column.field.name if column.field else None
    return told
