"""Which recommendations a running text names, by code, list and range."""

import pytest

from uprtrack.intake.formats.mentions import mentions, numbering_of, paragraph_named

CODES = numbering_of(["Recommendations 40.1, 40.2, 40.3 and 41.1, 41.2, 41.3"])
BARE = numbering_of(["as listed in paragraph 40 of the report"])


def _numbers(text, numbering=CODES, **given):
    runs = mentions(numbering.normal(text), numbering, **given)
    return [number for run in runs for number in run.numbers]


def test_the_paragraphs_of_the_report_are_those_that_most_codes_begin_with():
    assert CODES.prefixes == ("40", "41")
    assert not CODES.bare


def test_a_number_named_as_a_paragraph_is_enough():
    assert BARE.prefixes == ("40",)
    assert BARE.bare


@pytest.mark.parametrize(
    "text", ["articles 12.1, article 12.2 and article 12.3", "2.1 per cent, 2.5 per cent, 2.7%"]
)
def test_numbers_of_other_things_make_no_numbering(text):
    assert numbering_of([text]).prefixes == ()


def test_dates_and_amounts_are_no_recommendations():
    assert _numbers("On 4 March 2031, 40 of them gave 3.5 million for article 40.1.") == []


def test_lists_and_ranges():
    assert _numbers("40.1, 40.3–40.5; 41.1 and 41.2") == [
        "40.1", "40.3", "40.4", "40.5", "41.1", "41.2",
    ]  # fmt: skip


def test_a_range_does_not_reach_over_two_paragraphs():
    [run] = mentions("40.2 to 41.3", CODES)
    assert run.numbers == ("40.2", "41.3")
    assert run.reversed_ranges == ("40.2 to 41.3",)


def test_numbers_within_a_range_are_told_from_its_ends():
    [run] = mentions("40.1 to 40.4", CODES)
    assert run.ranged == {"40.2", "40.3"}


def test_letters_belong_to_their_number():
    assert _numbers("40.1, 40.2a and 40.3") == ["40.1", "40.2a", "40.3"]


def test_states_between_the_numbers_part_no_run():
    [run] = mentions("40.1 (Oman), 40.2 (Bolivia) and 40.3", CODES)
    assert run.numbers == ("40.1", "40.2", "40.3")


def test_bare_numbers_need_the_word_before_them_or_a_list():
    assert _numbers("accepts recommendations 1, 3 and 5", BARE) == ["40.1", "40.3", "40.5"]
    assert _numbers("accepts 1, 3 and 5", BARE) == []
    assert _numbers("1, 3, 5", BARE, listed=True) == ["40.1", "40.3", "40.5"]


def test_the_paragraph_beside_a_bare_number_is_its_own():
    both = numbering_of(["paragraph 67 and paragraph 69"])
    assert _numbers("recommendation No. 5 in paragraph 69", both) == ["69.5"]
    assert _numbers("paragraph 67, recommendations 1 and 2", both) == ["67.1", "67.2"]
    assert _numbers("recommendation 3", both, paragraph="69") == ["69.3"]
    assert _numbers("recommendation 3", both) == ["3"]


def test_a_code_of_no_paragraph_is_mended_within_a_run_only():
    [run] = mentions("40.1, 04.2", CODES)
    assert run.mended == (("04.2", "40.2"),)
    assert mentions("04.2 is something else", CODES) == []


def test_the_paragraph_spoken_of_is_the_last_one_named():
    assert paragraph_named("paragraph 40 and then paragraph 41", CODES) == "41"
    assert paragraph_named("paragraph 12 of this document", CODES) == ""


def test_arabic_codes_have_hyphens():
    numbering = numbering_of(["التوصيات 140-1 و140-2 و140-3"])
    assert _numbers("التوصيات من 140-1 إلى 140-3", numbering) == ["140.1", "140.2", "140.3"]
