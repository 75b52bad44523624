"""Suggestions of what is stored, and accepting them: added, never taken away, undoable."""

from dataclasses import replace

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.finding import Refused
from uprtrack.services.suggesting import Accepted, accept, at_least, suggestions
from uprtrack.services.undoing import check_undo, undo

ROWS = [
    ["State under review", "Mechanism", "Paragraph", "Recommendation", "Themes"],
    ["Kuwait", "UPR", "9.1", "Strengthen the protection of domestic workers", "Women"],
    ["Kuwait", "UPR", "9.2", "Open schools for girls in every village", ""],
]


@pytest.fixture
def stocked(desk):
    desk.put(ROWS)
    return desk


def pick(desk, field: str, value: str, paragraph: str = "") -> Suggestion:
    return next(
        one
        for one in suggestions(desk.store, LOCAL)
        if (one.field, one.value) == (field, value) and paragraph in ("", one.paragraph)
    )


def record(desk, paragraph: str):
    return next(one for one in desk.records() if one.values["paragraph"] == paragraph)


def test_lists_what_is_not_stored_and_stores_nothing(stocked):
    before = stocked.store.revision()
    found = suggestions(stocked.store, LOCAL)
    assert {one.paragraph for one in found} == {"9.1", "9.2"}
    assert ("themes", "women") not in {(o.field, o.value) for o in found if o.paragraph == "9.1"}
    assert stocked.store.revision() == before


def test_accepting_adds_to_what_is_stored_as_one_revision(stocked):
    chosen = [pick(stocked, "themes", "domestic_workers"), pick(stocked, "sdgs", "4", "9.2")]
    accepted = accept(stocked.store, LOCAL, chosen, "Read by two of us")
    assert accepted == Accepted(stocked.store.revision(), recommendations=2, values=2)
    assert record(stocked, "9.1").values["themes"] == ("women", "domestic_workers")
    assert record(stocked, "9.2").values["sdgs"] == ("4",)
    last = stocked.store.history()[0]
    assert (last.kind, last.note, last.changed) == ("suggestion", "Read by two of us", 2)
    assert not {(o.recommendation, o.field, o.value) for o in chosen} & {
        (o.recommendation, o.field, o.value) for o in suggestions(stocked.store, LOCAL)
    }


def test_accepting_can_be_undone(stocked):
    accepted = accept(stocked.store, LOCAL, [pick(stocked, "themes", "domestic_workers")])
    found = check_undo(stocked.store, LOCAL, accepted.revision, {})
    undo(stocked.store, LOCAL, accepted.revision, found)
    assert record(stocked, "9.1").values["themes"] == ("women",)


def test_all_that_are_sure_enough(stocked):
    found = suggestions(stocked.store, LOCAL)
    sure = at_least(found, 0.9)
    assert 0 < len(sure) < len(found)
    accepted = accept(stocked.store, LOCAL, sure)
    assert accepted.values == len(sure)
    assert at_least(suggestions(stocked.store, LOCAL), 0.9) == []


def test_what_somebody_added_meanwhile_stands_and_is_counted(stocked):
    one, other = pick(stocked, "themes", "domestic_workers"), pick(stocked, "themes", "labour")
    accept(stocked.store, LOCAL, [one])
    accepted = accept(stocked.store, LOCAL, [one, other])
    assert (accepted.values, accepted.held) == (1, 1)
    assert record(stocked, "9.1").values["themes"] == ("women", "domestic_workers", "labour")


def test_the_same_acceptance_twice_stores_once(stocked):
    chosen = [pick(stocked, "themes", "domestic_workers")]
    first = accept(stocked.store, LOCAL, chosen, accept_id="once")
    assert accept(stocked.store, LOCAL, chosen, accept_id="once").revision == first.revision
    assert stocked.store.revision() == first.revision


def change(desk, paragraph: str, **values) -> None:
    """Store other values of a recommendation, as somebody else would."""
    before, stored = record(desk, paragraph), desk.store.snapshot()
    after = replace(before, values={**before.values, **values})
    change_set = ChangeSet(stored.revision, (Change(after, before),))
    desk.store.apply(change_set, author="Omar", kind="edit")


@pytest.mark.parametrize(
    ("field", "value", "meanwhile"),
    [
        ("themes", "labour", {"text_en": "Repaint the town hall"}),
        ("action_category", "4", {"action_category": "2"}),
    ],
)
def test_stores_nothing_where_the_text_or_the_category_is_another(stocked, field, value, meanwhile):
    one, other = pick(stocked, field, value, "9.1"), pick(stocked, "themes", "education", "9.2")
    change(stocked, "9.1", **meanwhile)
    revision = stocked.store.revision()
    with pytest.raises(Refused) as refused:
        accept(stocked.store, LOCAL, [other, one])
    assert refused.value.rule == "suggestion_overtaken"
    assert refused.value.about == {"paragraph": "9.1"}
    assert stocked.store.revision() == revision


def test_refuses_nothing_a_stranger_and_a_removed_recommendation(stocked):
    one = pick(stocked, "themes", "labour")
    viewer = Person("Noor", frozenset({Role.VIEWER}))
    for person, chosen, rule in (
        (LOCAL, [], "nothing_chosen"),
        (viewer, [one], "not_allowed"),
        (LOCAL, [replace(one, recommendation="gone")], "no_such_record"),
    ):
        with pytest.raises(Refused) as refused:
            accept(stocked.store, person, chosen)
        assert refused.value.rule == rule
    assert suggestions(stocked.store, viewer)
