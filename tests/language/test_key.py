import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.language.key import header_key, search_key, stem_key

TEXTS = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x6FF)
    | st.sampled_from("\u200e\u200f\u2067\u2069\ufeff\u00a0\ufefb\ufe8d\u2019،؛٪\n"),
    max_size=60,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("المرأة", "المراه"),
        ("الإعاقة", "الاعاقة"),
        ("مُستَوًى", "مستوي"),
        ("شؤون", "شوون"),
        ("مـــرأة", "مرأة"),
        ("\u200fحقوق\u200f الإنسان", "حقوق\u00a0الانسان"),
        ("ﻷﻃﻔﺎل", "لأطفال"),
        ("کودکان", "كودكان"),
        ("١٤٠٫٢٢٠", "140.220"),
        ("أولاً، ثانياً؛ ٪", "اولا, ثانيا; %"),
        ("Côte d’Ivoire", "cote d'ivoire"),
        ("ARTICLE  26\n(a)", "article 26 (a)"),
    ],
)
def test_spelling_habits_give_one_key(one: str, other: str) -> None:
    assert search_key(one) == search_key(other)


def test_words_of_different_letters_keep_different_keys() -> None:
    assert search_key("تؤيد") != search_key("لا تؤيد")
    assert search_key("140.22") != search_key("140.220")


@given(TEXTS)
def test_a_key_is_its_own_key_and_knows_no_unicode_forms(text: str) -> None:
    assert search_key(search_key(text)) == search_key(text)
    assert search_key(unicodedata.normalize("NFD", text)) == search_key(text)


@given(TEXTS)
def test_a_header_key_is_its_own_key(text: str) -> None:
    assert header_key(header_key(text)) == header_key(text)


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("Theme *:", "theme"),
        ("(Theme)", "theme"),
        ("Recommendation (English)", "recommendation (english)"),
        ("state_under_review", "state under review"),
        ("«نص\n التوصية» :", "نص التوصيه"),
        ("State’s position", "state's position"),
        ("#", "#"),
        ("No.", "no"),
        ("", ""),
    ],
)
def test_header_key_sees_through_the_signs_around_a_header(header: str, key: str) -> None:
    assert header_key(header) == key


@pytest.mark.parametrize(
    ("sought", "written"),
    [
        ("تعليمية", "التعليم"),
        ("بروتوكول اختياري", "البروتوكول الاختياري"),
        ("بروتوكول", "والبروتوكولات"),
        ("أطفال", "للأطفال"),
        ("rights", "right"),
        ("policy", "policies"),
    ],
)
def test_stems_join_the_forms_of_a_word(sought: str, written: str) -> None:
    assert stem_key(sought) == stem_key(written)


def test_stems_leave_short_words_whole() -> None:
    assert stem_key("ولد وله دين") == "ولد وله دين"
