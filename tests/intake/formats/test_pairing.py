"""Which position a sentence gives to which of its numbers."""

import re

import pytest

from uprtrack.intake.formats.pairing import paired, sentences

YES, PART, NO, NOTED = "supported", "supported_in_part", "not_supported", "noted"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Chad accepts 40.1 and notes 40.2.", [YES, NOTED]),
        ("40.1 and 40.2 are accepted, 40.3 is noted.", [YES, YES, NOTED]),
        ("Chad accepts 40.1, while 40.2 is rejected.", [YES, NO]),
        ("Chad accepts 40.1 in part and 40.2 in full.", [PART, YES]),
        ("Chad does not accept 40.1, but takes note of 40.2.", [NO, NOTED]),
        ("لا تؤيد تشاد 40.1، وتقبل 40.2.", [NO, YES]),
        ("تحظى 40.1 بتأييد تشاد.", [YES]),
        ("The law is 40.1 years old.", [""]),
    ],
)
def test_positions_go_to(sentence, expected):
    spans = [match.span() for match in re.finditer(r"40\.\d", sentence)]
    assert paired(sentence, spans) == expected


def test_sentences_end_neither_in_codes_nor_after_short_forms():
    text = "Rec. No. 5 of 40.1 is accepted. See para. 7. It is done."
    assert list(sentences(text)) == [
        "Rec. No. 5 of 40.1 is accepted.", "See para. 7.", "It is done.",
    ]  # fmt: skip
