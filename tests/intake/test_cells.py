"""One cell of a known field → its value, its own word, and what is wrong with it."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from uprtrack.intake.cells import Cell, cell_text, reader
from uprtrack.intake.reading import Reading
from uprtrack.model.entities import ENTITIES


def read(
    name: str,
    cell: Cell,
    entity: str = "recommendations",
    *,
    own: bool = False,
    answers: Mapping[tuple[str, str], str] | None = None,
    known: frozenset[str] = frozenset(),
) -> Reading:
    field = ENTITIES[entity].field(name)
    return reader(field, own=own, answers=answers or {}, names=known.__contains__)(cell)


def rules(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.rule, problem.value) for problem in reading.problems]


@pytest.mark.parametrize(
    ("cell", "percent"),
    [
        (40, 40.0),
        (40.0, 40.0),
        ("40", 40.0),
        ("40%", 40.0),
        ("40 %", 40.0),
        ("% 40", 40.0),
        ("٤٠٪", 40.0),
        ("٤٠", 40.0),
        ("٤٠٫٥٪", 40.5),
        ("%٤٠", 40.0),
        (0.4, 40.0),
        ("0.4", 40.0),
        (0.07, 7.0),
        (0, 0.0),
        ("0%", 0.0),
        ("0.4%", 0.4),
        (100, 100.0),
        ("100%", 100.0),
        ("33.3", 33.3),
    ],
)
def test_percentages(cell: Cell, percent: float) -> None:
    assert read("progress_percent", cell) == Reading(percent)


def test_a_fraction_in_an_export_of_ours_is_what_it_says() -> None:
    assert read("progress_percent", 0.4, own=True) == Reading(0.4)


@pytest.mark.parametrize(
    ("cell", "rule"),
    [("120%", "percent_out_of_range"), (-5, "percent_out_of_range"), ("half", "bad_percent"),
     ("TRUE", "bad_percent")],
)  # fmt: skip
def test_what_is_no_percentage_stays_empty_and_is_said(cell: Cell, rule: str) -> None:
    assert (read("progress_percent", cell).value, rules(read("progress_percent", cell))) == (
        None,
        [(rule, cell_text(cell))],
    )


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (datetime(2021, 12, 19, 8, 30), date(2021, 12, 19)),  # noqa: DTZ001
        (date(2021, 12, 19), date(2021, 12, 19)),
        ("2021-12-19", date(2021, 12, 19)),
        ("19 December 2021", date(2021, 12, 19)),
        ("19 ديسمبر 2021", date(2021, 12, 19)),
        ("١٩/١٢/٢٠٢١", date(2021, 12, 19)),
        ("29 كانون الثاني/يناير 2020", date(2020, 1, 29)),
        ("15 جمادى الأولى 1443هـ", date(2021, 12, 19)),
        (44549, date(2021, 12, 19)),
    ],
)
def test_dates(cell: Cell, day: date) -> None:
    assert read("due_date", cell) == Reading(day)


def test_a_partial_date_ends_or_begins_its_period_and_says_so() -> None:
    ends, begins = read("due_date", "سبتمبر 2015"), read("start_date", "سبتمبر 2015")
    assert (ends.value, begins.value) == (date(2015, 9, 30), date(2015, 9, 1))
    assert rules(ends) == [("partial_date", "سبتمبر 2015")]
    year = read("due_date", 2025)
    assert (year.value, rules(year)) == (date(2025, 12, 31), [("partial_date", "2025")])


@pytest.mark.parametrize("text", ["31/02/2021", "soon", "2021-13-01"])
def test_an_impossible_date_stays_empty_and_is_said(text: str) -> None:
    assert read("due_date", text).value is None
    assert rules(read("due_date", text)) == [("bad_date", text)]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_days_come_back_from_their_iso_text(day: date) -> None:
    assert read("due_date", day.isoformat()) == Reading(day)


@pytest.mark.parametrize("text", ["null", "-", "N/A", "n/a", "—", " ", ""])
@pytest.mark.parametrize(
    "name",
    ["text_ar", "paragraph", "themes", "position", "recommending_states", "lead_institution",
     "progress_percent", "due_date", "year", "sdgs", "evidence"],
)  # fmt: skip
def test_words_for_nothing_are_empty_and_no_finding(name: str, text: str) -> None:
    reading = read(name, text)
    assert reading.value in (None, ())
    assert rules(reading) == []
    assert reading.words == ()


def test_a_vocabulary_that_has_the_word_keeps_it() -> None:
    assert read("status", "N/A").value == "not_applicable"
    assert read("status", "N.A.").value == "not_applicable"
    assert read("status", "لا يوجد").value == "not_assessed"


def test_the_sheets_own_word_is_kept_where_it_was_mapped() -> None:
    assert read("status", "Done") == Reading("implemented", words=("Done",))
    assert read("status", "Implemented") == Reading("implemented")
    assert read("position", "مقبولة") == Reading("supported", words=("مقبولة",))
    assert read("themes", "Women; حقوق الطفل") == Reading(
        ("women", "children"), words=("حقوق الطفل",)
    )


def test_an_unknown_word_is_kept_and_said_with_proposals() -> None:
    reading = read("status", "Implementd")
    assert (reading.value, reading.words) == (None, ("Implementd",))
    (problem,) = reading.problems
    assert (problem.rule, problem.value) == ("unknown_value", "Implementd")
    assert problem.about["proposals"].split("|")[0] == "implemented"


def test_known_values_beside_unknown_ones_go_in() -> None:
    reading = read("themes", "Women's rights, Xyzzy")
    assert reading.value == ("women",)
    assert rules(reading) == [("unknown_value", "Xyzzy")]


def test_an_answered_word_is_read_as_answered() -> None:
    answers = {("status", "under way"): "in_progress"}
    assert read("status", "Under  way", answers=answers).value == "in_progress"
    assert rules(read("status", "Under way", answers=answers)) == []


@pytest.mark.parametrize("separator", ["\n", ";", "؛", "،", ",", "/", " - "])
def test_several_themes_with_any_separator(separator: str) -> None:
    text = separator.join(("المرأة", "التعليم", "الصحة"))
    assert read("themes", text).value == ("women", "education", "health")


def test_a_theme_whose_name_holds_separators_is_one() -> None:
    text = "Economic, social and cultural rights, Women"
    assert read("themes", text).value == ("economic_social_rights", "women")


@pytest.mark.parametrize(
    ("text", "states", "others"),
    [
        ("Norway; Qatar", ("NOR", "QAT"), ()),
        ("النرويج، قطر", ("NOR", "QAT"), ()),
        ("Bolivia (Plurinational State of)", ("BOL",), ()),
        ("Egypt\nIran (Islamic Republic of)", ("EGY", "IRN"), ()),
        ("Norway, European Union", ("NOR",), ("European Union",)),
    ],
)
def test_recommending_states_and_others(
    text: str, states: tuple[str, ...], others: tuple[str, ...]
) -> None:
    reading = read("recommending_states", text)
    assert (reading.value, reading.spare) == (states, others)
    assert rules(reading) == []


def test_a_misspelt_state_is_read_and_said_and_an_unknown_name_kept() -> None:
    reading = read("recommending_states", "Holly See; Atlantis")
    assert (reading.value, reading.spare) == (("VAT",), ("Atlantis",))
    assert rules(reading) == [("corrected_state", "Holly See"), ("unknown_party", "Atlantis")]


def test_an_unknown_state_under_review_is_said() -> None:
    assert rules(read("state_under_review", "Atlantis")) == [("unknown_state", "Atlantis")]
    assert read("state_under_review", "دولة الكويت").value == "KWT"


def test_further_institutions_support_the_first() -> None:
    reading = read("lead_institution", "MOE\nMOH\nMOJ")
    assert (reading.value, reading.spare) == ("MOE", ("MOH", "MOJ"))
    known = frozenset({"Trade, Industry and Customs"})
    assert read("lead_institution", "Trade, Industry and Customs", known=known).spare == ()


def test_an_export_is_cut_only_at_its_own_separator_or_between_known_names() -> None:
    known = frozenset({"MOE", "MOH"})
    in_export = read("supporting_institutions", "Trade, Industry; MOE, MOH", own=True, known=known)
    assert in_export.value == ("Trade, Industry", "MOE", "MOH")
    assert read("lead_institution", "Trade / Industry", own=True) == Reading("Trade / Industry")


@pytest.mark.parametrize(
    ("name", "cell", "number"),
    [
        ("cycle", "Cycle 4", 4),
        ("cycle", "الجولة الرابعة", 4),
        ("cycle", "الرابعة", 4),
        ("cycle", "4th", 4),
        ("cycle", "III", 3),
        ("cycle", 3.0, 3),
        ("session", "8", 8),
        ("session", "٤٩", 49),
        ("year", "2015", 2015),
        ("year", datetime(2015, 6, 1), 2015),  # noqa: DTZ001
    ],
)
def test_whole_numbers(name: str, cell: Cell, number: int) -> None:
    assert read(name, cell) == Reading(number)


@pytest.mark.parametrize(
    ("cell", "rule"), [("many", "bad_number"), ("2.5", "not_whole"), ("-3", "bad_number")]
)
def test_what_is_no_whole_number_is_said(cell: Cell, rule: str) -> None:
    reading = read("participants_total", cell, "activities")
    assert (reading.value, rules(reading)) == (None, [(rule, cell)])


def test_zero_is_recorded_and_nothing_is_not() -> None:
    assert read("participants_women", 0, "activities").value == 0
    assert read("participants_women", None, "activities").value is None


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1,234.5", 1234.5), (5000, 5000.0), ("١٬٢٣٤٫٥", 1234.5), ("0", 0.0)],
)
def test_decimal_numbers(cell: Cell, number: float) -> None:
    assert read("budget_required", cell, "activities") == Reading(number)


@pytest.mark.parametrize(
    ("cell", "goals"),
    [
        ("5.2; 16", ("5.2", "16")),
        ("SDG 5, SDG 16.a", ("5", "16.a")),
        ("الهدف ٥", ("5",)),
        ("Goal 5: Gender equality", ("5",)),
        (5.2, ("5.2",)),
        (16.0, ("16",)),
        ("5,10,16", ("5", "10", "16")),
        ("الهدفان 3 و4", ("3", "4")),
    ],
)
def test_goals_and_targets(cell: Cell, goals: tuple[str, ...]) -> None:
    assert read("sdgs", cell) == Reading(goals)


@pytest.mark.parametrize("text", ["18", "equality", "0"])
def test_what_is_no_goal_is_said(text: str) -> None:
    assert rules(read("sdgs", text)) == [("bad_sdg", text)]


def test_a_target_that_became_a_day_is_said() -> None:
    reading = read("sdgs", date(2024, 5, 2))
    assert (reading.value, rules(reading)) == ((), [("bad_sdg", "2024-05-02")])


def test_a_goal_out_of_range_beside_a_good_one_is_said() -> None:
    reading = read("sdgs", "5; 99")
    assert reading.value == ("5",)
    assert rules(reading) == [("bad_sdg", "99")]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (2015.0, "2015"),
        (True, "TRUE"),
        (datetime(2021, 12, 19), "2021-12-19"),  # noqa: DTZ001
        ("a\r\nb", "a\nb"),
        (None, ""),
    ],
)
def test_a_cell_reads_as_a_person_reads_it(cell: Cell, text: str) -> None:
    assert cell_text(cell) == text


def test_a_pledge_in_a_position_column_is_no_position() -> None:
    assert read("position", "Voluntary Pledge").value == "voluntary_pledge"


@pytest.mark.parametrize("value", [True, "TRUE"])
def test_a_truth_value_is_no_number(value: Cell) -> None:
    assert rules(read("participants_total", value, "activities")) == [("bad_number", "TRUE")]


@pytest.mark.parametrize(
    "text",
    [
        "المرأة والطفل",
        "Women and children",
        "المرأة + الطفل",
        "Women & children",
        "النساء والأطفال",
    ],
)
def test_two_known_labels_that_and_joins_are_both(text: str) -> None:
    assert read("themes", text).value == ("women", "children")
    assert read("affected_persons", text).value == ("women", "children")


def test_joined_words_of_which_one_is_unknown_stay_one() -> None:
    assert [p.value for p in read("themes", "المرأة والفضاء").problems] == ["المرأة والفضاء"]


@pytest.mark.parametrize(
    "text",
    ["40 في المائة", "40 percent", "40 per cent", "40 بالمئة", "٤٠ بالمائة", "40 في المئة.", "%40",
     "٤٠٪", "40%"],
)  # fmt: skip
def test_a_percentage_in_words(text: str) -> None:
    assert read("progress_percent", text) == Reading(40.0)


def test_words_for_percent_keep_a_fraction() -> None:
    assert read("progress_percent", "0.5 percent").value == 0.5
    assert read("progress_percent", "0.4\u200f").value == 40.0
    assert rules(read("progress_percent", "percent")) == [("bad_percent", "percent")]


@pytest.mark.parametrize(
    ("text", "sdgs"),
    [("5-16", ("5", "16")), ("5-2", ("5.2",)), ("5.2", ("5.2",)), ("3-4-5", ("3.4", "5")),
     ("16-17", ("16", "17")), ("17-16", ("17.16",))],
)  # fmt: skip
def test_two_goals_with_a_hyphen_are_no_target(text: str, sdgs: tuple[str, ...]) -> None:
    assert read("sdgs", text).value == sdgs
