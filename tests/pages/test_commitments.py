import pytest

from uprtrack.store.store import Store


@pytest.fixture
def stored(demonstration):
    with Store(demonstration) as store:
        return store.snapshot().records


@pytest.mark.parametrize("code", ["en", "ar"])
def test_every_commitment_stands_in_the_register_the_latest_first(visit, read, stored, code):
    page = read(visit("commitments", code))
    shown = [href.rpartition("record=")[2] for href in page.links.values() if "record=" in href]
    references = [
        next(c for c in stored["commitments"] if c.id == shown_id).values["reference"]
        for shown_id in shown
    ]
    assert len(shown) == len(stored["commitments"])
    assert references[0] == "Law No. 16 of 2020"
    assert references.index("CRPD, 2013") < references.index("Law No. 6 of 2010")


def test_figures_follow_the_filters(visit, read):
    at = visit("commitments", instrument="treaty_ratification")
    assert "7 commitments of 23" in read(at).texts
    assert [metric.value for metric in at.metric[:2]] == ["7", "7"]


def test_a_kind_and_a_year_filter(visit, read):
    page = read(visit("commitments", instrument="law", year="2015"))
    assert "4 commitments of 23" in page.texts
    assert "Kind: Law" in page.texts


def test_a_commitments_page_names_what_it_answers_and_who_works_on_the_same(visit, read, stored):
    law = next(c for c in stored["commitments"] if c.values["reference"] == "Law No. 91 of 2013")
    page = read(visit("commitments", record=law.id))
    assert "Activities for the same recommendations" in page.texts
    assert "Training course for prosecutors and police on trafficking in persons" in page.texts
