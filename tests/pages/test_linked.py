"""A record's page: what is linked with it, linked by hand, changed and removed."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from uprtrack.access import LOCAL, Person
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.links_by_hand import Tie, add_link, remove_link
from uprtrack.store.store import Store

Visit = Callable[..., AppTest]
NOURA = Person("Noura", LOCAL.roles)


@pytest.fixture
def store(demonstration: str) -> Iterator[Store]:
    with Store(demonstration) as opened:
        yield opened


@pytest.fixture
def link(store: Store) -> Record:
    """A link of a recommendation with an activity, from a sheet."""
    return next(one for one in store.records("links") if one.values["activity"])


@pytest.fixture
def at(visit: Visit, link: Record) -> AppTest:
    return visit("recommendations", record=str(link.values["recommendation"]))


def press(at: AppTest, label: str, which: int = 0) -> AppTest:
    [button for button in at.main.button if button.label == label][which].click().run()
    assert not at.exception
    return at


def field(at: AppTest, kind: str, label: str) -> Any:
    return next(one for one in at.main.get(kind) if one.label == label)


def newest(store: Store) -> Record:
    return max(store.records("links"), key=lambda one: one.revision)


def test_a_link_says_relation_origin_author_and_revision(
    at: AppTest, link: Record, read: Any
) -> None:
    page = read(at)
    relation = vocabulary("relation").label(str(link.values["relation"]), "en")
    assert {relation, "From a sheet", "Revision 1", "No name given"} <= set(page.texts)
    assert "revision=1" in page.links["Revision 1"]


@pytest.mark.parametrize("entity", ["activities", "commitments"])
def test_a_recommendation_is_found_and_linked(
    at: AppTest, store: Store, link: Record, entity: str
) -> None:
    before = {one.id for one in store.records("links")}
    tied = {one.values[entity[:-3] + "y" if entity == "activities" else "commitment"]
            for one in store.records("links")
            if one.values["recommendation"] == link.values["recommendation"]}  # fmt: skip
    other = next(one for one in store.records(entity) if one.id not in tied)
    title = other.values.get("title") or other.values.get("title_en")
    press(at, "Link an activity" if entity == "activities" else "Link a commitment")
    assert next(one for one in at.main.button if one.label == "Save").disabled
    field(at, "text_input", "Look for words or a number").set_value(str(title)).run()
    at.main.radio[0].set_value(other.id).run()
    field(at, "selectbox", "Relation").set_value("reports_on").run()
    field(at, "text_input", "Note").set_value("<b>why</b>").run()
    field(at, "text_input", "Your name").set_value("Huda").run()
    press(at, "Save")
    assert [one.value for one in at.success] == ["Saved as revision 2."]
    [made] = [one for one in store.records("links") if one.id not in before]
    assert (made.values["relation"], made.values["note"], made.values["origin"]) == (
        "reports_on", "<b>why</b>", "person",
    )  # fmt: skip
    assert store.history()[0].author == "Huda"


def test_the_other_side_links_a_recommendation_by_its_number(
    visit: Visit, store: Store, link: Record
) -> None:
    wanted = next(
        one for one in store.records("recommendations") if one.id != link.values["recommendation"]
    )
    at = press(visit("cooperation", record=str(link.values["activity"])), "Link a recommendation")
    number = str(wanted.values["paragraph"])
    field(at, "text_input", "Look for words or a number").set_value(number).run()
    at.main.radio[0].set_value(wanted.id).run()
    press(at, "Save")
    values = newest(store).values
    assert (values["recommendation"], values["activity"]) == (wanted.id, link.values["activity"])


def test_what_is_linked_already_is_refused_with_what_was_typed_kept(
    at: AppTest, store: Store, link: Record
) -> None:
    press(at, "Link an activity")
    field(at, "text_input", "Look for words or a number").set_value("nosuchword").run()
    assert "Nothing holds all of these words." in [one.value for one in at.main.markdown]
    other = store.record("activities", str(link.values["activity"]))
    assert other
    title = str(other.values["title"])
    field(at, "text_input", "Look for words or a number").set_value(title).run()
    assert any("linked already" in option for option in at.main.radio[0].options)
    at.main.radio[0].set_value(other.id).run()
    field(at, "selectbox", "Relation").set_value(link.values["relation"]).run()
    field(at, "text_input", "Note").set_value("another note").run()
    press(at, "Save")
    assert "linked in this way already" in at.error[0].value
    assert field(at, "text_input", "Note").value == "another note"
    assert store.revision() == 1
    press(at, "Cancel")
    assert not at.error


def test_relation_and_note_are_changed(at: AppTest, store: Store, link: Record) -> None:
    press(at, "Change this link")
    assert "Not related" not in field(at, "selectbox", "Relation").options
    field(at, "selectbox", "Relation").set_value("reports_on").run()
    press(at, "Save")
    assert [one.value for one in at.success] == ["Saved as revision 2."]
    changed = newest(store)
    assert (changed.values["relation"], changed.revision) == ("reports_on", 2)


def test_a_link_is_removed(at: AppTest, store: Store) -> None:
    before = len(store.records("links"))
    press(at, "Change this link")
    press(at, "Remove this link")
    assert [one.value for one in at.success] == ["Saved as revision 2."]
    assert len(store.records("links")) == before - 1


def test_a_form_of_a_link_removed_by_another_brings_it_back(
    at: AppTest, store: Store, link: Record
) -> None:
    press(at, "Change this link")
    [form] = [one for one in at.main.selectbox if one.label == "Relation"]
    form.set_value("legal_basis_of").run()
    for one in store.records("links"):
        if one.values["recommendation"] == link.values["recommendation"]:
            remove_link(store, NOURA, one.id, store.revision())
    press(at, "Save")
    at.main.radio[0].set_value("mine").run()
    press(at, "Save")
    back = store.record("links", newest(store).id)
    assert back
    assert (back.values["relation"], store.history()[0].kind) == ("legal_basis_of", "edit")


def test_who_looks_at_the_past_changes_no_link(visit: Visit, at: AppTest, link: Record) -> None:
    assert {"Link an activity", "Change this link"} <= {one.label for one in at.main.button}
    past = visit("recommendations", record=str(link.values["recommendation"]), as_of="1")
    assert not {"Link an activity", "Change this link"} & {one.label for one in past.main.button}


def test_recommendations_stand_in_the_order_of_their_paragraphs(
    visit: Visit, store: Store, link: Record, read: Any
) -> None:
    recommendations = store.records("recommendations")
    activity = str(link.values["activity"])
    for record in reversed(recommendations[:12]):
        add_link(store, LOCAL, Tie(record.id, "activities", activity, "reports_on"))
    texts = read(visit("cooperation", record=activity)).texts
    shown = [text for text in texts if re.fullmatch(r"\d+\.\d+", text)][:10]
    numbers = [tuple(map(int, text.split("."))) for text in shown]
    assert len(numbers) == 10
    assert numbers == sorted(numbers)
