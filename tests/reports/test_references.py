from uprtrack.model.record import Record
from uprtrack.reports.references import institution_names, reference_texts


def test_each_record_is_named_by_what_people_quote(records):
    assert reference_texts(records, "en") == {
        "rec-1": "140.220",
        "rec-2": "<r>odd</r>",
        "com-1": "Rights of the child",
        "agr-1": "Memorandum",
        "act-1": "http://example.org/ is only text",
    }
    assert reference_texts(records, "ar")["com-1"] == "حقوق الطفل"


def test_a_recommendation_without_paragraph_is_named_by_its_first_words():
    text = " ".join(f"word{n}" for n in range(30))
    named = reference_texts(
        {"recommendations": [Record("recommendations", "r", {"text_ar": text})]}, "en"
    )
    assert named["r"] == " ".join(f"word{n}" for n in range(12)) + "…"


def test_a_record_without_any_name_is_left_out():
    assert reference_texts({"activities": [Record("activities", "a", {})]}, "en") == {}


def test_institutions_are_found_by_the_name_that_other_records_hold(records):
    arabic = institution_names(records["institutions"], "ar")
    assert arabic == {"Ministry of Education": "وزارة التربية", "الديوان الوطني": "الديوان الوطني"}
    english = institution_names(records["institutions"], "en")
    assert english["Ministry of Education"] == "Ministry of Education"
