import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.language.numbers import read_number, read_worded_number, without_percent

TO_ARABIC = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_a_number_is_read_back_however_it_is_written(number: object) -> None:
    for written in (f"{number}", f"{number:,}", f"{number:,}".replace(",", "\u00a0")):
        assert read_number(written) == float(str(number))
        assert read_number(written.translate(TO_ARABIC)) == float(str(number))


@pytest.mark.parametrize(
    ("text", "number"),
    [("١٬٢٣٤٫٥", 1234.5), (".5", 0.5), ("- 5", -5), ("−3", -3), ("\u200e+3 ", 3), ("007", 7)],
)
def test_what_is_a_number(text: str, number: float) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "1,5",
        "1.234,5",
        "12,34,567",
        "1 234,567",
        "5.",
        "1e5",
        "nan",
        "5²",
        "٪٥",
        "9" * 400,
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(text: str) -> None:
    assert isinstance(read_number(text), float | None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("25 مشاركًا", 25),
        ("5,000 د.ك", 5000),
        ("KD 1,500", 1500),
        ("$2,000", 2000),
        ("٢٥ متدربة", 25),
    ],
)
def test_a_number_may_have_a_unit_or_a_word_beside_it(text: str, number: float) -> None:
    assert read_worded_number(text) == number


@pytest.mark.parametrize(
    "text", ["12 of 30", "3-4", "about twenty", "25 (approx.)", "to be seen in 20"]
)
def test_a_text_that_says_more_than_one_number_is_none(text: str) -> None:
    assert read_worded_number(text) is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [("40 percent.", "40"), ("%40", "40"), ("40 في المائة", "40"), ("40", "40"), ("4%0", "4%0")],
)
def test_a_number_without_its_percent(text: str, bare: str) -> None:
    assert without_percent(text) == bare
