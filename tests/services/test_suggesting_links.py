"""Suggested links of a store: what is offered, what accepting and refusing store."""

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.analysis.linked import linked_with
from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.services.deciding_links import Decided, Pair, accept, refuse
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.link_suggestion_words import reasons_told
from uprtrack.services.suggesting_links import (
    LinkSuggestion,
    LinkSuggestions,
    link_suggestions,
    record_of,
)
from uprtrack.services.undoing import check_undo, undo
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store

SARA = Person("Sara", frozenset({Role.EDITOR}))
VIEWER = Person("Omar", frozenset({Role.VIEWER}))


@pytest.fixture
def store(tmp_path):
    with Store(f"sqlite:///{tmp_path}/store.sqlite") as opened:
        put_demonstration(opened, LOCAL)
        yield opened


def found(store: Store) -> LinkSuggestions:
    return link_suggestions(snapshot(store, LOCAL), LOCAL)


def pair(one: LinkSuggestion) -> Pair:
    return Pair(one.recommendation, one.entity, one.target, one.score)


def ends(some) -> set[tuple[str, str]]:
    return {(one.recommendation, one.target) for one in some}


def test_offers_what_is_not_linked_yet(store) -> None:
    every = found(store)
    links = [
        (link.values["recommendation"], link.values["activity"] or link.values["commitment"])
        for link in store.records("links")
    ]
    assert len(every) > 0
    assert not ends(every).intersection(links)
    assert all(min(one.rank_for_recommendation, one.rank_for_target) <= 10 for one in every)
    assert all(0 < one.score <= 1 for one in every)


def test_of_one_record_from_either_end(store) -> None:
    every = found(store)
    one = max(every, key=lambda each: each.score)
    for record in every.ends(one):
        own = every.of(record)
        assert one in own
        assert {record.id} <= set.intersection(*({o.recommendation, o.target} for o in own))
        assert [o.score for o in own] == sorted((o.score for o in own), reverse=True)
    assert every.reasons(one)[0].share > 0


def test_told_in_both_languages(store) -> None:
    every = found(store)
    one = max(every, key=lambda each: each.score)
    english, arabic = (reasons_told(every.reasons(one), language_for(c)) for c in ("en", "ar"))
    assert english
    assert arabic
    assert english != arabic


def test_accepting_links_in_one_revision_that_can_be_undone(store) -> None:
    two = sorted(found(store), key=lambda each: -each.score)[:2]
    before = store.revision()
    decided = accept(store, SARA, [pair(one) for one in two], note="seen", accept_id="a")
    assert decided == Decided(before + 1, 2, 0)
    last = store.history()[0]
    assert (last.kind, last.author, last.note) == ("suggestion", "Sara", "seen")
    made = {link.values["score"]: link for link in store.records("links")}
    for one in two:
        link = made[one.score]
        assert link.values["origin"] == "suggestion"
        assert link.values["relation"] in ("contributes_to", "legal_basis_of")
    assert not ends(found(store)) & ends(two)
    assert accept(store, SARA, [pair(one) for one in two], accept_id="a") == decided
    assert store.revision() == before + 1
    change_set = check_undo(store, SARA, before + 1, {})
    undo(store, SARA, before + 1, change_set)
    assert ends(two) <= ends(found(store))


def test_refusing_keeps_a_pair_away_and_ties_nothing(store) -> None:
    one = max(found(store), key=lambda each: each.score)
    assert refuse(store, SARA, [pair(one)], refuse_id="r").links == 1
    assert not ends(found(store)) & ends([one])
    seen = snapshot(store, LOCAL)
    tied = linked_with(seen, record_of(seen, one.recommendation)).get(one.entity, [])
    assert one.target not in {each.record.id for each in tied}
    assert refuse(store, SARA, [pair(one)]) == Decided(store.revision(), 0, 1)
    assert accept(store, SARA, [pair(one)]).links == 1
    assert refuse(store, SARA, [pair(one)]) == Decided(store.revision(), 0, 1)


def test_what_is_gone_or_said_twice_is_passed_over(store) -> None:
    one = pair(next(iter(found(store))))
    gone = Pair("no such", one.entity, one.target)
    assert accept(store, SARA, [one, gone, one]).passed_over == 1


def test_who_may_and_which_relation(store) -> None:
    one = pair(next(iter(found(store))))
    for decide in (accept, refuse):
        with pytest.raises(Refused) as refused:
            decide(store, VIEWER, [one])
        assert refused.value.rule == "not_allowed"
    for relation in ("not_related", "likes"):
        with pytest.raises(Refused) as refused:
            accept(store, SARA, [one], relation)
        assert refused.value.rule == "not_a_value"
    accept(store, SARA, [one], "implements")
    assert {r.values["relation"] for r in store.records("links") if r.values["score"]} == {
        "implements"
    }
    with pytest.raises(Refused) as refused:
        record_of(snapshot(store, LOCAL), "nobody")
    assert refused.value.rule == "no_such_record"
