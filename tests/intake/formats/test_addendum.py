"""Addenda in the many ways in which States write them; all sentences are invented."""

import pytest
from tests.intake.formats.invented_addenda import (
    ARABIC_FRONT,
    FRONT,
    NO,
    NOTED,
    OPEN,
    PART,
    YES,
    are,
    positions,
    read_lines,
)

from uprtrack.intake.formats.addendum import read
from uprtrack.intake.line import Line
from uprtrack.intake.pdf import pdf_lines


def test_what_an_addendum_says_of_itself():
    document = read_lines("Chad accepts recommendations 40.1, 40.2 and 40.3.")
    assert document.format == "addendum"
    assert document.symbol == "A/HRC/99/3/Add.1"
    assert document.about == "A/HRC/99/3"
    assert document.state == "TCD"


def test_a_row_holds_the_position_and_its_source_and_no_text():
    [row, *_] = read_lines("Chad accepts recommendations 40.1, 40.2 and 40.3.").rows
    assert (row.entity, row.sheet, row.number) == ("recommendations", "A/HRC/99/3/Add.1", 1)
    assert row.values == {
        "state_under_review": "TCD",
        "mechanism": "UPR",
        "document_symbol": "A/HRC/99/3",
        "paragraph": "40.1",
        "position": "supported",
        "position_source": "A/HRC/99/3/Add.1",
    }
    [word] = row.words
    assert (word.field, word.source) == ("position", "answer.docx")
    assert "accepts" in word.word


def test_a_report_is_no_addendum():
    front = [line.replace("/Add.1", "") for line in FRONT if "Views" not in line]
    lines = [*front[:-2], "Chad accepts recommendations 40.1, 40.2 and 40.3."]
    assert read([Line(text, 1) for text in lines], "report.pdf") is None
    assert read([], "empty.txt") is None


