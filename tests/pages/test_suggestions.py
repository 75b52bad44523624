"""The suggestions as a visitor reads and accepts them."""

import pytest
from streamlit.testing.v1 import AppTest

from uprtrack.access import LOCAL
from uprtrack.linking.suggestion import Suggestion
from uprtrack.services.suggesting import suggestions
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store
from uprtrack.ui.suggestions_list import RECORDS


def button(at: AppTest, label: str):
    return next(one for one in at.button if one.label == label)


def open_ones(store: Store) -> list[Suggestion]:
    return suggestions(snapshot(store, LOCAL), LOCAL)


def shown(at: AppTest) -> list[str]:
    """The labels of the suggestions on the page."""
    return [one.label for one in at.checkbox]


def test_says_how_many_there_are_and_shows_a_page_of_recommendations(visit, store, read) -> None:
    at, every = visit("suggestions"), open_ones(store)
    about = list(dict.fromkeys(one.recommendation for one in every))
    assert f"**{len(every)}** suggestions, for **{len(about)}** of 79" in at.main.markdown[0].value
    first = set(about[:RECORDS])
    assert len(shown(at)) == sum(one.recommendation in first for one in every) < len(every)
    later = visit("suggestions", page="2")
    assert len(shown(at)) + len(shown(later)) == len(every)
    assert read(at).tags.count("mark") >= len(first)


@pytest.mark.parametrize("code", ["ar", "en"])
def test_filters_stand_in_the_address(visit, store, code) -> None:
    every = open_ones(store)
    of_field = [one for one in every if one.field == "themes" and one.confidence >= 0.8]
    at = visit("suggestions", code, field="themes", least="0.8")
    assert len(shown(at)) == len(of_field)
    value = of_field[0].value
    of_value = [one for one in of_field if one.value == value]
    assert len(shown(visit("suggestions", code, field="themes", least="0.8", value=value))) == len(
        of_value
    )
    at.selectbox[0].set_value("sdgs").run()
    assert at.query_params["field"] == "sdgs"
    meaningless = visit("suggestions", code, field="status", value="x", least="nan", page="x")
    assert len(shown(meaningless)) == len(shown(visit("suggestions", code)))


def test_all_that_the_filters_show_are_accepted_in_one_revision(visit, store, read) -> None:
    high = [one for one in open_ones(store) if one.confidence >= 0.8]
    at = visit("suggestions", least="0.8")
    at.text_input[0].set_value("Huda").run()
    button(at, f"Accept all {len(high)} values").click().run()
    last = store.history()[0]
    assert (last.number, last.kind, last.author) == (4, "suggestion", "Huda")
    assert f"Stored as revision 4: {len(high)} values" in at.success[0].value.replace("\\", "")
    page = read(at)
    assert page.links["See revision 4 in the history"] == "history?lang=en&revision=4"
    assert "No suggestion matches these filters." in page.texts
    assert set(open_ones(store)).isdisjoint(high)


def test_the_ticked_are_accepted_and_the_others_stay(visit, store) -> None:
    every = open_ones(store)
    at = visit("suggestions")
    at.checkbox[0].check().run()
    at.checkbox[2].check().run()
    at.checkbox[2].uncheck().run()
    at.checkbox[1].check().run()
    button(at, "Accept the 2 ticked").click().run()
    assert open_ones(store) == every[2:]
    assert button(at, "Accept the 0 ticked").disabled


def test_one_is_accepted_and_leaves_the_list(visit, store) -> None:
    every = open_ones(store)
    at = visit("suggestions")
    before = shown(at)
    button(at, "Accept").click().run()
    assert open_ones(store) == every[1:]
    assert before[0] not in shown(at)


def test_the_past_shows_suggestions_and_accepts_none(visit, store, read) -> None:
    every = open_ones(store)
    button(visit("suggestions"), "Accept").click().run()
    at = visit("suggestions", as_of="1")
    assert not at.button
    assert not at.checkbox
    assert f"**{len(every)}** suggestions" in at.main.markdown[0].value
    assert "mark" in read(at).tags
