"""A field that two people changed differently since they last saw the same value."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from uprtrack.model.record import Record, Value

WHOLE = ""
"""In place of a field's name: the record itself, which one side removed and the other changed."""


class Side(StrEnum):
    """Whose value a conflict ends with: what comes in, or what the store has now."""

    MINE = "mine"
    THEIRS = "theirs"


Choices = Mapping[tuple[str, str], Side]
"""What a person chose, by record id and field (WHOLE for the record itself)."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """`record` is what the store has now, or had last; of a field the three values that differ.

    Of a whole record (`field` is WHOLE) `removed_by` says which side removed it. `choice` is the
    side that a person chose, None while the conflict is open.
    """

    record: Record
    field: str
    base: Value = None
    mine: Value = None
    theirs: Value = None
    removed_by: Side | None = None
    choice: Side | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What a choice is kept under."""
        return self.record.id, self.field

    def chosen(self, choices: Choices) -> Self:
        """The conflict with what a person chose of it, if anything."""
        return replace(self, choice=choices.get(self.key))


Shown = Mapping[tuple[str, str], object]
"""What a person saw of each conflict, by its key."""


def shown(conflicts: Iterable[Conflict]) -> Shown:
    return {conflict.key: (conflict.theirs, conflict.removed_by) for conflict in conflicts}


def still_meant(choices: Choices, conflicts: Sequence[Conflict], seen: Shown) -> Choices:
    """The choices without those made of another value than the one that stands now.

    What somebody has stored since was not among what the person chose from.
    """
    now = shown(conflicts)
    return {
        key: side for key, side in choices.items() if key not in now or now[key] == seen.get(key)
    }
