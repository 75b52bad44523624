"""The words for values of the past: what they name may be gone since."""

from collections.abc import Iterable, Iterator

from uprtrack.access import Person
from uprtrack.changes.change_set import Change
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording, wording
from uprtrack.services.history import last_stood
from uprtrack.store.store import Store


def words_for(store: Store, person: Person, changes: Iterable[Change], now: Wording) -> Wording:
    """The words for what stands (`now`), what the changes hold, and removed records they name."""
    records: dict[str, list[Record]] = {name: [] for name in ENTITIES}
    for change in changes:
        for record in (change.before, change.record):
            if record:
                records[record.entity].append(record)
    named = {name for own in records.values() for record in own for name in _references(record)}
    known = wording(records, now.language)
    if missing := named - now.references.keys() - known.references.keys():
        for record in last_stood(store, person, missing):
            records[record.entity].append(record)
        known = wording(records, now.language)
    return Wording(
        now.language,
        {**now.institutions, **known.institutions},
        {**now.references, **known.references},
    )


def _references(record: Record) -> Iterator[str]:
    for field in ENTITIES[record.entity].fields:
        value = record.values.get(field.name)
        if field.kind is Kind.REFERENCE and isinstance(value, str):
            yield value
