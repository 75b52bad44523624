"""How a sheet is going to be read: its entity, its header row, a field for each column."""

from dataclasses import dataclass, replace

from uprtrack.intake.headers import fields_of
from uprtrack.language.key import header_key
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: `field` is None where it is not read.

    `role` is field, link, serial, id, reference id, not stored, unknown or ambiguous;
    `candidates` are the fields that an ambiguous header may stand for; what a person has `said` of
    a column is not decided by its values.
    """

    index: int
    header: str
    role: str
    field: Field | None = None
    candidates: tuple[str, ...] = ()
    close: bool = False
    tongue: str | None = None
    said: bool = False

    def reads(self, name: str) -> bool:
        return self.field is not None and self.field.name == name


@dataclass(frozen=True, slots=True)
class Plan:
    """How one sheet is read; `header_row` counts from 1."""

    sheet: str
    entity: str
    header_row: int
    columns: tuple[Column, ...]

    @property
    def signature(self) -> str:
        """What a person's corrections of this header row are remembered by."""
        return "|".join((self.entity, *(header_key(column.header) for column in self.columns)))

    def has(self, name: str) -> bool:
        return any(column.reads(name) for column in self.columns)


def with_field(column: Column, name: str, entity: str) -> Column:
    """The column read as that field."""
    if name == "serial":
        return replace(column, role="serial", field=None)
    field = next(field for field in fields_of(ENTITIES[entity]) if field.name == name)
    role = "link" if field in ENTITIES[entity].link_columns else "field"
    return replace(column, role=role, field=field)
