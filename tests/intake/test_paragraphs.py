"""Paragraph numbers are text of the form N.M, whatever a sheet makes of them."""

import pytest

from uprtrack.intake.paragraphs import clean_paragraph, holds_several, quoted_list


@pytest.mark.parametrize(
    "text",
    ["140.220", "140-220", "140/220", "140 . 220", "١٤٠٫٢٢٠", "١٤٠-٢٢٠", "140،220", "140,220",
     "140–220", "\u200f140.220\u200f", "\u202b140.220\u202c", "140.220.", "Para. 140.220",
     "R140.220", "الفقرة 140.220", "(140.220)", "140:220", "[140.220]", "140_220", "A-140.220",
     "140·220", "#140.220", "§140.220", "P.140.220", "التوصية 140-220", "توصية رقم 140.220",
     "Rec. no. 140.220", "الفقرة رقم (140.220)"],
)  # fmt: skip
def test_every_way_to_write_a_paragraph(text: str) -> None:
    assert clean_paragraph(text) == "140.220"


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("140.22", "140.22"),
        ("140.2", "140.2"),
        ("12", "12"),
        ("1/2023", "1/2023"),
        ("CEDAW/C/KWT/5", "CEDAW/C/KWT/5"),
        ("140.12a", "140.12a"),
        ("140.12 (a)", "140.12(a)"),
        ("140.12.a", "140.12a"),
        ("140.12.1", "140.12.1"),
        ("144.58 ج", "144.58.ج"),
    ],
)
def test_zeros_and_other_codes_stay_as_they_are(text: str, paragraph: str) -> None:
    assert clean_paragraph(text) == paragraph


def test_a_text_that_begins_with_a_number_is_no_code() -> None:
    assert clean_paragraph("157.1 Continue the efforts") == "157.1 Continue the efforts"


def test_a_name_after_the_number_is_kept_apart_from_it() -> None:
    assert clean_paragraph("157.1 (قطر)") == "157.1 (قطر)"


@pytest.mark.parametrize(
    "text",
    ["140.1, 140.2", "140.3 و 140.4", "140.3 و140.4", "140.3 و 4", "140.1/140.2", "140.12, 3",
     "140.1-140.3", "140.1 140.2", "140.1; 140.2", "140.1 and 140.2", "140.1 to 140.3"],
)  # fmt: skip
def test_several_paragraphs_in_one_cell_are_never_glued(text: str) -> None:
    assert holds_several(text)
    assert clean_paragraph(text) == text


@pytest.mark.parametrize(
    "text", ["140.220", "140.12 (a)", "58.144.ج.1", "140.12.1", "1/2023", "157.1 and more", "12"]
)
def test_one_paragraph_or_none_is_not_several(text: str) -> None:
    assert not holds_several(text)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("140-1 و 140-2", ("140.1", "140.2")),
        ("140.1 and 140.2", ("140.1", "140.2")),
        ("140/1, 140/2", ("140.1", "140.2")),
        ("140.1-140.2", ("140.1", "140.2")),
        ("140.1 to 140.3", ("140.1", "140.2", "140.3")),
        ("140.1 إلى 140.3; 140.7", ("140.1", "140.2", "140.3", "140.7")),
        ("140.1 - 140.3", ("140.1", "140.3")),
        ("140.1-95.3", ("140.1-95.3",)),
        ("Law No. 21 of 2015", ("Law No. 21 of 2015",)),
    ],
)
def test_what_a_cell_quotes_comes_apart(text: str, quotes: tuple[str, ...]) -> None:
    assert quoted_list(text) == quotes
