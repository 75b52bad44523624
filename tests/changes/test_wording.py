import pytest

from uprtrack.changes.wording import wording

PLAIN = "Build wells in every village"


@pytest.mark.parametrize(
    "text",
    [
        "Build wells in every village.",
        "  “Build wells”, in every village; ",
        "BUILD WELLS - in every village (Norway);",
        "Build wells in every village (Norway, Chad)",
        "Build wells in every village (Bolivia (Plurinational State of)).",
        "Build wells in every village [Sweden]",
    ],
)
def test_signs_and_a_bracket_of_states_say_nothing(text: str) -> None:
    assert wording(text) == wording(PLAIN)


@pytest.mark.parametrize(
    "text",
    [
        "Build wells in every village (Plan of 2009)",
        "Build wells in every village (Norway and the plan of 2009)",
        "(Norway)",
        "Build wells in two villages",
    ],
)
def test_everything_else_does(text: str) -> None:
    assert wording(text) != wording(PLAIN)
    assert wording(text)


def test_arabic_texts_are_alike_whatever_their_spelling() -> None:
    assert wording("«إنشاءُ الآبار»، في كلّ قرية (النرويج)") == wording("انشاء الابار في كل قريه")
