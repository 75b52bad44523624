"""Layouts of addenda: tables, answers on lines of their own, clauses; all are invented."""

import pytest
from tests.intake.formats.invented_addenda import NO, NOTED, OPEN, PART, YES, are, positions

LONG = (
    "The Government of Chad has studied all of this with care and with the help of many people of "
    "the forest, and it wishes to say in the following what it thinks of each matter in turn."
)
CASES = {
    "a colon and a word": (
        ["Recommendations 40.1, 40.5 and 40.7: supported.", "Recommendations 40.2: noted"],
        are(YES, 1, 5, 7) | are(NOTED, 2),
    ),
    "a dash and a word": (
        ["40.1, 40.5 and 40.7 – accepted", "40.2, 40.3 – noted"],
        are(YES, 1, 5, 7) | are(NOTED, 2, 3),
    ),
    "the word paragraph before the number": (
        ["Paragraph 40.1 – Accepted", "Paragraph 40.2 – Noted", "Paragraph 40.3: Not accepted"],
        are(YES, 1) | are(NOTED, 2) | are(NO, 3),
    ),
    "predicates": (
        [
            "40.1 Not accepted",
            "40.2 Enjoys the support of Chad",
            "40.3 Does not enjoy the support of Chad.",
        ],
        are(NO, 1, 3) | are(YES, 2),
    ),
    "a word and a colon before the numbers": (
        ["Supported: 40.1, 40.2", "Noted: 40.3, 40.4", "Supported in part: 40.5"],
        are(YES, 1, 2) | are(NOTED, 3, 4) | are(PART, 5),
    ),
    "numbers on one line and the answer on the next": (
        [
            "40.1, 40.2, 40.3",
            "Accepted. The Government has a law.",
            "40.4, 40.5",
            "Noted. The law is old.",
        ],
        are(YES, 1, 2, 3) | are(NOTED, 4, 5),
    ),
    "a title that responds to each": (
        [
            "Response to recommendation 40.1",
            "Accepted. The law of 2030 provides for it.",
            "Response to recommendation 40.2",
            "Noted. The law forbids it.",
            "Response to recommendation 40.3",
            "Accepted.",
        ],
        are(YES, 1, 3) | are(NOTED, 2),
    ),
    "an answer on these recommendations in the next line": (
        [
            "Recommendations 40.1 to 40.3 (treaties on trees)",
            "The Government takes note of these recommendations.",
            "Recommendations 40.4 and 40.5 (rivers)",
            "The Government accepts these recommendations.",
        ],
        are(NOTED, 1, 2, 3) | are(YES, 4, 5),
    ),
    "a sentence on these after the numbers": (
        [
            "Regarding recommendations 40.1, 40.2 and 40.3, Chad is unable to accept these.",
            "As regards recommendation 40.4, Chad accepts it.",
        ],
        are(NO, 1, 2, 3) | are(YES, 4),
    ),
    "numbers that are counted first": (
        [
            "Chad is pleased to accept 3 of the 5 recommendations, namely 40.1, 40.2 and 40.3.",
            "The remaining recommendations, 40.4 and 40.5, are noted.",
        ],
        are(YES, 1, 2, 3) | are(NOTED, 4, 5),
    ),
    "numbers in brackets": (
        ["(40.1) Accepted", "(40.2) Noted", "[40.3] Accepted"],
        are(YES, 1, 3) | are(NOTED, 2),
    ),
    "columns that are ticked": (
        [
            "No.\tRecommendation\tAccepted\tNoted",
            "40.1\tPlant trees (Oman)\tX\t",
            "40.2\tFell trees (Qatar)\t\tX",
            "40.3\tSupport all trees (Qatar)\t✓\t",
        ],
        are(YES, 1, 3) | are(NOTED, 2),
    ),
    "headings among the rows of a table": (
        [
            "Recommendation\tComment",
            "Accepted recommendations\t",
            "40.1 Plant trees (Oman)\tDone",
            "40.2 Note trees (Oman)\t",
            "Noted recommendations\t",
            "40.3 Support trees\tNever",
        ],
        are(YES, 1, 2) | are(NOTED, 3),
    ),
    "counts among the words": (
        [
            "Chad supports the following 3 recommendations: 40.1, 40.2, 40.3.",
            "Chad does not support the following recommendations (40.4, 40.5).",
        ],
        are(YES, 1, 2, 3) | are(NO, 4, 5),
    ),
    "States between the numbers": (
        [
            "Chad accepts recommendations 40.1 (Oman), 40.2 (Qatar, Norway) and 40.3 (Chile).",
            "40.4 (Oman), 40.5 (Qatar) do not enjoy the support of Chad.",
        ],
        are(YES, 1, 2, 3) | are(NO, 4, 5),
    ),
    "yes and no": (["40.1: Yes", "40.2: No", "40.3: Yes"], are(YES, 1, 3) | are(NO, 2)),
    "words about implementation": (
        [
            "40.1 Fully accepted",
            "40.2 Accepted in principle.",
            "40.3 Accepted and already implemented",
            "40.4 Accepted/implemented",
        ],
        are(YES, 1, 2, 3, 4),
    ),
    "each paragraph on a line of its own": (
        [
            LONG,
            "40.1 Plant trees (Oman)",
            "Chad accepts this recommendation. The law of 2030 provides for it.",
            "40.2 Fell trees (Qatar)",
            "Chad notes this recommendation. The law forbids it.",
            "40.3 Count trees (Chile)",
            "Accepted.",
        ],
        are(YES, 1, 3) | are(NOTED, 2),
    ),
    "an exception that is noted": (
        [
            "Chad accepts all the recommendations with the exception of 40.3 and 40.5, which it "
            "notes."
        ],
        are(NOTED, 3, 5),
    ),
    "a long clause before the numbers": (
        [
            "The following recommendations enjoy the support of Chad, which considers that they "
            "are already implemented or in the process of implementation: 40.1, 40.2, 40.3."
        ],
        are(YES, 1, 2, 3),
    ),
    "answers on the recommendation after its text": (
        [
            "40.1 Plant trees and note their number (Oman);",
            "Chad supports the recommendation and will continue to plant.",
            "40.2 Accept the Convention on Rivers (Qatar);",
            "Chad does not support the recommendation.",
        ],
        are(YES, 1) | are(NO, 2),
    ),
    "numbers as paragraphs of the report": (
        [
            "Chad accepts the recommendations contained in paragraphs 40.1, 40.2 and 40.4 of "
            "the report (A/HRC/99/3)."
        ],
        are(YES, 1, 2, 4),
    ),
    "paragraphs of its own under headings": (
        [
            "I. Recommendations supported by Chad",
            "1. Recommendations 40.1, 40.2, 40.3 and 40.4",
            "II. Recommendations noted by Chad",
            "2. Recommendations 40.5 and 40.6",
        ],
        are(YES, 1, 2, 3, 4) | are(NOTED, 5, 6),
    ),
    "a number and a sentence on lines of their own": (
        [
            "Recommendation 40.1",
            "Chad accepts the recommendation.",
            "Recommendation 40.2",
            "Chad rejects the recommendation.",
            "Recommendation 40.3",
            "Chad partially accepts the recommendation.",
        ],
        are(YES, 1) | are(NO, 2) | are(PART, 3),
    ),
    "three positions in one sentence, the second after its number": (
        ["Chad accepts 40.1; 40.2; 40.3 in full; 40.4 in part; and does not accept 40.5."],
        are(YES, 1, 2, 3) | are(PART, 4) | are(NO, 5),
    ),
    "three infinitives": (
        [
            "After consultation, the Government decided to support recommendations 40.1-40.3, "
            "40.6; to partially support recommendations 40.4; and to note recommendation 40.5."
        ],
        are(YES, 1, 2, 3, 6) | are(PART, 4) | are(NOTED, 5),
    ),
    "labels and comments": (
        [
            "Recommendations 40.1, 40.2",
            "Status: Supported",
            "Comment: The law provides for it.",
            "Recommendations 40.3",
            "Status: Noted",
            "Comment: The law does not support it.",
        ],
        are(YES, 1, 2) | are(NOTED, 3),
    ),
    "a heading over texts that hold other words": (
        [
            "Annex: recommendations which Chad cannot accept",
            "40.7. Abolish the forest (Oman)",
            "40.8. Accept that rivers flow (Oman)",
        ],
        are(NO, 7, 8),
    ),
    "what was accepted and what is open": (
        [
            "The recommendations 40.1 and 40.2 were accepted at the session. Recommendation "
            "40.3 remains under consideration and will be answered later."
        ],
        are(YES, 1, 2) | are(OPEN, 3),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_positions_are_read_from(name):
    lines, expected = CASES[name]
    assert positions(*lines) == expected
