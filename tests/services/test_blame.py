"""Who made the value that stands now."""

from typing import Any

from uprtrack.access import LOCAL, Person
from uprtrack.changes.conflict import WHOLE, Conflict
from uprtrack.services.blame import last_touch
from uprtrack.services.checking import apply

HEADERS = ("State under review", "Cycle", "Paragraph", "Recommendation", "Status", "Notes")
ROW = ("Kuwait", 1, "79.1", "Ratify the Convention", "Not started", "first")


def put(desk: Any, author: str, *row: object) -> None:
    apply(desk.store, Person(author, LOCAL.roles), desk.check((HEADERS, row)))


def test_the_last_who_changed_that_field_and_not_another(desk: Any) -> None:
    put(desk, "Ahmad", *ROW)
    put(desk, "Noura", *ROW[:4], "In progress", "first")
    put(desk, "Salem", *ROW[:4], "In progress", "second")
    (record,) = desk.records()
    made_by = last_touch(desk.store, LOCAL)
    authors = {
        name: (made_by(Conflict(record, name)) or ("",))[0]
        for name in ("status", "notes", "text_en", WHOLE)
    }
    assert authors == {"status": "Noura", "notes": "Salem", "text_en": "Ahmad", WHOLE: "Salem"}


def test_of_a_record_that_the_store_never_had_nobody_is_known(desk: Any) -> None:
    put(desk, "Ahmad", *ROW)
    (record,) = desk.records()
    stranger = type(record)(record.entity, "f" * 32, record.values)
    assert last_touch(desk.store, LOCAL)(Conflict(stranger, "status")) is None
