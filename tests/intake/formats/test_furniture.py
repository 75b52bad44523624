import pytest

from uprtrack.intake.formats.furniture import body
from uprtrack.intake.line import Line


def texts(*lines: str, page: int = 0) -> list[str]:
    kept, _ = body([Line(line, page) for line in lines])
    return [line.text for line in kept]


@pytest.mark.parametrize(
    "furniture",
    [
        "A/HRC/42/99", "United Nations A/HRC/42/99", "GE.20-12345 (E)", "12 GE.20-12345",
        "*2012345*", "Page 12", "__________", "\u200fA/HRC/42/99\u200f", "",
        "** The conclusions and recommendations have not been edited.",
    ],
)  # fmt: skip
def test_what_belongs_to_the_page_is_left_out(furniture: str) -> None:
    assert texts("Protect all", furniture, "persons (Chad);") == ["Protect all", "persons (Chad);"]


def test_the_number_of_the_page_is_left_out_and_no_other_number() -> None:
    assert texts("Act by", "2030", "17", page=17) == ["Act by", "2030"]
    assert texts("Act on the", "17", "goals", page=3) == ["Act on the", "17", "goals"]
    assert texts("Protect all", "A/HRC/42/99", "17", "persons") == ["Protect all", "persons"]


def test_a_footnote_needs_a_reference_on_its_page_or_the_one_before() -> None:
    lines = [Line("Act on it (Chad);1", 4), Line("Plan (Mali);2", 4), Line("1 As amended.", 4)]
    later = [Line("Go on (Peru);", 5), Line("2 As amended too,", 5), Line("but later.", 5)]
    kept, notes = body(lines + later)
    assert [line.text for line in kept] == ["Act on it (Chad);", "Plan (Mali);", "Go on (Peru);"]
    assert [line.text for line in notes] == ["1 As amended.", "2 As amended too,", "but later."]


def test_a_line_that_begins_with_a_number_is_no_footnote_for_that() -> None:
    lines = ("Protect all under", "18 Conventions of the Council (Chad);")
    assert texts(*lines, page=4) == list(lines)


def test_a_number_of_a_recommendation_is_no_reference() -> None:
    assert texts("6.1. Act (Chad);1", "1 As amended.", page=4) == ["6.1. Act (Chad);"]
