from uprtrack.language.catalogue import language_for
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.reports.record_words import summary, title

ENGLISH, ARABIC = Wording(language_for("en")), Wording(language_for("ar"))


def test_a_recommendation_is_named_by_paragraph_and_its_text_in_the_language_of_the_page() -> None:
    values = {"paragraph": "79.12", "text_en": "Ratify", "text_ar": "التصديق"}
    assert title("recommendations", values, ENGLISH) == "79.12 · Ratify"
    assert title("recommendations", values, ARABIC) == "79.12 · التصديق"
    assert title("recommendations", {"text_ar": "التصديق"}, ENGLISH) == "التصديق"


def test_a_link_is_named_by_both_its_ends() -> None:
    wording = Wording(language_for("en"), references={"r1": "79.12", "c1": "Law No. 21 of 2015"})
    values = {"recommendation": "r1", "activity": None, "commitment": "c1"}
    assert title("links", values, wording) == "79.12 · Law No. 21 of 2015"


def test_a_new_record_says_its_values_of_vocabularies_first_and_its_name_not_again() -> None:
    values = {"text_en": "Ratify", "state_under_review": "KWT", "status": "implemented"}
    record = Record("recommendations", "r", values)
    assert summary(record, ENGLISH) == "Status: Implemented · State under review: Kuwait"


def test_a_text_that_runs_the_other_way_is_isolated_among_the_others() -> None:
    values = {"text_ar": "التصديق", "text_other": "Ratifier.", "text_other_language": "fr"}
    told = summary(Record("recommendations", "r", values), ARABIC)
    assert "\u2068Ratifier.\u2069" in told
    assert told.endswith("الفرنسية")
    assert "\u2068" not in summary(Record("recommendations", "r", values), ENGLISH)