CASES = {
    "a sentence for each position": (
        ["Chad accepts the following recommendations: 40.1, 40.3, 40.5.",
         "Chad notes the following recommendations: 40.2, 40.4."],
        are(YES, 1, 3, 5) | are(NOTED, 2, 4),
    ),
    "the numbers before the verb": (
        ["Recommendations 40.1, 40.2 and 40.4 enjoy the support of Chad.",
         "Recommendations 40.3 and 40.5 do not enjoy the support of Chad."],
        are(YES, 1, 2, 4) | are(NO, 3, 5),
    ),
    "two positions in one sentence, verbs first": (
        ["The Government accepts recommendations 40.1 to 40.3 and notes 40.4, 40.5."],
        are(YES, 1, 2, 3) | are(NOTED, 4, 5),
    ),
    "two positions in one sentence, verbs last": (
        ["Recommendations 40.1, 40.2 are accepted, 40.3 and 40.4 are noted."],
        are(YES, 1, 2) | are(NOTED, 3, 4),
    ),
    "headings with lists": (
        ["I. Accepted recommendations", "40.1, 40.2, 40.3–40.5", "II. Noted recommendations",
         "40.6; 40.7"],
        are(YES, 1, 2, 3, 4, 5) | are(NOTED, 6, 7),
    ),
    "headings without numbers of their own": (
        ["The following recommendations enjoy the support of Chad:", "40.1 Plant trees (Oman);",
         "40.2 Plant more trees (Qatar).",
         "The following recommendations did not enjoy the support",
         "of Chad and would thus be noted:", "40.3 Fell all trees (Oman)."],
        are(YES, 1, 2) | are(NO, 3),
    ),
    "a number a line with a word": (
        ["40.1 Accepted.", "40.2 Noted.", "40.3 Partially accepted.", "40.4: rejected"],
        are(YES, 1) | are(NOTED, 2) | are(PART, 3) | are(NO, 4),
    ),
    "a word and a colon before an explanation": (
        ["Recommendation 40.1: Accepted. The forest law of 2030 provides for it.",
         "Recommendation 40.2: Not accepted; the law forbids it.",
         "Recommendation 40.3: noted"],
        are(YES, 1) | are(NO, 2) | are(NOTED, 3),
    ),
    "a sentence a paragraph": (
        ["40.1 Chad accepts this recommendation. The law of 2030 provides for it.",
         "40.2 Chad does not accept this recommendation, as its law forbids it.",
         "40.3 The Government takes note of this recommendation."],
        are(YES, 1) | are(NO, 2) | are(NOTED, 3),
    ),
    "the text, its States and the position at the end of a line": (
        ["40.1 Plant trees (Oman) Supported", "40.2 Accept all treaties on trees (Qatar) Noted",
         "40.3 Support farmers (Norway) Supported in part"],
        are(YES, 1) | are(NOTED, 2) | are(PART, 3),
    ),
    "rows of a table": (
        ["Recommendation\tPosition\tComment",
         "40.1 Support farmers (Oman)\tAccepted\tThe law of 2030 provides for it.",
         "40.2 Note all trees (Qatar)\tNoted\tChad accepts the aim of this.",
         "40.3\tPlant trees (Oman)\tPartially supported\t"],
        are(YES, 1) | are(NOTED, 2) | are(PART, 3),
    ),
    "a table whose position stands on a line of its own": (
        ["40.1 Plant trees and support all who", "plant them (Oman)", "Accepted",
         "40.2 Fell trees (Qatar)", "Noted", "40.3 Count trees (Norway)", "Accepted"],
        are(YES, 1, 3) | are(NOTED, 2),
    ),
    "ranges in words": (
        ["Chad supports recommendations 40.1 to 40.4 and 40.7 through 40.9."],
        are(YES, 1, 2, 3, 4, 7, 8, 9),
    ),
    "a range whose end is short": (
        ["Recommendation 40.17-18: noted", "Recommendations 40.1-3: accepted"],
        are(NOTED, 17, 18) | are(YES, 1, 2, 3),
    ),
    "a list that goes on with bare numbers": (
        ["Chad accepts recommendations 40.1, 2, 5 and 7–9."],
        are(YES, 1, 2, 5, 7, 8, 9),
    ),
    "a dot for a comma": (
        ["Chad accepts recommendations 40.1. 40.2, 40.3. 40.4."], are(YES, 1, 2, 3, 4),
    ),
    "blanks within a code": (
        ["Chad accepts recommendations 40. 1, 40 .2, 40.3."], are(YES, 1, 2, 3),
    ),
    "a code with a bracket": (
        ["Paragraph 40 lists them.", "Chad accepts recommendations 40 (1), 40 (2) and 40 (3)."],
        are(YES, 1, 2, 3),
    ),
    "a code with a hyphen": (
        ["The recommendations are in paragraph 140.",
         "Chad accepts 140-1, 140-2, 140-5 and notes 140-3, 140-4."],
        are(YES, 1, 2, 5, prefix="140") | are(NOTED, 3, 4, prefix="140"),
    ),
    "an exception": (
        ["Recommendations 40.1 to 40.5 enjoy the support of Chad, with the exception of 40.3.",
         "Recommendation 40.3 is noted."],
        are(YES, 1, 2, 4, 5) | are(NOTED, 3),
    ),
    "acceptance in part, said in many ways": (
        ["Recommendation 40.1 is accepted in part.", "Recommendation 40.2 is partially accepted.",
         "Chad accepts recommendation 40.3 partially.",
         "Chad partly supports recommendation 40.4."],
        are(PART, 1, 2, 3, 4),
    ),
    "refusals, said in many ways": (
        ["Chad cannot accept recommendations 40.1 and 40.2.", "Chad rejects recommendation 40.3.",
         "Chad is not in a position to support recommendation 40.4.",
         "Recommendation 40.5 is not accepted."],
        are(NO, 1, 2, 3, 4, 5),
    ),
    "what is still open": (
        ["Recommendations 40.1 and 40.2 are still under consideration.",
         "Chad accepts recommendation 40.3."],
        are(OPEN, 1, 2) | are(YES, 3),
    ),
    "first person": (
        ["We accept recommendations 40.1 and 40.2.", "We do not accept recommendation 40.3.",
         "We note recommendation 40.4."],
        are(YES, 1, 2) | are(NO, 3) | are(NOTED, 4),
    ),
    "numbers in the paragraph that lists them": (
        ["The recommendations of paragraph 40 of the report were studied.",
         "Chad accepts recommendations 1–3, 5 and 7.", "Chad notes recommendations 4, 6."],
        are(YES, 1, 2, 3, 5, 7) | are(NOTED, 4, 6),
    ),
    "numbers of several paragraphs": (
        ["Recommendation No. 5 in paragraph 67 is accepted.",
         "Recommendations Nos. 1 and 2 in paragraph 69 are not accepted.",
         "Chad accepts paragraph 67, recommendations 1 to 3."],
        are(YES, 1, 2, 3, 5, prefix="67") | are(NO, 1, 2, prefix="69"),
    ),
    "items that begin with the word": (
        ["Accepted recommendations", "Rec. 40.1 The law provides for it.",
         "Rec. 40.2 See recommendation 40.9.", "Noted recommendations",
         "Recs. 40.3–40.5 Chad is not planning to change its law on this."],
        are(YES, 1, 2) | are(NOTED, 3, 4, 5),
    ),
    "a heading over several lines": (
        ["II. Accepted recommendations that Chad considers already implemented or in the",
         "process of implementation", "4. The following were accepted: 40.1, 40.2,",
         "40.3 and 40.5."],
        are(YES, 1, 2, 3, 5),
    ),
    "lists that break at the end of lines": (
        ["Chad accepts recommendations 40.1, 40.2, 40.3 and", "40.4, 40.5,", "40.6–", "40.8."],
        are(YES, 1, 2, 3, 4, 5, 6, 7, 8),
    ),
    "subheadings by subject keep the position above": (
        ["A. Recommendations that enjoy the support of Chad", "1. Trees", "40.1, 40.2",
         "2. Rivers", "40.3", "B. Recommendations that do not enjoy the support of Chad",
         "1. Trees", "40.4"],
        are(YES, 1, 2, 3) | are(NO, 4),
    ),
    "an answer after its label": (
        ["40.1 Plant trees (Oman)", "Position of Chad: Accepted", "40.2 Fell trees (Qatar)",
         "Position of Chad: Noted. There are none."],
        are(YES, 1) | are(NOTED, 2),
    ),
    "explanations refer to others without giving them a position": (
        ["Chad accepts recommendations 40.1, 40.2. See also recommendation 40.9.",
         "Chad notes recommendation 40.3 (see recommendation 40.8)."],
        are(YES, 1, 2) | are(NOTED, 3),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_positions_are_read_from(name):
    lines, expected = CASES[name]
    assert positions(*lines) == expected


ARABIC = {
    "sentences": (
        ["تقبل تشاد التوصيات 140-1 و140-2 و140-5.", "لا تؤيد تشاد التوصيتين 140-3 و140-4.",
         "تحيط تشاد علما بالتوصية 140-6."],
        are(YES, 1, 2, 5, prefix="140") | are(NO, 3, 4, prefix="140")
        | are(NOTED, 6, prefix="140"),
    ),
    "headings and lists": (
        ["التوصيات التي تحظى بتأييد تشاد", "١٤٠-١، ١٤٠-٢، ١٤٠-٣",
         "التوصيات التي لا تحظى بتأييد تشاد",
         "١٤٠-٤، ١٤٠-٥"],
        are(YES, 1, 2, 3, prefix="140") | are(NO, 4, 5, prefix="140"),
    ),
    "a word a line": (
        ["140.1 مقبولة", "140.2 مقبولة جزئيا", "140.3 مرفوضة", "140.4 أحيط بها علما"],
        are(YES, 1, prefix="140") | are(PART, 2, prefix="140") | are(NO, 3, prefix="140")
        | are(NOTED, 4, prefix="140"),
    ),
    "a range": (
        ["تحظى التوصيات من 140-1 إلى 140-4 بتأييد تشاد.", "التوصيتان 140-5 و140-6 مرفوضتان."],
        are(YES, 1, 2, 3, 4, prefix="140") | are(NO, 5, 6, prefix="140"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ARABIC)
def test_positions_are_read_in_arabic_from(name):
    lines, expected = ARABIC[name]
    assert positions(*lines, front=ARABIC_FRONT) == expected


def _findings(*lines):
    return {(f.rule, f.place.row, f.value): f.about for f in read_lines(*lines).findings}


def test_the_exact_statement_counts_and_the_other_is_said():
    document = read_lines(
        "Chad accepts recommendations 40.1 to 40.5.", "Chad notes recommendation 40.3.",
    )  # fmt: skip
    values = {row.values["paragraph"]: row for row in document.rows}
    assert values["40.3"].values["position"] == NOTED
    assert document.doubles == ("40.3",)
    [finding] = [f for f in document.findings if f.rule == "two_positions"]
    assert finding.place.row == values["40.3"].number
    assert finding.about["paragraph"] == "40.3"


def test_a_slip_in_a_number_is_mended_and_said_on_its_row():
    lines = ["Chad accepts recommendations 140.1, 140.2, 104.3, 140.4 and 140.5."]
    assert positions(*lines) == are(YES, 1, 2, 3, 4, 5, prefix="140")
    assert _findings(*lines)["number_read_as", 3, "104.3"] == {"paragraph": "140.3"}


def test_a_number_without_position_is_said_and_is_no_row():
    lines = ["40.1 The law of 2030 provides for trees.", "40.2 Accepted.", "40.3 Accepted."]
    assert positions(*lines) == are(YES, 2, 3)
    assert ("position_not_given", 0, "") in _findings(*lines)


def test_an_exception_without_position_of_its_own_is_said():
    lines = ["Chad accepts recommendations 40.1 to 40.5, except 40.3."]
    assert positions(*lines) == are(YES, 1, 2, 4, 5)
    assert _findings(*lines)["position_not_given", 0, "except"] == {"paragraph": "40.3"}


def test_a_range_that_ends_before_it_begins_is_said():
    lines = ["Chad accepts recommendations 40.7 to 40.2 and 40.9."]
    assert positions(*lines) == are(YES, 7, 2, 9)
    assert ("range_backwards", 0, "40.7 to 40.2") in _findings(*lines)


def test_numbers_of_one_paragraph_are_said_once():
    lines = ["Paragraph 40 lists them.", "Chad accepts recommendations 1, 2 and 3."]
    assert _findings(*lines)["numbers_of_paragraph", 0, "A/HRC/99/3/Add.1"] == {"paragraph": "40"}


def test_numbers_without_any_paragraph_stand_alone_and_are_said():
    lines = ["Chad accepts recommendations 1, 2 and 3."]
    assert positions(*lines) == {"1": YES, "2": YES, "3": YES}
    assert ("numbers_without_paragraph", 0, "A/HRC/99/3/Add.1") in _findings(*lines)


TOTALS = [
    ["Chad accepts 3 recommendations and notes 1 recommendation."],
    ["Of the 4 recommendations, 3 are accepted and 1 is noted."],
    ["Chad supports three (3) recommendations. One (1) recommendation is noted."],
]


@pytest.mark.parametrize("stated", TOTALS)
def test_totals_are_read_and_compared(stated):
    lists = ["Chad accepts recommendations 40.1, 40.2, 40.3.", "Chad notes recommendation 40.4."]
    document = read_lines(*stated, *lists)
    assert dict(document.stated) == {YES: 3, NOTED: 1}
    assert "totals_differ" not in {f.rule for f in document.findings}
    wrong = read_lines(*stated, lists[0].replace(", 40.3", ""), lists[1])
    [finding] = [f for f in wrong.findings if f.rule == "totals_differ"]
    assert finding.about == {"chosen": YES, "total": "3", "count": "2"}


def test_gaps_in_the_numbering_are_named():
    document = read_lines("Chad accepts recommendations 40.1, 40.2, 40.4, 40.5.")
    assert document.gaps == ("40.3",)


def test_an_addendum_that_gives_no_position_says_so():
    document = read_lines("The Government thanks the Working Group for its recommendations.")
    assert document.rows == ()
    assert [f.rule for f in document.findings] == ["addendum_without_positions"]


def test_pages_are_remembered():
    lines = [Line(text, 1) for text in FRONT] + [
        Line("Chad accepts recommendations 40.1 and 40.2.", 2),
        Line("A/HRC/99/3/Add.1", 3),
        Line("3", 3),
        Line("Chad notes recommendation 40.3.", 3),
    ]
    document = read(lines, "answer.pdf")
    assert document is not None
    assert document.places == {1: ("40.1", 2), 2: ("40.2", 2), 3: ("40.3", 3)}


def test_a_real_addendum_positions_every_recommendation(real):
    path = "working_group_reports/slovenia2015_A-HRC-28-15-Add1.pdf"
    document = read(pdf_lines(real(path)), path)
    assert document is not None
    found = [row.values["position"] for row in document.rows]
    assert (len(found), found.count(YES), found.count(NOTED)) == (163, 142, 21)
    assert document.gaps == document.doubles == ()
    assert dict(document.stated) == {YES: 142, NOTED: 21}


def test_the_words_of_a_heading_are_kept_without_its_number():
    lines = ["II. Recommendations that Chad considers already implemented", "40.1, 40.2, 40.3"]
    words = {row.words[0].word for row in read_lines(*lines).rows}
    assert words == {"Recommendations that Chad considers already implemented"}


def test_words_of_an_answer_are_its_own():
    [first, second] = read_lines("40.1 Accepted in principle.", "40.2 Noted: the law is old.").rows
    assert [first.words[0].word, second.words[0].word] == ["Accepted in principle", "Noted"]


def test_what_is_done_already_stays_noted_under_a_heading_that_says_so():
    lines = ["Noted recommendations",
             "Rec. 40.1 We consider that this recommendation is implemented.",
             "Rec. 40.2 Chad accepts this recommendation after all."]  # fmt: skip
    assert positions(*lines) == are(NOTED, 1) | are(YES, 2)


def test_a_text_that_names_its_report_alone_is_told_by_the_name_of_the_file():
    front = [line.replace("/Add.1", "") for line in FRONT]
    document = read_lines("Chad accepts recommendations 40.1 and 40.2.", front=front)
    assert (document.symbol, document.about) == ("", "A/HRC/99/3")
    assert document.rows[0].values["position_source"] == "answer.docx"


def test_a_report_that_speaks_of_its_addendum_is_none():
    front = [line.replace("/Add.1", "") for line in FRONT if line not in ("Addendum",)]
    lines = [*front[:-2], "Its answers will be in an addendum to this report.", "40.1 Accepted."]
    assert read([Line(text, 1) for text in lines], "report.pdf") is None


def test_an_answer_below_its_number_contradicts_no_heading_above():
    lines = ["Rejected recommendations", "40.1 Plant trees.", "Chad accepts this recommendation."]
    document = read_lines(*lines, "40.2 Fell trees.", "Never.")
    found = [(row.values["paragraph"], row.values["position"]) for row in document.rows]
    assert found == [("40.1", YES), ("40.2", NO)]
    assert document.findings == ()


def test_a_paragraph_answered_as_a_whole_is_said():
    lines = ["The recommendations contained in paragraph 67 enjoy the support of Chad.",
             "Chad notes recommendations 69.1, 69.2 and 69.3."]  # fmt: skip
    assert positions(*lines) == are(NOTED, 1, 2, 3, prefix="69")
    about = [f.about for f in read_lines(*lines).findings if f.rule == "whole_paragraph"]
    assert about == [{"paragraph": "67"}]
    named = [*lines, "Chad accepts recommendation 67.1."]
    assert "whole_paragraph" not in {f.rule for f in read_lines(*named).findings}
