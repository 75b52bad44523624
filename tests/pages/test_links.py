"""The suggested links as a visitor reads, accepts and refuses them."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from uprtrack.access import LOCAL
from uprtrack.model.record import Record
from uprtrack.services.open_links import OpenLinks, open_links
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store
from uprtrack.ui.link_list import ROWS
from uprtrack.ui.link_offers import LEAST, SHOWN

Visit = Callable[..., AppTest]


@pytest.fixture
def store(demonstration: str) -> Iterator[Store]:
    with Store(demonstration) as opened:
        yield opened


def open_ones(store: Store) -> OpenLinks:
    return open_links(snapshot(store, LOCAL), LOCAL)


def buttons(at: AppTest, label: str) -> list[Any]:
    return [one for one in at.main.button if one.label == label]


def press(at: AppTest, label: str, which: int = 0) -> AppTest:
    buttons(at, label)[which].click().run()
    assert not at.exception
    return at


def field(at: AppTest, kind: str, label: str) -> Any:
    return next(one for one in at.main.get(kind) if one.label == label)


def newest(store: Store) -> list[Record]:
    last = store.revision()
    return [link for link in store.records("links") if link.revision == last]


def test_says_how_many_there_are_and_shows_the_surest_with_why(
    visit: Visit, store: Store, read: Any
) -> None:
    found = open_ones(store)
    at = visit("links")
    assert f"**{len(found.open)}** suggested links" in at.main.markdown[0].value
    assert len(buttons(at, "Accept")) == ROWS
    page = read(at)
    assert page.tags.count("mark") >= ROWS
    share = f"Score {round(found.open[0].score * 100)}%"
    assert share in page.texts
    assert len(buttons(visit("links", page="2"), "Accept")) == ROWS


@pytest.mark.parametrize("code", ["ar", "en"])
def test_filters_stand_in_the_address(visit: Visit, store: Store, code: str) -> None:
    accept = "Accept" if code == "en" else "قبول"
    found = open_ones(store).open
    least = str(found[ROWS - 5].score)
    sure = [one for one in found if one.score >= float(least)]
    at = visit("links", code, least=least)
    assert len(buttons(at, accept)) == len(sure) < ROWS
    of_activities = [one for one in sure if one.entity == "activities"]
    at.selectbox[1].set_value("activities").run()
    assert at.query_params["kind"] == "activities"
    assert at.query_params["least"] == least
    assert len(buttons(at, accept)) == len(of_activities) < len(sure)
    of_one = [one for one in sure if one.target == sure[0].target]
    assert len(buttons(visit("links", code, least=least, of=sure[0].target), accept)) == len(of_one)
    meaningless = visit("links", code, least="nan", kind="agreements", page="x", of="")
    assert len(buttons(meaningless, accept)) == ROWS
    assert not buttons(visit("links", code, of="nobody"), accept)


def test_one_is_accepted_with_its_score_and_another_refused_for_good(
    visit: Visit, store: Store, read: Any
) -> None:
    first, second, *rest = open_ones(store).open
    at = visit("links")
    field(at, "text_input", "Your name").set_value("Huda").run()
    press(at, "Accept")
    [link] = newest(store)
    assert (link.values["origin"], link.values["score"]) == ("suggestion", round(first.score, 4))
    assert "Stored as revision 2: 1 link." in at.success[0].value.replace("\\", "")
    assert read(at).links["See revision 2 in the history"] == "history?lang=en&revision=2"
    press(at, "Refuse")
    [refused] = newest(store)
    assert (refused.values["recommendation"], refused.values["relation"]) == (
        second.recommendation, "not_related",
    )  # fmt: skip
    assert "1 suggestion refused" in at.success[0].value
    assert [one.author for one in store.history()[:2]] == ["Huda", "Huda"]
    assert not {first, second} & set(open_ones(store).open)
    assert f"**{len(rest)}** suggested links" in at.main.markdown[0].value


def test_the_ticked_are_one_revision(visit: Visit, store: Store) -> None:
    found = open_ones(store).open
    at = visit("links")
    for row in (0, 1, 3, 4, 7):
        at.checkbox[row].check().run()
    field(at, "selectbox", "Relation").set_value("reports_on").run()
    press(at, "Accept 5 ticked links")
    links = newest(store)
    wanted = {(found[row].recommendation, found[row].target) for row in (0, 1, 3, 4, 7)}
    assert {
        (link.values["recommendation"], link.values["activity"] or link.values["commitment"])
        for link in links
    } == wanted
    assert {link.values["relation"] for link in links} == {"reports_on"}
    at.checkbox[0].check().run()
    press(at, "Refuse 1 ticked link")
    assert [link.values["relation"] for link in newest(store)] == ["not_related"]


def test_all_are_accepted_only_above_a_score(visit: Visit, store: Store, read: Any) -> None:
    found = open_ones(store).open
    sure = [one for one in found if one.score >= found[2 * ROWS].score]
    at = visit("links")
    assert any("Choose a score" in one.value for one in at.main.caption)
    assert not [one for one in at.main.button if one.label.startswith("Accept all")]
    at = press(visit("links", least=str(sure[-1].score)), f"Accept all {len(sure)} links")
    assert len(newest(store)) == len(sure)
    assert store.history()[0].added == len(sure)
    assert "No suggestion matches these filters." in read(at).texts


def test_the_past_shows_suggestions_and_decides_nothing(visit: Visit, store: Store) -> None:
    press(visit("links"), "Accept")
    at = visit("links", as_of="1")
    assert not at.main.button
    assert not at.main.checkbox
    assert "suggested links" in at.main.markdown[0].value


@pytest.mark.parametrize("entity", ["recommendations", "activities", "commitments"])
def test_a_record_offers_what_likely_belongs_with_it(
    visit: Visit, store: Store, entity: str, read: Any
) -> None:
    found = open_ones(store)
    page = "cooperation" if entity == "activities" else entity
    record = next(r for r in store.records(entity) if len(found.of(r)) > SHOWN + 1)
    own = found.of(record)
    likely = [one for one in own if one.score >= LEAST][:SHOWN]
    at = visit(page, record=record.id)
    assert len(buttons(at, "Accept")) == len(likely) > 0
    label = f"See all {len(own)} suggested links of this record"
    assert f"of={record.id}" in read(at).links[label]
    field(at, "text_input", "Your name").set_value("Huda").run()
    press(at, "Accept")
    [link] = newest(store)
    assert record.id in link.values.values()
    assert store.history()[0].author == "Huda"
    assert "Stored as revision 2" in at.success[0].value
    press(at, "Refuse")
    assert newest(store)[0].values["relation"] == "not_related"
    assert not buttons(visit(page, record=record.id, as_of="1"), "Accept")
