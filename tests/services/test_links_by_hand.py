"""Links made, changed and removed by hand, whatever others did meanwhile."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.conflict import Side
from uprtrack.model.finding import Refused
from uprtrack.model.link import NOT_RELATED
from uprtrack.model.record import Record, Values
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.editing import check_edit, edit
from uprtrack.services.links_by_hand import Made, Tie, add_link, relations, remove_link
from uprtrack.services.undoing import check_undo, undo
from uprtrack.store.store import Store

Pair = tuple[str, str]


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    opened = new_store()
    put_demonstration(opened, LOCAL)
    return opened


@pytest.fixture
def pair(store: Store) -> Pair:
    """A recommendation and an activity that nothing ties."""
    tied = {(v["recommendation"], v["activity"]) for v in (r.values for r in links(store))}
    return next(
        (one.id, other.id)
        for one in store.records("recommendations")
        for other in store.records("activities")
        if (one.id, other.id) not in tied
    )


def links(store: Store) -> list[Record]:
    return store.records("links")


def link_of(store: Store, pair: Pair) -> list[Values]:
    return [
        link.values
        for link in links(store)
        if (link.values["recommendation"], link.values["activity"]) == pair
    ]


def tied(
    store: Store, pair: Pair, relation: str | None = None, note: str = "", id_: str = ""
) -> Made:
    return add_link(store, LOCAL, Tie(pair[0], "activities", pair[1], relation, note), id_)


def put(store: Store, pair: Pair, **values: Any) -> Record:
    """A link as something else than a hand has stored it."""
    link = {"commitment": None, "relation": None, "origin": None, "score": None, "note": None}
    ends = {"recommendation": pair[0], "activity": pair[1]}
    record = Record("links", "put", {**ends, **link, **values})
    stored = ChangeSet(store.revision(), (Change(record),), demonstration=True)
    store.apply(stored, author="Salem", kind="suggestion")
    return store.records("links")[-1]


def changed(store: Store, link: Record, base: int, choices: Any = None, **given: Any) -> ChangeSet:
    change_set = check_edit(store, LOCAL, "links", link.id, base, given, choices or {})
    edit(store, LOCAL, change_set)
    return change_set


def test_a_link_by_hand_is_one_revision_and_says_who_made_it(store: Store, pair: Pair) -> None:
    before = len(links(store))
    person = Person("Huda", LOCAL.roles)
    made = add_link(
        store, person, Tie(pair[0], "activities", pair[1], "implements", " seen\r\nby us\x01 ")
    )
    last = store.history()[0]
    assert (last.number, last.kind, last.author, last.added) == (made.revision, "link", "Huda", 1)
    assert last.demonstration
    [values] = link_of(store, pair)
    assert (values["relation"], values["origin"], values["score"], values["note"]) == (
        "implements", "person", None, "seen\nby us",
    )  # fmt: skip
    assert len(links(store)) == before + 1


def test_the_same_click_again_stores_nothing_more(store: Store, pair: Pair) -> None:
    first = tied(store, pair, "implements", "why", "one")
    again = tied(store, pair, "implements", "why", "one")
    assert (again.revision, again.changes) == (first.revision, ())
    assert len(link_of(store, pair)) == 1


def test_what_a_link_says_already_is_not_stored_twice(store: Store, pair: Pair) -> None:
    first = tied(store, pair, "implements", "why")
    assert tied(store, pair, "implements") == Made(first.revision, ())
    with pytest.raises(Refused, match="link_exists"):
        tied(store, pair, "implements", "another reason")
    assert store.revision() == first.revision


def test_another_relation_is_another_link(store: Store, pair: Pair) -> None:
    tied(store, pair, "implements")
    tied(store, pair, "reports_on")
    assert [values["relation"] for values in link_of(store, pair)] == ["implements", "reports_on"]


def test_a_link_without_a_relation_takes_the_one_that_is_given(store: Store, pair: Pair) -> None:
    link = put(store, pair, origin="sheet", note="from the sheet")
    tied(store, pair, "implements")
    [values] = link_of(store, pair)
    assert (values["relation"], values["origin"], values["note"]) == (
        "implements", "sheet", "from the sheet",
    )  # fmt: skip
    assert store.record("links", link.id)


def test_what_was_refused_becomes_the_link(store: Store, pair: Pair) -> None:
    link = put(store, pair, relation=NOT_RELATED, origin="suggestion", score=0.4, note="no")
    tied(store, pair, "contributes_to", "it does after all")
    [values] = link_of(store, pair)
    assert (values["relation"], values["origin"], values["score"], values["note"]) == (
        "contributes_to", "person", None, "it does after all",
    )  # fmt: skip
    assert store.record("links", link.id)


@pytest.mark.parametrize("relation", ["married_to", NOT_RELATED, ""])
def test_no_other_relation_is_taken(store: Store, pair: Pair, relation: str) -> None:
    with pytest.raises(Refused, match="not_a_value"):
        tied(store, pair, relation)
    assert NOT_RELATED not in relations()
    assert store.revision() == 1


@pytest.mark.parametrize("gone", [0, 1])
def test_records_that_do_not_stand_are_not_tied(store: Store, pair: Pair, gone: int) -> None:
    ends = list(pair)
    ends[gone] = "nobody"
    with pytest.raises(Refused, match="no_such_record"):
        tied(store, (ends[0], ends[1]))
    assert store.revision() == 1


def test_who_may_only_see_ties_and_unties_nothing(store: Store, pair: Pair) -> None:
    viewer = Person("Viewer", frozenset({Role.VIEWER}))
    with pytest.raises(Refused, match="not_allowed"):
        add_link(store, viewer, Tie(pair[0], "activities", pair[1]))
    with pytest.raises(Refused, match="not_allowed"):
        remove_link(store, viewer, links(store)[0].id, 1)
    assert store.revision() == 1


def test_a_removed_link_comes_back_by_undo(store: Store) -> None:
    link = links(store)[0]
    made = remove_link(store, LOCAL, link.id, 1, "click")
    assert (store.history()[0].kind, store.history()[0].removed) == ("link", 1)
    assert store.record("links", link.id) is None
    assert remove_link(store, LOCAL, link.id, 1, "click") == Made(made.revision, ())
    undo(store, LOCAL, made.revision, check_undo(store, LOCAL, made.revision, {}))
    back = store.record("links", link.id)
    assert back
    assert back.values == link.values


def test_a_link_changed_since_is_not_removed(store: Store) -> None:
    link = links(store)[0]
    changed(store, link, 1, note="new")
    with pytest.raises(Refused, match="link_changed"):
        remove_link(store, LOCAL, link.id, 1)
    remove_link(store, LOCAL, link.id, 2)
    assert store.record("links", link.id) is None


def test_relation_and_note_are_changed_and_the_origin_stays(store: Store, pair: Pair) -> None:
    link = put(store, pair, relation="implements", origin="suggestion", score=0.7)
    changed(store, link, 2, relation="contributes_to", note="in part")
    [values] = link_of(store, pair)
    assert (values["relation"], values["note"], values["origin"], values["score"]) == (
        "contributes_to", "in part", "suggestion", 0.7,
    )  # fmt: skip


def test_two_people_who_give_another_relation_choose(store: Store, pair: Pair) -> None:
    tied(store, pair, "implements")
    link = links(store)[-1]
    changed(store, link, 2, relation="contributes_to")
    with pytest.raises(Refused, match="conflicts_open"):
        changed(store, link, 2, relation="reports_on")
    changed(store, link, 2, {(link.id, "relation"): Side.MINE}, relation="reports_on")
    assert [values["relation"] for values in link_of(store, pair)] == ["reports_on"]


def test_a_change_does_not_make_two_links_alike(store: Store, pair: Pair) -> None:
    tied(store, pair, "implements")
    tied(store, pair, "reports_on")
    link = links(store)[-1]
    for relation in ("implements", None):
        with pytest.raises(Refused, match="link_exists"):
            changed(store, link, 3, relation=relation)
    with pytest.raises(Refused, match="not_a_value"):
        changed(store, link, 3, relation=NOT_RELATED)
    changed(store, link, 3, note="the note alone")
    assert store.revision() == 4


def test_a_removed_link_is_not_brought_back_without_its_records(store: Store, pair: Pair) -> None:
    tied(store, pair, "implements")
    link = links(store)[-1]
    activity = store.record("activities", pair[1])
    assert activity
    gone = (Change(link, link, removed=True), Change(activity, activity, removed=True))
    store.apply(ChangeSet(2, gone, demonstration=True), author="Salem", kind="upload")
    with pytest.raises(Refused, match="no_such_record"):
        changed(store, link, 2, {(link.id, ""): Side.MINE}, note="still needed")
    assert link_of(store, pair) == []
