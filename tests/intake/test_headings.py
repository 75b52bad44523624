"""Rows, titles and sheet names that speak of the records below them."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.intake.column_cells import Context
from uprtrack.intake.headings import heading_of
from uprtrack.intake.read import SheetRead

Read = Callable[..., SheetRead]
HEADER = ["Paragraph", "Recommendation", "Implementation status"]


def themes(seen: SheetRead) -> list[Any]:
    return [row.values.get("themes") for row in seen.rows]


def rules(seen: SheetRead) -> list[tuple[str, str]]:
    return [(finding.rule, finding.place.cell) for finding in seen.findings]


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Theme: Women", "themes", ("women",)),
        ("المحور: المرأة", "themes", ("women",)),
        ("المرأة", "themes", ("women",)),
        ("Noted", "position", "noted"),
        ("CEDAW", "mechanism", "CEDAW"),
        ("الجولة الثالثة", "cycle", 3),
        ("Cycle 2", "cycle", 2),
        ("Responsible: Ministry of Justice", "lead_institution", "Ministry of Justice"),
    ],
)
def test_a_heading_gives_a_field_and_its_value(text: str, field: str, value: object) -> None:
    heading = heading_of(text, "recommendations", Context("file.xlsx"))
    assert (heading.field, heading.reading.value) == (field, value)


@pytest.mark.parametrize(
    "text",
    ["Theme: Widgets", "Notes: as of June", "Follow-up of recommendations", "State: France",
     "Theme: Women, Widgets"],
)  # fmt: skip
def test_what_is_not_known_whole_or_may_mean_two_things_gives_nothing(text: str) -> None:
    assert not heading_of(text, "recommendations", Context("file.xlsx")).is_known


def test_a_heading_row_gives_its_value_to_the_rows_below_it(read: Read) -> None:
    seen = read(
        [HEADER, ["Theme: Women"], ["140.1", "Ratify"], ["140.2", "Accede"], [None, "الطفل"],
         ["140.3", "Train"]]
    )  # fmt: skip
    assert themes(seen) == [("women",), ("women",), ("children",)]
    assert seen.refused == 2
    assert rules(seen) == [("heading_row", "2"), ("heading_row", "5")]


def test_the_word_of_a_heading_is_kept_where_it_was_mapped(read: Read) -> None:
    seen = read([HEADER, ["Theme: Women's rights"], ["140.1", "Ratify"]])
    assert [str(word) for word in seen.rows[0].words] == ["themes: Women's rights — file.xlsx"]


def test_a_row_that_says_its_own_theme_keeps_it(read: Read) -> None:
    seen = read(
        [[*HEADER, "Theme"], ["Theme: Women"], ["140.1", "Ratify", None, "Health care"],
         ["140.2", "Accede", None, "Widgets"], ["140.3", "Train"]]
    )  # fmt: skip
    assert themes(seen) == [("health",), None, ("women",)]


def test_a_heading_that_is_not_known_ends_the_theme_before_it(read: Read) -> None:
    seen = read(
        [HEADER, ["Theme: Women"], ["140.1", "Ratify"], ["Other matters"], ["140.2", "Accede"]]
    )
    assert themes(seen) == [("women",), None]
    assert rules(seen) == [("heading_row", "2"), ("lone_text", "4")]


def test_a_text_merged_over_the_table_is_no_record(read: Read) -> None:
    rows = [HEADER, [None, "140.1 and others"], ["140.2", "Accede"]]
    assert read(rows).refused == 0
    assert rules(read(rows, merged=((1, 1, 1, 2),))) == [("lone_text", "2")]


@pytest.mark.parametrize("note", ["ملاحظة: حتى يونيو 2025", "Source: A/HRC/15/15", "Note: draft"])
def test_a_note_under_the_table_is_no_record(read: Read, note: str) -> None:
    seen = read([HEADER, ["140.1", "Ratify"], [None, note]])
    assert (len(seen.rows), rules(seen)) == (1, [("lone_text", "3")])


def test_a_recommendation_that_stands_alone_is_a_record(read: Read) -> None:
    seen = read([HEADER, [None, "Ratify the convention"], ["140.2"]])
    assert (len(seen.rows), seen.refused) == (2, 0)


def test_the_sheets_name_and_a_title_speak_of_all_rows(read: Read) -> None:
    named = read([HEADER, ["140.1", "Ratify"]], "المرأة")
    titled = read([["Theme: Education"], [], HEADER, ["140.1", "Ratify"]])
    assert (themes(named), themes(titled)) == ([("women",)], [("education",)])
    assert rules(named) == [("title_read_as", "")]
    assert rules(titled) == [("title_read_as", "1")]


def test_a_title_that_gives_no_row_anything_is_not_worth_saying(read: Read) -> None:
    seen = read([[*HEADER, "Theme"], ["140.1", "Ratify", None, "Health care"]], "المرأة")
    assert (themes(seen), rules(seen)) == ([("health",)], [])


def test_an_export_of_this_program_has_no_headings(read: Read) -> None:
    seen = read([HEADER, [None, "Women"]], "المرأة", own=True)
    assert (len(seen.rows), themes(seen)) == (1, [None])
