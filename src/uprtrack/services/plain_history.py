"""Revisions, changes and conflicts as plain values, for programs: `history --json` and the like."""

from collections.abc import Iterable
from typing import Any

from uprtrack.changes.change_set import Change
from uprtrack.changes.conflict import Conflict
from uprtrack.changes.revision import Revision


def plain_conflict(conflict: Conflict) -> dict[str, Any]:
    """A conflict as plain values."""
    return {
        "entity": conflict.record.entity,
        "id": conflict.record.id,
        "field": conflict.field or None,
        "base": plain_value(conflict.base),
        "mine": plain_value(conflict.mine),
        "theirs": plain_value(conflict.theirs),
        "removed_by": conflict.removed_by,
    }


def plain_revision(revision: Revision) -> dict[str, Any]:
    """A revision as plain values, for programs."""
    return {
        "revision": revision.number,
        "time": revision.time.isoformat(),
        "by": revision.author,
        "kind": revision.kind,
        "note": revision.note,
        "file": revision.source_name or None,
        "sha256": revision.source_sha256 or None,
        "added": revision.added,
        "changed": revision.changed,
        "removed": revision.removed,
        "undoes": revision.undoes,
        "demonstration": revision.demonstration,
    }


def plain_changes(changes: Iterable[Change]) -> list[dict[str, Any]]:
    """Each changed field as entity, id, kind of change, field, old and new."""
    return [
        {
            "entity": change.record.entity,
            "id": change.record.id,
            "change": kind_of(change),
            "field": name,
            "old": plain_value(change.before.values[name] if change.before else None),
            "new": plain_value(None if change.removed else change.record.values[name]),
        }
        for change in changes
        for name in change.fields
    ]


def kind_of(change: Change) -> str:
    """added, changed or removed."""
    if change.removed:
        return "removed"
    return "changed" if change.before else "added"


def plain_value(value: Any) -> Any:
    """A value for JSON: days as ISO text, several texts as a list, nothing as null."""
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
