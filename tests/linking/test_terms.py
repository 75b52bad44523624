"""The table of terms finds what both languages write, and stands by the vocabularies."""

from collections import Counter

import pytest

from uprtrack.linking.terms import Terms, read_terms, terms
from uprtrack.model.vocabulary import vocabulary

HEADER = "concept,weight,broader,themes,persons,en,ar\n"


def concepts(text: str, table: Terms | None = None) -> set[str]:
    known = table or terms()
    found = (one for one, *_ in known.find(text) if one >= 0)
    return {known.concepts[one].key for one in found if known.concepts[one].weight}


@pytest.mark.parametrize(
    ("english", "arabic", "concept"),
    [
        ("the protection of domestic workers", "وحماية خادمات المنازل", "domestic_workers"),
        ("female domestic helpers", "العمالة المنزلية والمساعدة", "domestic_workers"),
        ("the situation of the Bidoon", "أوضاع البدون", "statelessness"),
        ("illegal residents", "المقيمون بصورة غير قانونية", "statelessness"),
        ("abolish the sponsorship system", "إلغاء نظام الكفيل", "sponsorship"),
        ("children with disabilities", "الأطفال ذوي الإعاقة", "children_disabilities"),
        ("the elderly", "رعاية المسنّين", "older_persons"),
        ("Convention on the Rights of the Child", "لاتفاقية حقوق الطفل", "crc"),
        ("ill-treatment in custody", "سوء المعاملة أثناء التوقيف", "torture"),
    ],
)
def test_both_languages_say_the_same(english: str, arabic: str, concept: str) -> None:
    known = terms()
    for text in (english, arabic):
        found = concepts(text)
        above = {b for key in found for b in known.concepts[known.number[key]].broader}
        assert concept in found | above, text


def test_the_longest_phrase_takes_its_words_with_it() -> None:
    assert "children" not in concepts("ratify the Convention on the Rights of the Child")
    assert "judiciary" not in concepts("القضاء على الفقر")
    assert "judicial_independence" in concepts("استقلال القضاء")


def test_a_word_of_another_meaning_is_not_taken() -> None:
    assert "nationality" not in concepts("الصحة الجنسية والإنجابية")
    assert "domestic_workers" not in concepts("تقديم الخدمات")
    assert "poverty" not in concepts("الفقرة الأولى")


def test_what_stands_above_and_beside_a_concept_exists() -> None:
    known = terms()
    counted = Counter(concept.key for concept in known.concepts)
    assert [key for key, number in counted.items() if number > 1] == []
    for concept in known.concepts:
        assert set(concept.broader) <= counted.keys(), concept.key
        assert set(concept.themes) <= set(vocabulary("theme").keys), concept.key
        assert set(concept.persons) <= set(vocabulary("affected_persons").keys), concept.key
        assert concept.key not in concept.broader


def test_a_table_of_ones_own(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "terms.csv"
    path.write_text(
        HEADER + "skipped,0,,,,of/the,\npearls,1,,,,pearl*|diving of pearls,لؤلؤ|غوص*\n",
        encoding="utf-8",
    )
    own = read_terms(path)
    assert concepts("The diving of the pearls", own) == {"pearls"}
    assert concepts("مهرجان الغوص على اللؤلؤ", own) == {"pearls"}


@pytest.mark.parametrize("row", ["pearls,much,,,,pearl,", "pearls,2,,,,pearl,", ",1,,,,pearl,",
                                 "pearls,1"])  # fmt: skip
def test_a_row_that_cannot_be_read_is_named(tmp_path, row: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "terms.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"terms.csv, row 2"):
        read_terms(path)
