"""Lines of an addendum become headings, paragraphs, lists, and what answers one number."""

from uprtrack.intake.formats.mentions import numbering_of
from uprtrack.intake.formats.passages import passages
from uprtrack.intake.line import Line


def _passages(*texts):
    numbering = numbering_of(texts)
    return [(p.kind, p.text) for p in passages([Line(text, 1) for text in texts], numbering)]


def test_headings_lists_items_and_texts():
    assert _passages(
        "I. Accepted recommendations",
        "40.1, 40.2, 40.3",
        "II. Others",
        "3. Chad wishes to say that it thinks of the others as follows in what stands below.",
        "40.4 The law of 2031 provides for it.",
    ) == [
        ("heading", "I. Accepted recommendations"),
        ("list", "40.1, 40.2, 40.3"),
        ("heading", "II. Others"),
        (
            "text",
            "3. Chad wishes to say that it thinks of the others as follows in what stands below.",
        ),
        ("item", "40.4 The law of 2031 provides for it."),
    ]


def test_a_sentence_goes_on_in_the_next_line_and_so_does_its_list():
    told = _passages("5. For the time being Chad notes", "recommendations 40.1, 40.2,", "40.3.")
    assert told == [("text", "5. For the time being Chad notes recommendations 40.1, 40.2, 40.3.")]


def test_an_item_keeps_the_lines_of_its_text():
    told = _passages(
        "40.1 Plant trees and rejoice", "in them (Oman)", "40.2 Fell none", "40.3 Rest"
    )
    assert [kind for kind, _ in told] == ["item", "item", "item"]
    assert told[0][1] == "40.1 Plant trees and rejoice in them (Oman)"


def test_lines_that_no_page_holds_are_paragraphs_of_their_own():
    long = (
        "Chad has studied all of this with care, and with the help of many people of the forest. "
        * 2
    )
    told = _passages(long, "40.1 Plant trees", "Chad accepts this.", "40.2 Rest", "40.3 Sing")
    assert [text for _, text in told][1:3] == ["40.1 Plant trees", "Chad accepts this."]


def test_a_row_of_a_table_keeps_its_cells_apart():
    [row] = passages([Line("40.1\t\tAccepted", 1)], numbering_of(["40.1 40.1 40.1"]))
    assert (row.kind, row.parts, row.is_row) == ("item", ("40.1", "", "Accepted"), True)


def test_a_number_at_the_end_of_a_title_is_no_list():
    told = _passages("Answers to recommendations", "1. Chad thanks all States. 40.1 40.2 40.3")
    assert told[0] == ("heading", "Answers to recommendations")
