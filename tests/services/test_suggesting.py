"""Suggestions of stored recommendations, and what accepting them stores."""

from dataclasses import replace

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.linking.suggest_themes import suggest_themes
from uprtrack.linking.suggestion import ACTION, Suggestion
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.services import suggesting
from uprtrack.services.suggesting import (
    Accepted,
    Wish,
    accept,
    storable,
    suggestions,
    suggestions_by_record,
    wished,
)
from uprtrack.services.undoing import check_undo, undo
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store

SARA = Person("Sara", frozenset({Role.EDITOR}))
VIEWER = Person("Omar", frozenset({Role.VIEWER}))
HEADERS = ["State under Review", "Paragraph", "Text (English)", "Themes", "Action category"]
ROWS = [
    HEADERS,
    ["Kuwait", "1.1", "Open more schools for girls in rural areas.", None, None],
    ["Kuwait", "1.2", "Combat torture in places of detention.", "Education", None],
]


@pytest.fixture
def store(desk):
    desk.put(ROWS)
    return desk.store


def now(store: Store, paragraph: str) -> Record:
    return next(r for r in store.records("recommendations") if r.values["paragraph"] == paragraph)


def one(record: Record, field: str, value: str, confidence: float = 0.9) -> Suggestion:
    return Suggestion(record.id, "", field, value, confidence, ("word",))


def change(store: Store, before: Record, **values) -> None:
    after = Record(before.entity, before.id, {**before.values, **values}, before.revision)
    changes = (Change(after, before),)
    store.apply(ChangeSet(store.revision(), changes), author="Omar", kind="edit")


def test_suggests_from_the_text_only_what_the_record_has_not(store) -> None:
    found = suggestions(snapshot(store, LOCAL), LOCAL)
    mine = [s for s in found if s.recommendation == now(store, "1.1").id and s.field == "themes"]
    assert "education" in {s.value for s in mine}
    assert all(word in ROWS[1][2] for s in mine for word in s.words)
    accept(store, SARA, mine)
    later = suggestions(snapshot(store, LOCAL), LOCAL)
    assert {s for s in later if s.recommendation == now(store, "1.1").id}.isdisjoint(mine)
    assert suggestions(snapshot(store, LOCAL, "1"), LOCAL) == found


def test_one_revision_adds_to_what_is_stored_and_takes_nothing_away(store) -> None:
    first, second = now(store, "1.1"), now(store, "1.2")
    chosen = [
        one(first, "themes", "women"),
        one(first, "sdgs", "5"),
        one(first, ACTION, "5"),
        one(second, "themes", "torture"),
    ]
    assert accept(store, SARA, chosen, "Read by two") == Accepted(2, 4, 2, 0)
    assert now(store, "1.1").values["themes"] == ("women",)
    assert now(store, "1.1").values["sdgs"] == ("5",)
    assert now(store, "1.1").values[ACTION] == "5"
    assert now(store, "1.2").values["themes"] == ("education", "torture")
    last = store.history()[0]
    assert (last.kind, last.author, last.note, last.changed) == (
        *("suggestion", "Sara", "Read by two"),
        2,
    )


def test_what_changed_since_stands_and_is_added_to(store) -> None:
    first, second = now(store, "1.1"), now(store, "1.2")
    chosen = [
        one(first, "themes", "women"),
        one(first, ACTION, "5"),
        one(second, "themes", "torture"),
    ]
    change(store, first, themes=("children",), action_category="2")
    gone = ChangeSet(store.revision(), (Change(second, second, removed=True),))
    store.apply(gone, author="Omar", kind="edit")
    assert accept(store, SARA, chosen) == Accepted(4, 1, 1, 2)
    assert now(store, "1.1").values["themes"] == ("children", "women")
    assert now(store, "1.1").values[ACTION] == "2"


