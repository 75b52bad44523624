"""What is left of the suggested links to decide on, and when all is ranked again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from uprtrack.access import LOCAL, Person
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.linking.rank_links import Links
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value, Values
from uprtrack.services.deciding_links import Pair, accept, refuse
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.open_links import (
    COMPARED,
    LinkWish,
    OpenLinks,
    link_summary,
    open_links,
    wished_links,
)
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.services.undoing import check_undo, undo
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    opened = new_store()
    put_demonstration(opened, LOCAL)
    return opened


def seen(store: Store) -> Snapshot:
    return snapshot(store, LOCAL)


def pair_of(one: LinkSuggestion) -> Pair:
    return Pair(one.recommendation, one.entity, one.target, one.score)


def changed(store: Store, entity: str, **values: Value) -> None:
    before = store.records(entity)[0]
    after = replace(before, values={**before.values, **values})
    change_set = ChangeSet(store.revision(), (Change(after, before),), demonstration=True)
    store.apply(change_set, author="Sara", kind="edit")


class Watched(dict[str, Value]):
    """The values of a record; notes which of them are asked for."""

    def __init__(self, values: Values, asked: set[str]) -> None:
        super().__init__(values)
        self._asked = asked

    def get(self, name: str, otherwise: Value = None) -> Value:  # type: ignore[override]
        self._asked.add(name)
        return super().get(name, otherwise)

    def __getitem__(self, name: str) -> Value:
        self._asked.add(name)
        return super().__getitem__(name)


@pytest.mark.parametrize("entity", ["recommendations", "activities", "commitments"])
def test_all_fields_that_are_compared_are_named(store: Store, entity: str) -> None:
    asked: set[str] = set()
    found = seen(store).tables
    watched = {
        name: [Record(r.entity, r.id, Watched(r.values, asked)) for r in found[name].records]
        if name == entity
        else found[name].records
        for name in ("recommendations", "activities", "commitments")
    }
    links = Links(watched["recommendations"], [*watched["activities"], *watched["commitments"]])
    links.ranked()
    fields = {field.name for field in found[entity].entity.fields}
    assert asked & fields <= set(COMPARED[entity])
    assert "state_under_review" in asked


def test_decided_pairs_go_without_ranking_again(store: Store) -> None:
    first = open_links(seen(store), LOCAL)
    accepted, refused, *rest = first.open
    accept(store, LOCAL, [pair_of(accepted)])
    refuse(store, LOCAL, [pair_of(refused)])
    second = open_links(seen(store), LOCAL, first)
    assert second.ranked is first.ranked
    assert list(second.open) == rest
    recommendation = store.record("recommendations", refused.recommendation)
    assert recommendation
    assert refused in first.of(recommendation)
    assert refused not in second.of(recommendation)


def test_what_is_undone_is_suggested_again(store: Store) -> None:
    before = open_links(seen(store), LOCAL)
    made = refuse(store, LOCAL, [pair_of(before.open[0])])
    after = open_links(seen(store), LOCAL)
    undo(store, LOCAL, made.revision, check_undo(store, LOCAL, made.revision, {}))
    again = open_links(seen(store), LOCAL, after)
    assert again.ranked is not after.ranked
    assert again.open[0] == before.open[0]


def test_a_new_text_is_ranked_again_and_a_new_status_is_not(store: Store) -> None:
    first = open_links(seen(store), LOCAL)
    changed(store, "recommendations", status="continuous", notes="new", progress_percent=7.0)
    second = open_links(seen(store), LOCAL, first)
    assert second.ranked is first.ranked
    changed(store, "activities", title="Course on the rights of the child")
    third = open_links(seen(store), LOCAL, second)
    assert third.ranked is not second.ranked


def test_another_store_is_ranked_for_itself(store: Store, new_store: Callable[[], Store]) -> None:
    other = new_store()
    put_demonstration(other, LOCAL)
    first = open_links(seen(store), LOCAL)
    assert open_links(seen(other), LOCAL, first).ranked is not first.ranked


@pytest.fixture
def found(store: Store) -> OpenLinks:
    return open_links(seen(store), LOCAL)


def test_the_surest_come_first_and_a_wish_filters(found: OpenLinks) -> None:
    scores = [one.score for one in found.open]
    assert scores == sorted(scores, reverse=True)
    assert list(wished_links(found, LinkWish())) == list(found.open)
    sure = wished_links(found, LinkWish(at_least=0.4))
    assert 0 < len(sure) < len(found.open)
    assert [one.score >= 0.4 for one in found.open].count(True) == len(sure)
    activities = wished_links(found, LinkWish("activities", 0.2))
    assert {one.entity for one in activities} == {"activities"}
    one = found.open[3]
    of_target = wished_links(found, LinkWish(record=one.target))
    assert one in of_target
    assert {each.target for each in of_target} == {one.target}
    selected = {one.recommendation}
    assert {o.recommendation for o in wished_links(found, LinkWish(), selected)} == selected
    assert list(wished_links(found, LinkWish(), set())) == []


def test_the_summary_counts_recommendations_once(store: Store, found: OpenLinks) -> None:
    counted = link_summary(seen(store), LOCAL, found)
    assert counted.suggestions == len(found.open) > counted.suggested > 1
    assert counted.recommendations == len(store.records("recommendations"))


def test_an_empty_store_suggests_nothing(new_store: Callable[[], Store]) -> None:
    found = open_links(seen(new_store()), LOCAL)
    assert list(found.open) == []
    assert list(wished_links(found, LinkWish(at_least=0.5))) == []


def test_who_may_not_see_gets_nothing(store: Store) -> None:
    with pytest.raises(Refused, match="not_allowed"):
        open_links(seen(store), Person("Nobody", frozenset()))
