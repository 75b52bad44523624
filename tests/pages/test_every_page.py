import re

import pytest

from uprtrack.ui.navigation import PAGES

ADDRESSES = [page.address for page in PAGES if page.address != "upload"]
LATIN = re.compile("[A-Za-z]{2,}")
SAME_IN_ARABIC = {"uprtrack", "CSV", "English", "PostgreSQL"}


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_opens_with_a_question_and_says_that_the_data_are_invented(visit, address, code):
    at = visit(address, code)
    assert not at.error
    assert at.title[0].value.endswith("؟" if code == "ar" else "?")
    assert len(at.info) == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_in_arabic_nothing_of_ours_is_english(visit, address):
    at = visit(address, "ar")
    said = [
        *(found.value for found in (*at.title, *at.subheader, *at.markdown, *at.caption)),
        *(widget.label for widget in (*at.multiselect, *at.selectbox, *at.text_input)),
        *(metric.label + (metric.delta or "") for metric in at.metric),
        *(widget.placeholder or "" for widget in at.text_input),
    ]
    english = {word for text in said for word in LATIN.findall(text)} - SAME_IN_ARABIC
    assert not english


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_empty_store_is_no_fault(visit, address, tmp_path, monkeypatch):
    monkeypatch.setenv("UPRTRACK_DATABASE_URL", f"sqlite:///{(tmp_path / 'empty').as_posix()}")
    at = visit(address, "ar")
    assert not at.error
    assert not at.info


def test_two_stores_in_one_process_do_not_show_each_others_charts(visit, tmp_path, monkeypatch):
    before = visit("overview").caption[0].value
    monkeypatch.setenv("UPRTRACK_DATABASE_URL", f"sqlite:///{(tmp_path / 'empty').as_posix()}")
    assert visit("overview").caption[0].value != before
