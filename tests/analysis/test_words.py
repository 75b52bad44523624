import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.analysis.words import word_index


def found(text: str, *rows: str) -> list[int]:
    return word_index([[row] for row in rows]).rows_with(text).nonzero()[0].tolist()


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("المراه", "تعزيز حقوق المرأة في العمل"),
        ("المرأة", "حقوق المراه"),
        ("المرأة", "حقوق الطفل والمرأة"),
        ("المرأة", "تمكينٌ للمرأة"),
        ("مرأة", "بالمرأة"),
        ("الاعاقة", "الأشخاص ذوي الإعاقة"),
        ("إعاقة", "والإعاقـــة"),
        ("تعليمية", "الحق في التعليم"),
        ("بروتوكول اختياري", "التصديق على البروتوكول الاختياري الملحق باتفاقية مناهضة التعذيب"),
        ("إتفاقيه", "الاتفاقيات الدولية"),
        ("١٤٠٫٢٢٠", "140.220"),
        ("treaties", "ratify the treaty"),
        ("seekers", "refugees and asylum-seekers"),
        ("educ", "Human rights education"),
        ("CÔTE", "Cote d'Ivoire"),
    ],
)
def test_words_are_found_whatever_their_spelling(typed, text):
    assert found(typed, "", text) == [1]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("men", "empower women"),
        ("140.22", "140.220"),
        ("20", "2021"),
        ("مال", "الأعمال التجارية"),
        ("women education", "rights of women"),
    ],
)
def test_other_words_are_not(typed, text):
    assert found(typed, text) == []


def test_every_word_must_be_there_in_any_text_of_the_row():
    index = word_index([["rights of women", "وزارة التربية"], ["rights of the child"]])

    assert index.rows_with("التربية women").tolist() == [True, False]


def test_signs_alone_filter_nothing():
    assert found(" - ( ) ", "one", "two") == [0, 1]


def test_an_index_of_nothing_finds_nothing():
    assert found("women") == []


@given(st.lists(st.text(alphabet="ابتة وال٣سs a.-(", max_size=12), min_size=1, max_size=6))
def test_a_text_finds_itself(rows):
    index = word_index([[row] for row in rows])

    for number, row in enumerate(rows):
        assert index.rows_with(row)[number]
