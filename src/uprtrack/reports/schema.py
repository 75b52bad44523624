"""The model as a Frictionless Data Package (specs.frictionlessdata.io, Table Schema)."""

from typing import Any

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity, Field, Kind
from uprtrack.model.vocabulary import vocabulary

TYPES = {
    Kind.WHOLE: "integer",
    Kind.DECIMAL: "number",
    Kind.PERCENT: "number",
    Kind.DATE: "date",
}


def schema() -> dict[str, Any]:
    """A data package with one resource an entity, as `export` writes them to JSON."""
    return {
        "name": "uprtrack",
        "title": "Universal Periodic Review follow-up",
        "resources": [_resource(entity) for entity in ENTITIES.values()],
    }


def _resource(entity: Entity) -> dict[str, Any]:
    keys = [_foreign_key(field) for field in entity.fields if field.entity]
    return {
        "name": entity.name,
        "path": f"{entity.name}.json",
        "format": "json",
        "title": entity.en,
        "description": entity.ar,
        "profile": "tabular-data-resource",
        "schema": {
            "fields": [
                {"name": "id", "title": "Id", "type": "string", "constraints": {"required": True}},
                *(described for field in entity.fields for described in _described(field)),
            ],
            "primaryKey": "id",
            "missingValues": [""],
            **({"foreignKeys": keys} if keys else {}),
        },
    }


def _described(field: Field) -> tuple[dict[str, Any], ...]:
    described: dict[str, Any] = {
        "name": field.name,
        "title": field.en,
        "description": _description(field),
        "type": "array" if field.several else TYPES.get(field.kind, "string"),
        "format": "default",
    }
    if constraints := _constraints(field):
        described["constraints"] = constraints
    if field.example:
        described["example"] = field.example
    if field.kind is not Kind.REFERENCE:
        return (described,)
    identity = {
        "name": f"{field.name}_id",
        "title": f"{field.en} id",
        "description": f"Id of the record of {field.entity} that {field.name} names",
        "type": "string",
        "format": "default",
    }
    return described, identity


def _description(field: Field) -> str:
    if not (field.several and field.vocabulary):
        return field.ar
    return f"{field.ar}. {', '.join(vocabulary(field.vocabulary).keys)}"


def _constraints(field: Field) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if field.required:
        constraints["required"] = True
    if field.vocabulary and not field.several:
        constraints["enum"] = list(vocabulary(field.vocabulary).keys)
    if field.kind is Kind.PERCENT:
        constraints |= {"minimum": 0, "maximum": 100}
    return constraints


def _foreign_key(field: Field) -> dict[str, Any]:
    return {
        "fields": f"{field.name}_id",
        "reference": {"resource": field.entity, "fields": "id"},
    }