def test_what_is_there_already_makes_no_revision(store) -> None:
    second = now(store, "1.2")
    assert accept(store, SARA, [one(second, "themes", "education")]) == Accepted(1, 0, 0, 1)
    change(store, second, sdgs=("5.2",))
    assert accept(store, SARA, [one(second, "sdgs", "5")]) == Accepted(2, 0, 0, 1)
    assert accept(store, SARA, []) == Accepted(2, 0, 0, 0)


def test_a_second_click_stores_no_more_and_tells_the_same(store) -> None:
    chosen = [one(now(store, "1.1"), "themes", "women")]
    first = accept(store, SARA, chosen, accept_id="a")
    assert accept(store, SARA, chosen, accept_id="a") == first == Accepted(2, 1, 1, 0)
    change(store, now(store, "1.1"), notes="later")
    assert accept(store, SARA, chosen, accept_id="a") == first
    assert store.revision() == 3


def test_of_competing_categories_the_surest_is_stored(store) -> None:
    first = now(store, "1.1")
    chosen = [one(first, ACTION, "4", 0.5), one(first, ACTION, "5", 0.8)]
    assert storable(chosen) == chosen[1:]
    assert accept(store, SARA, chosen) == Accepted(2, 1, 1, 1)
    assert now(store, "1.1").values[ACTION] == "5"


def test_others_who_store_meanwhile_are_waited_for(store, monkeypatch) -> None:
    first, read = now(store, "1.1"), Store.records
    others = iter([{"notes": "once"}, {"notes": "twice"}])

    def records(self: Store, entity: str) -> list[Record]:
        found = read(self, entity)
        if values := next(others, None):
            change(store, next(r for r in found if r.id == first.id), **values)
        return found

    monkeypatch.setattr(Store, "records", records)
    assert accept(store, SARA, [one(first, "themes", "women")]).revision == 4
    monkeypatch.undo()
    assert now(store, "1.1").values["notes"] == "twice"


def test_undone_like_any_revision(store) -> None:
    first, second = now(store, "1.1"), now(store, "1.2")
    accept(store, SARA, [one(first, "themes", "women"), one(second, "themes", "torture")])
    change(store, now(store, "1.1"), themes=("women", "children"))
    undo(store, SARA, 2, check_undo(store, SARA, 2, {}))
    assert now(store, "1.1").values["themes"] == ("children",)
    assert now(store, "1.2").values["themes"] == ("education",)


def test_only_values_of_the_field_and_only_by_an_editor(store) -> None:
    first = now(store, "1.1")
    with pytest.raises(Refused, match="not_a_value"):
        accept(store, SARA, [one(first, "themes", "no such theme")])
    with pytest.raises(Refused, match="not_a_value"):
        accept(store, SARA, [one(first, "status", "implemented")])
    with pytest.raises(Refused, match="not_allowed"):
        accept(store, VIEWER, [one(first, "themes", "women")])
    assert store.revision() == 1


def test_only_texts_of_changed_records_are_read_again(store, monkeypatch) -> None:
    read: list[str] = []

    def suggest(records):
        given = list(records)
        read.extend(record.values["paragraph"] for record in given)
        return suggest_themes(given)

    monkeypatch.setattr(suggesting, "suggest_themes", suggest)
    seen = snapshot(store, LOCAL)
    known = suggestions_by_record(seen, LOCAL, {})
    assert [one for own in known.values() for one in own] == suggestions(seen, LOCAL)
    change(store, now(store, "1.2"), text_en="Open more schools.")
    read.clear()
    seen = snapshot(store, LOCAL)
    later = suggestions_by_record(seen, LOCAL, known)
    assert read == ["1.2"]
    assert [one for own in later.values() for one in own] == suggestions(seen, LOCAL)


def test_wished_by_field_value_and_confidence(store) -> None:
    first = now(store, "1.1")
    women = one(first, "themes", "women", 0.9)
    others = [replace(women, field="affected_persons"), replace(women, confidence=0.7)]
    found = [women, *others, replace(women, value="children")]
    assert wished(found, Wish("themes", "women", 0.9)) == [women]
    assert wished(found, Wish()) == found
