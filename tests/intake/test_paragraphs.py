"""Paragraph numbers are text of the form N.M, whatever a sheet makes of them."""

import pytest

from uprtrack.intake.paragraphs import clean_paragraph


@pytest.mark.parametrize(
    "text",
    ["140.220", "140-220", "140/220", "140 . 220", "١٤٠٫٢٢٠", "١٤٠-٢٢٠", "140،220", "140,220",
     "140–220", "\u200f140.220\u200f", "\u202b140.220\u202c", "140.220.", "Para. 140.220",
     "R140.220", "الفقرة 140.220", "(140.220)", "140:220"],
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
    ],
)
def test_zeros_and_other_codes_stay_as_they_are(text: str, paragraph: str) -> None:
    assert clean_paragraph(text) == paragraph


def test_a_text_that_begins_with_a_number_is_no_code() -> None:
    assert clean_paragraph("157.1 Continue the efforts") == "157.1 Continue the efforts"


def test_a_name_after_the_number_is_kept_apart_from_it() -> None:
    assert clean_paragraph("157.1 (قطر)") == "157.1 (قطر)"
