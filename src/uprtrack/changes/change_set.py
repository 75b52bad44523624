"""What confirming a file would do, record by record; a value that a person reads first."""

from dataclasses import dataclass

from uprtrack.changes.conflict import Conflict
from uprtrack.model.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record that is added (`before` is None), changed, or removed.

    Of a removed one `record` is what is removed. `derived` records follow from another sheet's
    cells (an institution named there, a link from a column of paragraph numbers) and are not
    counted among the sheet's own.
    """

    record: Record
    before: Record | None = None
    derived: bool = False
    removed: bool = False

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields whose value differs, in the entity's order."""
        if self.before is None or self.removed:
            return tuple(
                name for name, value in self.record.values.items() if value not in (None, ())
            )
        return tuple(
            name
            for name, value in self.record.values.items()
            if value != self.before.values.get(name)
        )


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Every change of one confirmation, made against revision `base` of the store `identity`.

    `unchanged` counts records by entity; `kept` are records that the store has and the sheet has
    not, by entity. Nothing is stored before all `conflicts` are decided. `missing` are records
    whose rows were deleted from a returned export: they are removed only when the person says so.
    `replaces_demonstration` empties the store of its demonstration data first; `demonstration` says
    that what comes in is demonstration data itself.
    An empty `identity` is that of any store.
    """

    base: int
    changes: tuple[Change, ...] = ()
    unchanged: tuple[tuple[str, int], ...] = ()
    kept: tuple[Record, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    missing: tuple[Record, ...] = ()
    replaces_demonstration: bool = False
    demonstration: bool = False
    identity: str = ""

    @property
    def stamp(self) -> tuple[str, int]:
        """The identity and revision of the store that it was made against."""
        return self.identity, self.base

    @property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        return tuple(conflict for conflict in self.conflicts if conflict.choice is None)

    @property
    def added(self) -> tuple[Change, ...]:
        return tuple(c for c in self.changes if c.before is None and not c.derived)

    @property
    def changed(self) -> tuple[Change, ...]:
        return tuple(
            c for c in self.changes if c.before is not None and not c.derived and not c.removed
        )

    @property
    def removed(self) -> tuple[Change, ...]:
        return tuple(c for c in self.changes if c.removed)

    @property
    def derived(self) -> tuple[Change, ...]:
        return tuple(c for c in self.changes if c.derived)
