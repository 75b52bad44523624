"""A whole cell matches a value, never a part of it."""

import pytest

from uprtrack.intake.words import is_empty, is_own_label, nearest, read_word
from uprtrack.model.vocabulary import vocabularies


@pytest.mark.parametrize(
    ("vocabulary", "text", "key"),
    [
        ("position", "تؤيد", "supported"),
        ("position", "لا تؤيد", "not_supported"),
        ("position", "تحظى بتأييد", "supported"),
        ("position", "لا تحظى بتأييد", "not_supported"),
        ("position", "مقبول", "supported"),
        ("position", "غير مقبول", "not_supported"),
        ("position", "موافق", "supported"),
        ("position", "غير موافق", "not_supported"),
        ("position", "Accepted", "supported"),
        ("position", "Not accepted", "not_supported"),
        ("position", "Supported/Noted", "supported_in_part"),
        ("position", "أُحيط علماً بها", "noted"),
        ("status", "تم التنفيذ", "implemented"),
        ("status", "لم يتم التنفيذ", "not_started"),
        ("status", "سيتم التنفيذ", "not_started"),
        ("status", "مكتملة", "implemented"),
        ("status", "غير مكتملة", "in_progress"),
        ("status", "Completed", "implemented"),
        ("status", "Not completed", "in_progress"),
        ("status", "منفذة جزئياً", "partially_implemented"),
    ],
)
def test_phrases_that_contain_their_opposite_are_told_apart(
    vocabulary: str, text: str, key: str
) -> None:
    assert read_word(vocabulary, text) == key


@pytest.mark.parametrize(
    "text", ["نُفِّذت", "نفذت", "  Implemented. ", "IMPLEMENTED", "مـنفـذة", "(منفذة)"]
)
def test_habits_of_spelling_do_not_matter(text: str) -> None:
    assert read_word("status", text) == "implemented"


@pytest.mark.parametrize(
    "text",
    [
        "not yet implemented fully",
        "implemented in 2019",
        "سوف لن تنفذ",
        "تم التنفيذ في عام 2019",
        "implemented / noted",
        "",
    ],
)
def test_a_word_inside_a_cell_is_not_the_cell(text: str) -> None:
    assert read_word("status", text) is None


def test_a_name_with_its_acronym_is_whole_only_when_both_agree() -> None:
    assert read_word("mechanism", "Universal Periodic Review (UPR)") == "UPR"
    assert read_word("mechanism", "الاستعراض الدوري الشامل (UPR)") == "UPR"
    assert read_word("mechanism", "لجنة حقوق الطفل [CRC]") == "CRC"
    assert read_word("mechanism", "Universal Periodic Review (CRC)") is None
    assert read_word("mechanism", "Universal Periodic Review (2019)") is None


@pytest.mark.parametrize("text", ["N/A", "n/a", "NA", "لا ينطبق", "Not applicable"])
def test_a_vocabulary_that_has_the_word_wins_over_empty(text: str) -> None:
    assert read_word("status", text) == "not_applicable"


@pytest.mark.parametrize(
    "text",
    ["", "  ", "null", "NULL", "-", "--", "—", "N/A", "n/a", "none", "…", "TBD", "N.A.",
     "To be determined", "لم يُحدَّد", "غير محدد", "يحدد لاحقاً"],
)  # fmt: skip
def test_words_for_nothing(text: str) -> None:
    assert is_empty(text)


@pytest.mark.parametrize("text", ["0", "no", "null and void", "-5", "N/A yet", "لا", "#"])
def test_words_that_say_something(text: str) -> None:
    assert not is_empty(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Women's rights", "women"),
        ("Rights of the Child", "children"),
        ("Right to education", "education"),
        ("Right to health", "health"),
        ("حقوق المرأة", "women"),
        ("النهوض بحقوق المرأة", "women"),
        ("حقوق الطفل", "children"),
        ("الحق في التعليم", "education"),
        ("الحق في الصحة", "health"),
        ("كبار السن", "older_persons"),
        ("Migrants", "migrants"),
        ("Disabilities", "persons_with_disabilities"),
    ],
)
def test_theme_labels_of_others_map_by_synonym(text: str, key: str) -> None:
    assert read_word("theme", text) == key


def test_unknown_words_get_their_nearest_proposals() -> None:
    assert nearest("status", "Implementd")[0] == "implemented"
    assert nearest("status", "قيد التنفيد")[0] == "in_progress"
    assert len(nearest("status", "Implementd")) <= 3
    assert nearest("status", "xyzzy") == ()


def test_only_a_word_that_is_not_ours_was_mapped() -> None:
    assert is_own_label("status", "Implemented")
    assert is_own_label("status", "partially_implemented")
    assert not is_own_label("status", "Done")


@pytest.mark.parametrize("name", sorted(vocabularies()))
def test_every_label_and_key_reads_back_as_its_value(name: str) -> None:
    for term in vocabularies()[name].terms:
        assert [read_word(name, word) for word in (term.key, term.en, term.ar)] == [term.key] * 3
        assert not [s for s in term.synonyms if read_word(name, s) != term.key]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1 - Implemented", "implemented"),
        ("2. قيد التنفيذ", "in_progress"),
        ("(3) Not started", "not_started"),
    ],
)
def test_a_sheets_own_numbering_is_seen_through(text: str, key: str) -> None:
    assert read_word("status", text) == key


@pytest.mark.parametrize(
    ("vocabulary", "text", "key"),
    [
        ("status", "لم تنفذ بعد", "not_started"),
        ("status", "لم يبدأ بعد", "not_started"),
        ("status", "Not yet implemented", "not_started"),
        ("status", "partially-implemented", "partially_implemented"),
        ("status", "On-going", "in_progress"),
        ("status", "نُفِّذت بالكامل", "implemented"),
        ("status", "تم تنفيذها جزئياً", "partially_implemented"),
        ("status", "مكتملة التنفيذ", "implemented"),
        ("position", "لم تؤيد", "not_supported"),
        ("position", "مؤيد جزئياً", "supported_in_part"),
        ("position", "Does not support", "not_supported"),
        ("position", "مقبولة كلياً", "supported"),
        ("position", "أحيطت علماً", "noted"),
        ("affected_persons", "الأشخاص ذوي الإعاقة", "persons_with_disabilities"),
        ("affected_persons", "المسنين", "older_persons"),
        ("affected_persons", "موظفي إنفاذ القانون", "public_officials"),
        ("theme", "المحور الأول: المرأة", "women"),
        ("theme", "أولاً: المرأة", "women"),
        ("theme", "ثانيا - حقوق الطفل", "children"),
        ("theme", "Pillar 2: Education", "education"),
        ("theme", "II. Health", "health"),
    ],
)
def test_what_sheets_write_for_a_value(vocabulary: str, text: str, key: str) -> None:
    assert read_word(vocabulary, text) == key


@pytest.mark.parametrize(
    "text", ["Implemented / منفذة", "منفذة\nImplemented", "منفذة - Implemented", "Done | منجزة"]
)
def test_one_value_in_two_languages_is_whole(text: str) -> None:
    assert read_word("status", text) == "implemented"


@pytest.mark.parametrize("text", ["Implemented / قيد التنفيذ", "منفذة - 2024", "منفذة / Law"])
def test_parts_that_differ_are_no_value(text: str) -> None:
    assert read_word("status", text) is None


def test_a_number_alone_is_no_word() -> None:
    assert read_word("status", "1") is None
