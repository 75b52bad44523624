"""The columns of an exported sheet: every field, then what makes the file come back exactly."""

from collections.abc import Callable
from dataclasses import dataclass

from uprtrack.intake.headers import OWN_ID
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.record import Record
from uprtrack.reports.cells import Cell, Wording


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `field` is None for those that hold ids."""

    header: str
    field: Field | None
    cell: Callable[[Record], Cell]


def columns_of(entity: Entity, wording: Wording) -> tuple[Column, ...]:
    """The entity's fields in their order, its id, the id behind each of its references."""
    return (
        *(_field_column(field, wording) for field in entity.fields),
        Column(OWN_ID, None, lambda record: record.id),
        *(_reference_id(field) for field in entity.fields if field.kind is Kind.REFERENCE),
    )


def _field_column(field: Field, wording: Wording) -> Column:
    cell, name, empty = wording.cell_of(field), field.name, field.empty
    return Column(
        field.label(wording.language.code),
        field,
        lambda record: cell(record.values.get(name, empty)),
    )


def _reference_id(field: Field) -> Column:
    def cell(record: Record) -> Cell:
        value = record.values.get(field.name)
        return value if isinstance(value, str) else None

    return Column(f"{OWN_ID}: {field.name}", None, cell)
