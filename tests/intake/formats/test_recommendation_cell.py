"""Number, text, States and source of the position of one cell; all sentences are invented."""

import pytest

from uprtrack.intake.formats.recommendation_cell import recommendation_in

CELL = "12.7 Plant more trees (Norway, Qatar); \nSource of Position: A/HRC/99/3/Add.1 - Para.3"


def test_the_parts_of_a_cell():
    told = recommendation_in(CELL)
    assert told == ("12.7", "Plant more trees", "NOR; QAT", "A/HRC/99/3/Add.1", "A/HRC/99/3")


@pytest.mark.parametrize("number", ["12.7", "12.7.", "12-7", "12/7", "Rec. 12.7", "١٢٫٧"])
def test_numbers_are_written_in_many_ways(number):
    told = recommendation_in(CELL.replace("12.7", number, 1))
    assert told
    assert told.paragraph == "12.7"
    assert told.text == "Plant more trees"


def test_every_closing_bracket_names_states():
    told = recommendation_in("12.7 Plant trees (Norway) (Bolivia (Plurinational State of));")
    assert told
    assert told.text == "Plant trees"
    assert told.states == "NOR; BOL"


def test_brackets_that_name_no_state_stay_in_the_text():
    told = recommendation_in("12.7 Join the Convention on Trees (COT) (Norway)")
    assert told
    assert told.text == "Join the Convention on Trees (COT)"


def test_states_of_clauses_within_the_text_are_named_too():
    told = recommendation_in("12.7 Plant trees (Norway); Water them daily (Qatar)")
    assert told
    assert told.states == "NOR; QAT"
    assert told.text == "Plant trees (Norway); Water them daily"


def test_a_source_that_says_more_than_a_paragraph_stays_whole():
    told = recommendation_in("12.7 Plant trees (Oman)\nSource of position: statement of 3 May")
    assert told
    assert told.source == "statement of 3 May"
    assert told.document == ""


def test_a_cell_without_number_is_no_recommendation():
    assert recommendation_in("Plant more trees (Norway)") is None


def test_a_misspelt_state_stays_as_it_is_written_for_the_reader_to_say():
    told = recommendation_in("12.7 Plant trees (Norwey, Qatar)")
    assert told
    assert told.states == "Norwey; QAT"
