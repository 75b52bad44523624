"""Records as plain JSON values, for programs: keys, ISO dates, nothing in any language."""

import json
from collections.abc import Iterable, Mapping
from datetime import date

from uprtrack.model.field import Entity, Kind
from uprtrack.model.record import Record, Value
from uprtrack.reports.cells import plain_number

Plain = str | int | float | list[str] | None


def plain_records(
    entity: Entity, records: Iterable[Record], references: Mapping[str, str]
) -> list[dict[str, Plain]]:
    """One dict a record: `id`, then every field of the entity in its order.

    Empty is None or []. A reference gives its readable text, and its id under `<field>_id`.
    """
    return [_plain_record(entity, record, references) for record in records]


def export_json(entity: Entity, records: Iterable[Record], references: Mapping[str, str]) -> bytes:
    """`plain_records` as UTF-8 text, indented, Arabic left readable."""
    plain = plain_records(entity, records, references)
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def plain_value(value: Value) -> Plain:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, date):
        return value.isoformat()
    return plain_number(value) if isinstance(value, float) else value


def _plain_record(
    entity: Entity, record: Record, references: Mapping[str, str]
) -> dict[str, Plain]:
    plain: dict[str, Plain] = {"id": record.id}
    for field in entity.fields:
        value = record.values.get(field.name, field.empty)
        if field.kind is Kind.REFERENCE and not isinstance(value, tuple):
            plain[field.name] = references.get(str(value), str(value)) if value else None
            plain[f"{field.name}_id"] = plain_value(value)
        else:
            plain[field.name] = plain_value(value)
    return plain
