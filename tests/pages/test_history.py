"""The history as a visitor reads it, and taking a revision back there."""

from urllib.parse import parse_qs, urlsplit

from uprtrack.access import Person, Role
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.services.undoing import check_undo, undo

SARA = Person("Sara", frozenset({Role.EDITOR}))


def button(at, label):
    return next(one for one in at.button if one.label == label)


def test_lists_every_revision_newest_first_with_its_note_and_file(visit, store, read):
    page = read(visit("history"))
    numbers = [text for text in page.links if text.isdecimal()]
    assert numbers == ["3", "2", "1"]
    assert {"By Sara", "By Omar", "demonstration.xlsx"} <= set(page.texts)
    assert page.links["2"] == "history?lang=en&revision=2"


def test_filters_stand_in_the_address_and_in_the_links(visit, store, read):
    page = read(visit("history", author="Sara"))
    assert [text for text in page.links if text.isdecimal()] == ["2"]
    assert parse_qs(urlsplit(page.links["2"]).query)["author"] == ["Sara"]
    assert "Nothing matches these filters." in read(visit("history", until="2001-01-01")).texts
    assert [t for t in read(visit("history", entity="links")).links if t.isdecimal()] == ["1"]


def test_an_open_revision_says_field_by_field_what_was_and_what_became(visit, store, read):
    page = read(visit("history", revision="2"))
    assert {"Status", "Notes", "Continuous", "first"} <= set(page.texts)
    arabic = read(visit("history", "ar", revision="2"))
    assert {"حالة التنفيذ", "مستمرة"} <= set(arabic.texts)


def test_the_uploaded_file_can_be_downloaded_again(visit, store, read):
    at = visit("history", revision="1")
    assert len(at.get("download_button")) == 1
    assert "demonstration.xlsx" in read(at).texts
    assert not visit("history", revision="2").get("download_button")


def test_a_removed_record_is_still_named(visit, store, read):
    stored = store.snapshot()
    record = stored.records["recommendations"][0]
    gone = ChangeSet(stored.revision, (Change(record, record, removed=True),), demonstration=True)
    number = store.apply(gone, author="Sara", kind="edit")
    page = read(visit("history", revision=str(number)))
    assert any(record.values["paragraph"] in text for text in page.texts)
    assert "Record removed" in page.texts


def test_undo_takes_one_revision_back_and_lets_the_later_one_stand(visit, store):
    at = visit("history", revision="2", undo="1")
    at.text_input[0].set_value("Huda").run()
    button(at, "Undo: change 1 record").click().run()
    assert at.query_params["revision"] == "4"
    assert "undo" not in at.query_params
    record = store.snapshot().records["recommendations"][0]
    assert record.values["notes"].startswith("Illustrative")
    assert record.values["progress_percent"] == 35.0
    last = store.history()[0]
    assert (last.author, last.kind, last.undoes) == ("Huda", "undo", 2)


def test_the_second_of_two_clicks_undoes_nothing_more(visit, store):
    at = visit("history", revision="2", undo="1")
    confirm = button(at, "Undo: change 1 record")
    confirm.click().run()
    for name, value in {"lang": "en", "revision": "2", "undo": "1"}.items():
        at.query_params[name] = value
    at.run()
    assert store.revision() == 4
    assert at.query_params["revision"] == "4"


def test_conflicts_are_chosen_on_before_it_can_be_undone(visit, store, changed):
    changed("Omar", status="not_started")
    at = visit("history", revision="2", undo="1")
    assert button(at, "Undo: change 1 record").disabled
    at.radio[0].set_value(at.radio[0].options[0]).run()
    assert not button(at, "Undo: change 1 record").disabled


def test_somebody_elses_revision_meanwhile_is_said_and_nothing_is_stored(visit, store, changed):
    at = visit("history", revision="2", undo="1")
    confirm = button(at, "Undo: change 1 record")
    changed("Omar", progress_percent=40.0)
    confirm.click().run()
    assert store.revision() == 4
    assert any("stored something since" in warning.value for warning in at.warning)


def test_an_undone_revision_leaves_nothing_to_undo(visit, store, read):
    undo(store, SARA, 2, check_undo(store, SARA, 2, {}))
    at = visit("history", revision="2", undo="1")
    assert button(at, "Nothing to undo").disabled
    assert "Taken back by revision 4" in read(visit("history", revision="2")).links


def test_a_number_that_there_is_not_is_said(visit, store):
    at = visit("history", "ar", revision="99")
    assert "99" in at.warning[0].value
    assert at.title
