import pytest

from uprtrack.language.ordinals import read_ordinal


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("first", 1),
        ("Twelfth", 12),
        ("twentieth", 20),
        ("twenty-first", 21),
        ("forty ninth", 49),
        ("fiftieth", 50),
        ("21st", 21),
        ("٤٩", 49),
        ("الثامنة", 8),
        ("العاشرة", 10),
        ("الحادية عشرة", 11),
        ("الثانية عشرة", 12),
        ("العشرين", 20),
        ("الحادية والعشرين", 21),
        ("التاسعة والأربعون", 49),
        ("annual", None),
        ("العادية", None),
    ],
)
def test_an_ordinal_in_words_is_a_number(words: str, number: int | None) -> None:
    assert read_ordinal(words) == number
