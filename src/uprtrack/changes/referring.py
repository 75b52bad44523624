"""Rows that refer to other records: what they quote becomes the id of the record it names."""

from collections.abc import Mapping
from typing import Protocol

from uprtrack.changes.identity import Index
from uprtrack.changes.references import References
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.link import ENDS
from uprtrack.model.row import Row

_BELONGING = ("links", "assessments")
"""Entities whose records are nothing without those that they refer to."""

_REFERENCES = {
    entity.name: tuple(field for field in entity.fields if field.kind is Kind.REFERENCE)
    for entity in ENTITIES.values()
}


class Say(Protocol):
    """How a finding about a row's field is said."""

    def __call__(self, rule: str, row: Row, name: str, value: str = "", **about: str) -> None: ...


class Referring:
    """The references of one file's rows, resolved among the records of each entity."""

    def __init__(self, indexes: Mapping[str, Index], say: Say) -> None:
        self._indexes = indexes
        self._say = say
        self._references: dict[str, References] = {}

    def to(self, entity: str) -> References:
        """The records of an entity by what a reference may quote, as they are when first asked."""
        if entity not in self._references:
            self._references[entity] = References(entity, self._indexes[entity])
        return self._references[entity]

    def settle(self, row: Row, columns: Mapping[tuple[str, str], int]) -> bool:
        """Put ids in place of what the row quotes; False if the row then belongs to nothing.

        What a person sees counts: the hidden id of an export decides between records that the cell
        fits, and stands alone only where the sheet (`columns`) has no such column.
        """
        for target in _REFERENCES[row.entity]:
            quote = str(row.values.get(target.name) or "")
            own_id = row.ids.get(target.name, "")
            emptied = not quote and (row.sheet, target.name) in columns
            if emptied and target.required:
                self._say("no_title", row, target.name)
                return False
            if (quote or own_id) and not emptied and not self._refer(row, target, quote, own_id):
                return False
        if row.entity == "links" and not any(
            self._has_end(row, end, columns) for end in ENDS.values()
        ):
            self._say("link_without_end", row, "activity")
            return False
        return True

    def _has_end(self, row: Row, end: str, columns: Mapping[tuple[str, str], int]) -> bool:
        if row.values.get(end) or (row.sheet, end) in columns:
            return bool(row.values.get(end))
        known = self._indexes["links"].get(row.ids.get("", ""))
        return bool(known and known.values.get(end))

    def _refer(self, row: Row, target: Field, quote: str, own_id: str) -> bool:
        found = self.to(target.entity).resolve(quote, own_id)
        if len(found) == 1:
            row.values[target.name] = found[0].id
            return True
        belonging = row.entity in _BELONGING
        if found:
            rule = "ambiguous_record" if belonging else "ambiguous_reference"
        else:
            rule = "unknown_record" if belonging else "unknown_reference"
        self._say(rule, row, target.name, value=quote, records=str(len(found)))
        row.values.pop(target.name, None)
        row.unused.add(target.name)
        return not belonging
