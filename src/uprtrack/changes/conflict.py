"""A field that two people changed differently since they last saw the same value."""

from dataclasses import dataclass
from enum import StrEnum

from uprtrack.model.record import Record, Value

WHOLE = ""
"""In place of a field's name: the record itself, which one side removed and the other changed."""


class Side(StrEnum):
    """Whose value a conflict ends with: what comes in, or what the store has now."""

    MINE = "mine"
    THEIRS = "theirs"


Choices = dict[tuple[str, str], Side]
"""What a person chose, by record id and field (WHOLE for the record itself)."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """`record` is what the store has now, or had last; of a field the three values that differ.

    Of a whole record (`field` is WHOLE) `removed_by` says which side removed it.
    """

    record: Record
    field: str
    base: Value = None
    mine: Value = None
    theirs: Value = None
    removed_by: Side | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What a choice is kept under."""
        return self.record.id, self.field
