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


def test_what_this_year_brought_stands_above_the_figures(visit, read):
    page = read(visit("cooperation"))
    assert "In 2026:" in page.texts
    assert page.links["Show that year"] == "cooperation?lang=en&year=2026"


def test_a_chosen_year_is_not_told_twice(visit, read):
    texts = read(visit("cooperation", year="2024")).texts
    assert "In 2026:" not in texts
    assert "Year: 2024" in texts


def test_the_chart_counts_by_what_the_address_says(visit, read):
    at = visit("cooperation", by="partner", area="training")
    chosen = next(box for box in at.selectbox if box.key == "uprtrack.by")
    assert chosen.value == "partner"
    chosen.select("level").run()
    assert not at.exception
    assert (at.query_params["by"], at.query_params["area"]) == ("level", "training")


def test_a_filter_keeps_what_the_chart_counts_by(visit, read):
    page = read(visit("cooperation", by="partner", area="training", level="local"))
    assert page.links["Area: Training"] == "cooperation?lang=en&level=local&by=partner"


def test_open_decisions_lead_to_the_mechanism(visit, read):
    links = read(visit("cooperation")).links
    assert links["5 decisions are open, 3 past their date"] == "cooperation?lang=en&view=mechanism"


@pytest.mark.parametrize("code", ["en", "ar"])
def test_the_mechanism_shows_every_decision_open_ones_first(visit, read, stored, code):
    page = read(visit("cooperation", code, view="mechanism"))
    shown = [href for href in page.links.values() if "record=" in href and "view=" in href]
    assert len(set(shown)) == len(stored["decisions"])
    assert {row.values["number"] for row in stored["decisions"]} <= set(page.texts)


def test_decisions_are_filtered_by_status_and_owner(visit, read):
    page = read(visit("cooperation", view="mechanism", status="dropped"))
    assert "1 decision of 9" in page.texts
    assert "No decision is open." in page.texts


def test_a_decisions_page_tells_of_its_meeting_and_leads_back(visit, read, stored):
    decision = stored["decisions"][0]
    page = read(visit("cooperation", record=decision.id, view="mechanism"))
    for said in (decision.values["decision"], decision.values["meeting"], "20 March 2022"):
        assert said in page.texts
    assert page.links["Back to the list"] == "cooperation?lang=en&view=mechanism"
    agreement = decision.values["agreement"]
    assert f"cooperation?lang=en&record={agreement}" in page.links.values()


def test_an_agreements_page_tells_its_meetings_and_a_decisions_the_others_of_its_own(
    visit, read, stored
):
    agreement, decision = stored["agreements"][0], stored["decisions"][0]
    under = read(visit("cooperation", "ar", record=agreement.id)).texts
    assert {row.values["number"] for row in stored["decisions"]} <= set(under)
    beside = read(visit("cooperation", record=decision.id)).texts
    assert "Decisions of the same meeting" in beside
    assert stored["decisions"][1].values["decision"] in beside


def test_the_register_tells_challenge_and_legal_basis(visit, read):
    texts = read(visit("cooperation", q="referral")).texts
    assert "Legal basis: " in texts
    assert "Law No. 16 of 2020" in texts
    assert "Victims are sent from one office to another." in texts


def test_nothing_is_shown_of_an_address_that_means_nothing(visit, read):
    page = read(visit("cooperation", view="<b>", by="moon", year="soon"))
    assert "0 activities of 17" in page.texts
    assert "Nothing matches these filters." in page.texts
