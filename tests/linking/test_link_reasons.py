"""A suggestion says why, in the words of both texts, the strongest first."""

from datetime import date

from uprtrack.linking.link_reasons import Reason, Reasons
from uprtrack.linking.rank_links import Links
from uprtrack.model.record import Record, Value


def why(asked: dict[str, Value], offered: dict[str, Value]) -> dict[str, Reason]:
    beside = [
        Record("recommendations", str(n), {"text_en": text})
        for n, text in enumerate(("Abolish torture", "Build roads", "Plant mangroves"))
    ]
    links = Links(
        [Record("recommendations", "r", asked), *beside], [Record("activities", "a", offered)]
    )
    reasons = Reasons(links).of(0, 0)
    assert list(reasons) == sorted(reasons, key=lambda one: -one.share)
    return {one.kind: one for one in reasons}


def test_each_side_in_its_own_words() -> None:
    found = why(
        {"text_en": "Protect the rights of Domestic Workers by training inspectors"},
        {"title": "دورة تدريبية حول خادمات المنازل"},
    )
    assert found["terms"].recommendation[0] == "Domestic Workers"
    assert found["terms"].target[0] == "خادمات المنازل"
    assert "training" in found["terms"].recommendation


def test_a_broader_concept_is_shown_by_what_the_text_says() -> None:
    found = why({"text_en": "Protect migrant workers"}, {"title": "Shelter for housemaids"})
    assert found["terms"].recommendation == ("migrant workers",)
    assert found["terms"].target == ("housemaids",)


def test_words_that_no_term_has() -> None:
    found = why({"text_en": "Restore the mangroves of Sulaibikhat"}, {"title": "Sulaibikhat walk"})
    assert found["words"].recommendation == ("Sulaibikhat",)
    assert found["words"].target == ("Sulaibikhat",)


def test_what_both_records_have_been_given() -> None:
    found = why(
        {"text_en": "x", "sdgs": ("8.8", "5"), "themes": ("labour",), "year": 2020,
         "due_date": date(2024, 1, 1), "lead_institution": "Authority of Manpower"},
        {"title": "y", "sdgs": ("8.8",), "themes": ("labour",), "starts_on": date(2022, 5, 1),
         "un_partners": ("ILO",), "lead_institution": "AUTHORITY of manpower"},
    )  # fmt: skip
    assert found["sdgs"].recommendation == found["sdgs"].target == ("8.8",)
    assert found["themes"].target == ("labour",)
    assert found["institution"].target == ("authority of manpower",)
    assert found["dates"].recommendation == ("2020", "2024-01-01")
    assert found["dates"].target == ("2022-05-01",)
