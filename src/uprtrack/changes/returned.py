"""An export that comes back: what it was made from, and what its rows say against that."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from uprtrack.changes.change_set import Change
from uprtrack.changes.conflict import WHOLE, Choices, Conflict, Side
from uprtrack.changes.identity import Candidate
from uprtrack.changes.merge import merge
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record, Values
from uprtrack.model.row import Row


@dataclass(frozen=True, slots=True)
class Returned:
    """The records of an export as its revision had them, and what a person said about them.

    `base` are its own records by id, `former` the institutions of that revision. `present` are the
    ids that its rows still carry, None where the column of ids is gone. `remove_missing`: records
    whose rows were deleted are to be removed.
    """

    base: Mapping[str, Record] = field(default_factory=dict)
    former: tuple[Record, ...] = ()
    present: frozenset[str] | None = None
    choices: Choices = field(default_factory=dict)
    remove_missing: bool = False

    def of(self, candidate: Candidate) -> Record | None:
        """What the export said of the candidate; None where its row is not the export's own."""
        if len(candidate.rows) != 1 or candidate.rows[0].ids.get("") != candidate.id:
            return None
        return self.base.get(candidate.id)

    def merged(
        self, base: Record, now: Record, row: Row, given: Values, columns: Iterable[str]
    ) -> tuple[Values, tuple[Conflict, ...]]:
        """What the record becomes: base against the row against now."""
        return merge(now, base.values, _mine(base, row, given, columns), self.choices)

    def brought_back(
        self, base: Record, row: Row, given: Values, columns: Iterable[str]
    ) -> tuple[Change | None, tuple[Conflict, ...]]:
        """What becomes of a row whose record was removed meanwhile: nothing, if it is unchanged."""
        values, _ = merge(base, base.values, _mine(base, row, given, columns), {})
        if values == base.values:
            return None, ()
        conflict = Conflict(base, WHOLE, removed_by=Side.THEIRS).chosen(self.choices)
        back = conflict.choice is Side.MINE
        return Change(Record(base.entity, base.id, values)) if back else None, (conflict,)

    def missing(self, candidates: Iterable[Candidate]) -> Iterator[Record]:
        """The stored records of the export whose rows were deleted from it."""
        for candidate in candidates:
            record = candidate.stored
            if not record or candidate.rows or record.id not in self.base:
                continue
            if self.present is None or record.id not in self.present:
                yield record

    def removals(self, missing: Iterable[Record]) -> Iterator[Change | Conflict]:
        """Their removal, if the person wants it; a conflict where somebody changed one since."""
        for record in missing:
            if record.values == self.base[record.id].values:
                yield Change(record, record, removed=True)
                continue
            conflict = Conflict(record, WHOLE, removed_by=Side.MINE).chosen(self.choices)
            yield conflict
            if conflict.choice is Side.MINE:
                yield Change(record, record, removed=True)


def _mine(base: Record, row: Row, given: Values, columns: Iterable[str]) -> Values:
    """What the row says of each field: an empty cell was emptied, a missing column says nothing.

    Several values that came by another column are beside those of the base.
    """
    entity, columns = ENTITIES[base.entity], frozenset(columns)
    mine: Values = {}
    for target in entity.fields:
        name = target.name
        value, was = given.get(name, target.empty), base.values.get(name)
        if target.read_only or (name in row.unused and value == target.empty):
            continue
        if name in columns:
            mine[name] = value
        elif isinstance(value, tuple) and isinstance(was, tuple) and name in given:
            mine[name] = tuple(dict.fromkeys(was + value))
    return mine
