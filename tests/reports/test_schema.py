import json
import re

import pytest

from uprtrack.model.entities import ENTITIES
from uprtrack.reports.plain import plain_records
from uprtrack.reports.schema import schema

TYPES = {
    "string", "number", "integer", "boolean", "object", "array", "date", "time", "datetime", "year",
    "yearmonth", "duration", "geopoint", "geojson", "any",
}  # fmt: skip
"""The types of Table Schema 1.0."""

RESOURCES = {resource["name"]: resource for resource in schema()["resources"]}


def fields_of(name: str) -> list[dict]:
    return RESOURCES[name]["schema"]["fields"]


def test_there_is_one_resource_for_each_entity_and_all_is_json():
    assert list(RESOURCES) == list(ENTITIES)
    assert json.loads(json.dumps(schema())) == schema()


@pytest.mark.parametrize("name", ENTITIES)
def test_names_and_types_follow_the_published_rules(name):
    names = [field["name"] for field in fields_of(name)]
    assert len(set(names)) == len(names)
    assert re.fullmatch(r"[a-z0-9._-]+", name)
    assert {field["type"] for field in fields_of(name)} <= TYPES
    assert RESOURCES[name]["schema"]["primaryKey"] in names
    keys = RESOURCES[name]["schema"].get("foreignKeys")
    assert keys != [], "Table Schema wants one key at least, or none of the word"
    for key in keys or ():
        assert key["fields"] in names
        assert key["reference"]["resource"] in ENTITIES


@pytest.mark.parametrize("name", ENTITIES)
def test_it_describes_what_the_export_writes(records, name):
    written = plain_records(ENTITIES[name], records[name], {})[0]
    assert list(written) == [field["name"] for field in fields_of(name)]
    for field in fields_of(name):
        value = written[field["name"]]
        if value is not None:
            python = {"array": list, "integer": int, "number": int | float}.get(field["type"], str)
            assert isinstance(value, python)


def test_a_choice_lists_its_keys_and_says_its_arabic_label():
    status = next(field for field in fields_of("recommendations") if field["name"] == "status")
    assert "partially_implemented" in status["constraints"]["enum"]
    assert "حالة التنفيذ" in status["description"]
