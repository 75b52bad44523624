"""The verbs of running sentences, beside those of headings."""

import pytest

from uprtrack.intake.formats.answers import answer_of


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("We accept", "supported"),
        ("The Government decided to support", "supported"),
        ("Noted recommendations", "noted"),
        ("Chad notes", "noted"),
        ("Chad accepts the first part of it", "supported_in_part"),
        ("accepted only partially", "supported_in_part"),
        ("Chad is not able to support", "not_supported"),
        ("التوصيات المقبولة جزئياً", "supported_in_part"),
        ("توصيتان مرفوضتان", "not_supported"),
        ("with the financial support it has", None),
        ("Chad notes that the law is old", None),
        ("as noted above", None),
        ("The law of 2030", None),
    ],
)
def test_the_position_of(text, position):
    assert answer_of(text) == position
