"""The days of a selection, as calendar programs read them."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from uprtrack.access import LOCAL, Person
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot, snapshot_of
from uprtrack.language.catalogue import language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.services.calendar import calendar
from uprtrack.store.store import Stored

DUE = date(2026, 12, 1)


@pytest.fixture
def seen() -> Snapshot:
    given: dict[str, list[dict[str, Any]]] = {
        "recommendations": [
            {"paragraph": "79.1", "text_ar": "نص", "text_en": "Text", "due_date": DUE},
            {"due_date": DUE, "status": "implemented"},
            {"text_en": "No day"},
            {"text_other": "Texte", "due_date": DUE, "themes": ("women",), "notes": "Mr A"},
        ],
        "activities": [
            {"title": "Course, first", "starts_on": DUE, "ends_on": date(2026, 12, 3)},
            {"title": "Visit", "ends_on": DUE, "status": "cancelled"},
            {"title": "Study", "ends_on": DUE},
        ],
        "decisions": [
            {"decision": "Agree", "number": "1/2026", "due_date": DUE, "owner": "Diwan"},
            {"decision": "Done", "due_date": DUE, "status": "done"},
            {"meeting": "First", "due_date": DUE, "participants": ("Mr B",)},
        ],
        "links": [
            {"recommendation": "r4", "activity": "a1"},
            {"recommendation": "r1", "activity": "a3", "relation": "not_related"},
        ],
    }
    records = {
        name: [
            Record(name, f"{name[0]}{n}", {f.name: f.empty for f in entity.fields} | values, 3)
            for n, values in enumerate(given.get(name, []), start=1)
        ]
        for name, entity in ENTITIES.items()
    }
    return snapshot_of(Stored(3, datetime(2026, 11, 1, tzinfo=UTC), records, demonstration=False))


def told(seen: Snapshot, selection: Selection | None = None, code: str = "en") -> str:
    data = calendar(seen, LOCAL, selection or Selection(), language_for(code))
    return data.decode().replace("\r\n ", "")


def titles(text: str) -> list[str]:
    return sorted(re.findall(r"^SUMMARY:(.*)\r$", text, re.MULTILINE))


def test_without_a_filter_all_that_is_still_to_be_done_is_there(seen: Snapshot) -> None:
    text = told(seen)
    assert titles(text) == [
        *("Course\\, first", "Decision due: 1/2026 Agree", "Due: 79.1 Text", "Due: Texte"),
        "Study",
    ]
    assert "DTEND;VALUE=DATE:20261204" in text
    assert "Mr " not in text


def test_a_selection_takes_along_the_activities_linked_with_it(seen: Snapshot) -> None:
    assert titles(told(seen, Selection(themes=("women",)))) == [
        *("Course\\, first", "Due: Texte"),
    ]
    assert titles(told(seen, Selection(institutions=("Diwan",)))) == ["Decision due: 1/2026 Agree"]


def test_the_same_records_are_the_same_entries_in_either_language(seen: Snapshot) -> None:
    def uids(text: str) -> list[str]:
        return re.findall(r"^UID:(.*)\r$", text, re.MULTILINE)

    arabic = told(seen, code="ar")
    assert uids(arabic) == uids(told(seen))
    assert "SUMMARY:موعد الاستحقاق: 79.1 نص" in arabic


def test_who_may_not_export_gets_none(seen: Snapshot) -> None:
    with pytest.raises(Refused) as refused:
        calendar(seen, Person("nobody", frozenset()), Selection(), language_for("en"))
    assert refused.value.rule == "not_allowed"
