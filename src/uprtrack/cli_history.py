"""The commands about history: the list, one revision, and taking one back."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.conflict import WHOLE, Choices, Conflict, Side
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.services.plain_history import kind_of, plain_value
from uprtrack.services.revision_words import what_told

STOP = "stop"
"""What --on-conflict does unless told: write nothing and list the conflicts."""

_LONGEST_VALUE = 60


def choose_on(sub: argparse.ArgumentParser) -> None:
    """Add the option that says what becomes of conflicts."""
    sub.add_argument(
        "--on-conflict", choices=(STOP, *Side), default=STOP,
        help="mine: what comes in stands; theirs: what is stored stands; stop: write nothing",
    )  # fmt: skip


def decided(
    found: ChangeSet,
    on_conflict: str,
    again: Callable[[Choices], ChangeSet],
    language: Language,
    tell: Callable[[str], None],
) -> ChangeSet:
    """The change set with all conflicts decided as the option says.

    `again` makes it anew with choices. Raises Refused("conflicts_open") on "stop", after having
    told each conflict.
    """
    conflicts = found.open_conflicts
    if not conflicts:
        return found
    if on_conflict == STOP:
        for conflict in conflicts:
            tell(told(conflict, language))
        raise Refused("conflicts_open", conflicts=str(len(conflicts)))
    return again({conflict.key: Side(on_conflict) for conflict in conflicts})


def told(conflict: Conflict, language: Language) -> str:
    """One conflict as a line of text."""
    entity = ENTITIES[conflict.record.entity]
    name = f"{entity.label(language.code)} {conflict.record.id}"
    if conflict.field == WHOLE:
        if conflict.removed_by is Side.MINE:
            return language.text("{record}: changed here, removed by what comes in.", record=name)
        return language.text("{record}: removed here, changed by what comes in.", record=name)
    return language.text(
        "{record}, {field}: was “{base}”, comes in as “{mine}”, stands as “{theirs}”.",
        record=name,
        field=entity.field(conflict.field).label(language.code),
        base=_short(conflict.base),
        mine=_short(conflict.mine),
        theirs=_short(conflict.theirs),
    )


def print_revisions(revisions: Sequence[Revision], language: Language) -> None:
    """The list, newest first."""
    for revision in revisions:
        print(
            language.text(
                "{revision}  {time}  {kind}  {author}: {added} added, {changed} changed, "
                "{removed} removed  {note}",
                revision=revision.number,
                time=revision.time.isoformat(sep=" ", timespec="minutes"),
                kind=what_told(revision, language),
                author=revision.author,
                added=language.number(revision.added),
                changed=language.number(revision.changed),
                removed=language.number(revision.removed),
                note=revision.note or revision.source_name,
            ).rstrip()
        )


def print_changes(changes: Iterable[Change], language: Language) -> None:
    """One line a changed field: record, field, old → new."""
    for change in changes:
        entity = ENTITIES[change.record.entity]
        print(f"{entity.label(language.code)} {change.record.id}: {kind_of(change)}")
        for name in change.fields:
            old = change.before.values[name] if change.before else None
            new = None if change.removed else change.record.values[name]
            label = entity.field(name).label(language.code)
            print(f"  {label}: {_short(old)} → {_short(new)}")


def _short(value: Any) -> str:
    plain = plain_value(value)
    text = "; ".join(plain) if isinstance(plain, list) else "" if plain is None else str(plain)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
