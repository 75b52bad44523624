import json

import pytest

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.reports.plain import export_json, plain_records
from uprtrack.reports.references import reference_texts


@pytest.mark.parametrize("name", ENTITIES)
def test_every_field_is_there_in_its_order(records, name):
    entity = ENTITIES[name]
    for plain in plain_records(entity, records[name], {}):
        names = [key for key in plain if not key.endswith("_id")]
        assert names == ["id", *entity.names]
        references = [f"{f.name}_id" for f in entity.fields if f.kind is Kind.REFERENCE]
        assert [key for key in plain if key.endswith("_id")] == references


def test_values_are_keys_and_iso_dates(records):
    first = plain_records(ENTITIES["recommendations"], records["recommendations"], {})[0]
    assert first["status"] == "partially_implemented"
    assert first["state_under_review"] == "KWT"
    assert first["themes"] == ["women", "education"]
    assert first["assessed_on"] == "2026-06-30"
    assert first["notes"] is None
    assert first["affected_persons"] == []
    assert repr(first["progress_percent"]) == "40"


def test_a_reference_gives_its_text_and_its_id(records):
    texts = reference_texts(records, "en")
    link = plain_records(ENTITIES["links"], records["links"], texts)[0]
    assert (link["commitment"], link["commitment_id"]) == ("Rights of the child", "com-1")
    assert (link["activity"], link["activity_id"]) == (None, None)


def test_the_file_is_json_with_readable_arabic(records):
    data = export_json(ENTITIES["recommendations"], records["recommendations"], {})
    assert "مواصلة".encode() in data
    assert [plain["id"] for plain in json.loads(data)] == ["rec-1", "rec-2"]
