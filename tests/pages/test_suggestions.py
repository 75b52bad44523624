"""The suggestions as a visitor reads, ticks and stores them."""

from uprtrack.access import LOCAL
from uprtrack.services.suggesting import suggestions


def button(at, label):
    return next(one for one in at.button if one.label == label)


def test_shows_what_speaks_for_what_and_how_sure(visit, read, changed):
    changed("Sara", text_en="Open schools for <b>girls</b>", themes=())
    at = visit("suggestions")
    page = read(at)
    assert {"schools", "girls"} <= set(page.texts)
    assert "mark" in page.tags
    assert "b" not in page.tags
    assert at.checkbox
    assert any("%" in box.label for box in at.checkbox)
    assert visit("suggestions", "ar").title[0].value == "أي الموضوعات تناسب كل توصية؟"


def test_a_ticked_suggestion_is_stored_as_a_revision_that_is_linked(visit, read, store):
    at = visit("suggestions", field="themes")
    found = [one for one in suggestions(store, LOCAL) if one.field == "themes"]
    before = store.revision()
    at.checkbox[0].check().run()
    button(at, "Store 1 ticked").click().run()
    assert store.revision() == before + 1
    assert store.history()[0].kind == "suggestion"
    record = store.record("recommendations", found[0].recommendation)
    assert found[0].value in record.values["themes"]
    assert "See what changed, or undo it" in read(at).links


def test_all_that_are_sure_enough_are_stored_after_seeing_how_many(visit, store):
    at = visit("suggestions", field="themes", least="80")
    found = [one for one in suggestions(store, LOCAL) if one.field == "themes"]
    wanted = [one for one in found if one.confidence >= 0.8]
    assert 0 < len(wanted) < len(found)
    button(at, f"Store all {len(wanted)} of these").click().run()
    rest = [one for one in suggestions(store, LOCAL) if one.field == "themes"]
    assert rest == [one for one in found if one.confidence < 0.8]


def test_filters_stand_in_the_address(visit):
    at = visit("suggestions", field="affected_persons")
    assert at.checkbox
    assert not [box for box in at.checkbox if "ffected" not in box.label]
    assert visit("suggestions", field="nonsense").checkbox


def test_the_past_has_no_suggestions(visit):
    assert not visit("suggestions", as_of="1").checkbox


def test_recommendations_without_a_theme_lead_here(visit, changed):
    without = "1 recommendation has no theme; see what its text suggests"

    def links(**query):
        return [link.proto.label for link in visit("recommendations", **query).get("page_link")]

    assert without not in links()
    changed("Sara", themes=())
    assert without in links()
    assert without not in links(as_of="1")
