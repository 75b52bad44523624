"""The names of institutions that rows quote: matched to the register, which learns the others."""

from collections.abc import Iterator, Mapping, Sequence
from uuid import uuid4

from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.changes.identity import Index
from uprtrack.changes.register import Register, canonical, new_institution
from uprtrack.changes.rename import NAMING, renamed
from uprtrack.model.record import Record, Values
from uprtrack.model.row import Row


class Naming:
    """One file's institutions: those stored, those of its own sheet, and those it only names.

    `former` are institutions as they once were: what was renamed since is known by its old name.
    `derived` are the institutions of which nothing but a name in some row is known.
    """

    def __init__(
        self, stored: Sequence[Record], rows: Sequence[Row], former: Sequence[Record] = ()
    ) -> None:
        self._register = Register(record.values for record in stored)
        names = {record.id: canonical(record.values) for record in stored}
        for record in former:
            if record.id in names:
                self._register.add(record.values, names[record.id])
        for row in rows:
            self._register.add(row.values)
        self._registered = bool(self._register)
        self._new_names: dict[str, str] = {}
        self.derived: list[Change] = []

    def settle(self, row: Row) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """Put registered names into the row; each unknown one with its field and the nearest.

        Where there is no register yet, no name is unknown: the names make it.
        """
        for field in NAMING[row.entity]:
            given = row.values.get(field)
            if not given:
                continue
            names = given if isinstance(given, tuple) else (str(given),)
            for name in names:
                if not self._register.resolve(name):
                    if self._registered:
                        yield field, name, self._register.nearest(name)
                    self._learn(name)
            settled = tuple(dict.fromkeys(self._register.resolve(name) or name for name in names))
            row.values[field] = settled if isinstance(given, tuple) else settled[0]

    def _learn(self, name: str) -> None:
        values = complete("institutions", new_institution(name))
        self._register.add(values)
        self.derived.append(Change(Record("institutions", uuid4().hex, values), derived=True))

    def rename(self, change: Change) -> None:
        """Note that a stored institution is called otherwise from now on."""
        if change.record.entity == "institutions" and change.before:
            old, new = canonical(change.before.values), canonical(change.record.values)
            if old != new:
                self._new_names[old] = new

    def renamed(self, entity: str, values: Values) -> Values:
        """The values with new names in place of old ones."""
        return renamed(entity, values, self._new_names)

    def renamed_elsewhere(self, indexes: Mapping[str, Index]) -> Iterator[Change]:
        """The stored records that the file does not speak of and that quote an old name."""
        if not self._new_names:
            return
        for entity, index in indexes.items():
            for candidate in index:
                if (before := candidate.stored) and not candidate.rows:
                    values = self.renamed(entity, before.values)
                    if values is not before.values:
                        record = Record(entity, before.id, values, before.revision)
                        yield Change(record, before, derived=True)
