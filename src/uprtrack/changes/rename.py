"""An institution's new name in place of the old one, wherever other records quote it."""

from collections.abc import Mapping

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.record import Value, Values

NAMING = {
    entity.name: tuple(f.name for f in entity.fields if f.kind is Kind.INSTITUTION)
    for entity in ENTITIES.values()
}
"""The fields of each entity that quote the names of institutions."""


def renamed(entity: str, values: Values, names: Mapping[str, str]) -> Values:
    """The values with every old name replaced by its new one; the same values where none stands."""
    new: Values = {}
    for field in NAMING[entity]:
        value = values.get(field)
        found = _renamed(value, names)
        if found != value:
            new[field] = found
    return {**values, **new} if new else values


def _renamed(value: Value, names: Mapping[str, str]) -> Value:
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(names.get(name, name) for name in value))
    return names.get(value, value) if isinstance(value, str) else value
