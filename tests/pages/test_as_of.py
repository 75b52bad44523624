"""Looking at the past: every page, its figures and its links, and nothing stored there."""

import pytest

from uprtrack.ui.navigation import PAGES

READING = [page.address for page in PAGES if page.address != "upload"]


def banner(page):
    return [text for text in page.texts if text.startswith("You are looking at the past")]


@pytest.mark.parametrize("address", READING)
def test_every_page_says_that_it_looks_at_the_past_and_leads_back(visit, store, read, address):
    page = read(visit(address, as_of="1"))
    assert len(banner(page)) == 1
    assert page.links["Back to now"] == "?lang=en"
    assert banner(read(visit(address))) == []


def test_figures_and_records_are_those_of_then(visit, store, read):
    record = store.snapshot().records["recommendations"][0]
    now = read(visit("recommendations", record=record.id))
    then = read(visit("recommendations", record=record.id, as_of="1"))
    assert "first" in now.texts
    assert "first" not in then.texts


def test_a_day_means_its_end_and_before_everything_there_is_nothing(visit, store, read):
    at = visit("recommendations", as_of="2001-01-01")
    assert "before anything was stored" in banner(read(at))[0]
    assert "0 recommendations of 0" in read(at).texts


def test_links_stay_in_the_past(visit, store, read):
    at = visit("overview", as_of="2")
    page = read(at)
    own = [to for to in page.links.values() if to.startswith("recommendations?")]
    assert own
    assert all("as_of=2" in to for to in own)
    others = [link.proto.query_string for link in at.get("page_link")]
    assert others
    assert all("as_of=2" in query for query in others)


def test_nothing_is_stored_into_the_past(visit, store, read):
    assert not visit("upload", as_of="2").get("file_uploader")
    record = store.snapshot().records["recommendations"][0]
    assert [b.label for b in visit("recommendations", record=record.id).button] != []
    assert not visit("recommendations", record=record.id, as_of="2").button
    assert not visit("history", revision="2", as_of="3").button
    assert not visit("history", revision="2", undo="1", as_of="3").text_input


def test_the_history_ends_where_one_looks(visit, store, read):
    page = read(visit("history", as_of="2"))
    assert [text for text in page.links if text.isdecimal()] == ["2", "1"]


def test_what_has_changed_ends_where_one_looks(visit, store, read):
    assert "35%" not in read(visit("changes", since="1", as_of="2")).texts


def test_a_revision_leads_to_everything_as_it_was_then(visit, store, read):
    page = read(visit("history", revision="2"))
    assert page.links["Look at everything as it was then"] == "./?lang=en&as_of=2"


@pytest.mark.parametrize("wrong", ["99", "yesterday"])
def test_a_moment_that_there_is_not_is_said_and_left(visit, store, read, wrong):
    at = visit("overview", as_of=wrong)
    assert wrong in at.warning[0].value
    assert "as_of" not in at.query_params
    assert banner(read(at)) == []
