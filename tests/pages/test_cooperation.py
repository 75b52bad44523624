import pytest

from uprtrack.store.store import Store


@pytest.fixture
def stored(demonstration):
    with Store(demonstration) as store:
        return store.snapshot().records


def test_the_agreement_stands_above_with_parties_date_and_areas(visit, read):
    texts = " ".join(read(visit("cooperation")).texts)
    for said in ("National Diwan for Human Rights", "19 December 2021", "Training", "Objectives"):
        assert said in texts


def test_the_agreements_page_names_its_activities(visit, read, stored):
    agreement = stored["agreements"][0]
    under = [a for a in stored["activities"] if a.values["agreement"] == agreement.id]
    links = read(visit("cooperation", record=agreement.id)).links
    assert {f"cooperation?lang=en&record={activity.id}" for activity in under} <= set(
        links.values()
    )


def test_activities_are_filtered_by_status(visit, read, stored):
    done = [a for a in stored["activities"] if a.values["status"] == "completed"]
    at = visit("cooperation", status="completed")
    assert f"{len(done)} activities of {len(stored['activities'])}" in read(at).texts


def test_not_recorded_differs_from_nought(visit, read, stored):
    silent = next(a for a in stored["activities"] if a.values["participants_women"] is None)
    assert "Participants women" not in read(visit("cooperation", record=silent.id)).texts


def test_a_commitment_shows_what_it_answers(visit, read, stored):
    link = next(link for link in stored["links"] if link.values["commitment"])
    links = read(visit("commitments", record=link.values["commitment"])).links
    assert f"recommendations?lang=en&record={link.values['recommendation']}" in links.values()
