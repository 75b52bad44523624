"""A recognised sheet → rows, refusals and findings with their cells."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from uprtrack.intake.read import SheetRead

Read = Callable[..., SheetRead]
HEADER = ["Paragraph", "Recommendation", "Implementation status"]


def values(seen: SheetRead, name: str) -> list[Any]:
    return [row.values.get(name) for row in seen.rows]


def said(seen: SheetRead) -> list[tuple[str, str, str]]:
    return [(f.rule, f.place.cell, f.value) for f in seen.findings]


def test_a_finding_names_its_sheet_cell_and_value(read: Read) -> None:
    seen = read([["title"], [], HEADER, ["140.1", "Ratify", "green"]], "Follow-up")
    (finding,) = seen.findings
    assert (finding.rule, finding.severity.value) == ("unknown_value", "warning")
    assert (finding.place.sheet, finding.place.cell, finding.value) == ("Follow-up", "C4", "green")
    assert (finding.entity, finding.field) == ("recommendations", "status")


def test_every_row_is_read_or_refused_or_empty(read: Read) -> None:
    seen = read(
        [
            HEADER,
            ["140.1", "Ratify", "Implemented"],
            [None, None, None],
            ["140.2", None, None],
            [None, "Accede", None],
            [None, None, "Implemented"],
            ["  ", "", None],
            HEADER,
            ["140.3", "Train", "green"],
            ["Total", None, 3],
        ]
    )
    assert [row.number for row in seen.rows] == [2, 4, 5, 9]
    assert seen.refused == 3
    assert [s for s in said(seen) if s[0] != "unknown_value"] == [
        ("no_text_and_paragraph", "6", "Implemented"),
        ("header_row_again", "8", "Paragraph"),
        ("totals_row", "10", "Total"),
    ]


@pytest.mark.parametrize(
    "row",
    [["Total", None, 12], [None, "Grand total", "12"], ["المجموع", 12], ["الإجمالي:", None, 4],
     [None, "المجموع الكلي", None], [None, "Total: 24", None], ["Total", 24, None],
     ["Total recommendations", 24], ["إجمالي التوصيات", 1], ["عدد التوصيات: 24"], ["Sub-total", 3],
     [None, "Average", "40%"], ["المجموع الفرعي", None, 3]],
)  # fmt: skip
def test_a_row_of_totals_is_refused_by_name(read: Read, row: list[Any]) -> None:
    seen = read([HEADER, ["140.1", "Ratify", "Implemented"], row])
    assert seen.refused == 1
    assert [rule for rule, _, _ in said(seen)] == ["totals_row"]


def test_a_recommendation_on_totals_is_no_row_of_totals(read: Read) -> None:
    seen = read([HEADER, ["140.1", "Abolish the death penalty in total", "Implemented"]])
    assert (len(seen.rows), seen.refused) == (1, 0)


def test_an_unusable_cell_stays_empty_and_its_row_goes_in(read: Read) -> None:
    seen = read(
        [
            ["Recommendation", "Implementation status", "Progress", "Due date"],
            ["Ratify", "green", "half", "31/02/2020"],
        ]
    )
    assert seen.refused == 0
    assert seen.rows[0].values == {"text_en": "Ratify"}
    assert said(seen) == [
        ("unknown_value", "B2", "green"),
        ("bad_percent", "C2", "half"),
        ("bad_date", "D2", "31/02/2020"),
    ]


def test_a_cell_shown_as_percent_is_what_excel_shows(read: Read) -> None:
    seen = read(
        [
            ["Recommendation", "Progress"],
            ["a", 1.0],
            ["b", 0.4],
            ["c", 0.005],
            ["d", 40.0],
            ["e", 0.4],
        ],
        percent=frozenset({(1, 1), (2, 1), (3, 1)}),
    )
    assert values(seen, "progress_percent") == [100.0, 40.0, 0.5, 40.0, 40.0]


def test_in_a_column_of_fractions_one_is_the_whole(read: Read) -> None:
    header = ["Recommendation", "Progress"]
    seen = read([header, ["a", 1], ["b", 0.4], ["c", 0], ["d", None], ["e", "1"]])
    assert values(seen, "progress_percent") == [100.0, 40.0, 0.0, None, 100.0]
    seen = read([header, ["a", 1], ["b", 40], ["c", 0]])
    assert values(seen, "progress_percent") == [1.0, 40.0, 0.0]


def test_a_column_of_nothing_but_one_and_zero_is_doubtful(read: Read) -> None:
    header = ["Recommendation", "Progress %"]
    seen = read([header, ["a", 1], ["b", 0], ["c", "1"], ["d", None]])
    assert values(seen, "progress_percent") == [1.0, 0.0, 1.0, None]
    assert said(seen) == [("one_or_whole", "B2", "1"), ("one_or_whole", "B4", "1")]
    assert said(read([header, ["a", "1%"], ["b", 0]])) == []


def test_a_formula_without_a_result_and_an_error_are_said(read: Read) -> None:
    seen = read(
        [["Recommendation", "Progress", "Notes"], ["a", None, None], ["b", 4, None]],
        faults={(1, 1): "formula_without_result", (2, 2): "error_cell:#N/A"},
    )
    assert len(seen.rows) == 2
    assert said(seen) == [("formula_without_result", "B2", ""), ("error_cell", "C3", "#N/A")]


def test_numbers_with_lost_zeros_are_restored_from_their_neighbours(read: Read) -> None:
    cells = [140.1, 140.2, 140.3, 140.4, 140.5, 140.6, 140.7, 140.8, 140.9, 140.1, 140.11]
    seen = read([HEADER, *([cell, f"Text {n}"] for n, cell in enumerate(cells))])
    assert values(seen, "paragraph") == [f"140.{n}" for n in range(1, 12)]
    assert said(seen) == []
    seen = read(
        [HEADER, *([cell, f"Text {n}"] for n, cell in enumerate([140.219, 140.22, 140.221]))]
    )
    assert values(seen, "paragraph") == ["140.219", "140.220", "140.221"]


def test_text_neighbours_restore_a_number_too(read: Read) -> None:
    cells = ["140.218", "140-219", 140.22, "140.221"]
    seen = read([HEADER, *([cell, f"Text {n}"] for n, cell in enumerate(cells))])
    assert values(seen, "paragraph") == ["140.218", "140.219", "140.220", "140.221"]
    seen = read([HEADER, [140.3, "Text"], ["140.301", "Other"]])
    assert values(seen, "paragraph") == ["140.300", "140.301"]


def test_a_number_that_nothing_restores_is_reported(read: Read) -> None:
    seen = read([HEADER, [140.22, "Text"], [123.5, "Other"], [88.175, "Third"]])
    assert [(rule, cell) for rule, cell, _ in said(seen)] == [
        ("number_paragraph", "A2"),
        ("number_paragraph", "A3"),
    ]
    assert values(seen, "paragraph") == ["140.22", "123.5", "88.175"]


def test_a_number_shown_with_fixed_decimals_is_what_excel_shows(read: Read) -> None:
    seen = read([HEADER, [140.22, "Text"]], decimals={(1, 0): 3})
    assert values(seen, "paragraph") == ["140.220"]
    assert said(seen) == []


def test_codes_back_to_front_are_turned_round_and_said(read: Read) -> None:
    codes = ["1.144", "2.144", "3.144", "14.144", "56.144", "7.144", "8.144"]
    seen = read([HEADER, *([code, f"Text {code}"] for code in codes)])
    assert values(seen, "paragraph")[4] == "144.56"
    assert ("reversed_paragraph", "A6", "56.144") in said(seen)
    assert len(said(seen)) == 7


def test_only_codes_that_end_in_the_constant_half_are_turned_round(read: Read) -> None:
    codes = [f"{n}-140" for n in (1, 2, 3, 4, 5, 6)] + ["140-7", "9-141"]
    seen = read([HEADER, *([code, f"Text {code}"] for code in codes)])
    assert values(seen, "paragraph") == [f"140.{n}" for n in range(1, 8)] + ["9.141"]
    assert said(seen)[0] == ("reversed_paragraph", "A2", "1-140")
    assert len(said(seen)) == 6


def test_a_cell_of_several_paragraphs_stays_as_given_and_is_said(read: Read) -> None:
    seen = read([HEADER, ["140.1, 140.2", "Text"], ["140.3", "Other"]])
    assert values(seen, "paragraph") == ["140.1, 140.2", "140.3"]
    assert said(seen) == [("several_paragraphs", "A2", "140.1, 140.2")]


def test_codes_the_right_way_round_stay_so(read: Read) -> None:
    codes = [f"144.{n}" for n in range(1, 9)]
    seen = read([HEADER, *([code, f"Text {code}"] for code in codes)])
    assert values(seen, "paragraph") == codes
    assert said(seen) == []


def test_a_code_that_became_a_day_is_said(read: Read) -> None:
    seen = read([HEADER, ["5.1", "a"], [date(2024, 2, 5), "b"], ["5.3", "c"]])
    assert said(seen) == [("number_paragraph", "A3", "2024-02-05")]


@pytest.mark.parametrize(
    ("session", "cycle"),
    [(1, 1), (12, 1), (13, 2), (26, 2), (27, 3), (40, 3), (41, 4), (49, 4)],
)
def test_the_session_gives_the_cycle(read: Read, session: int, cycle: int) -> None:
    seen = read([["Recommendation", "Session"], ["Ratify", session]])
    assert values(seen, "cycle") == [cycle]


def test_a_cycle_that_is_given_stays(read: Read) -> None:
    seen = read([["Recommendation", "Session", "Cycle"], ["Ratify", 1, 2]])
    assert values(seen, "cycle") == [2]


def test_a_voluntary_pledge_is_a_commitment(read: Read) -> None:
    seen = read(
        [
            ["To", "Text", "From", "Response", "Action", "Issue", "Session"],
            ["Kuwait", "Ratify the convention", "Norway", "Accepted", 5, "Women's rights", 8],
            ["Kuwait", "Will build schools", "Kuwait", "Voluntary Pledge", 4, "Right to education",
             8],
        ]
    )  # fmt: skip
    assert [row.entity for row in seen.rows] == ["recommendations", "commitments"]
    pledge = seen.rows[1].values
    assert pledge["kind"] == "voluntary_pledge"
    assert pledge["title_en"] == "Will build schools"
    assert pledge["state_under_review"] == "KWT"
    assert pledge["themes"] == ("education",)


def test_french_texts_stand_beside_arabic_ones(read: Read) -> None:
    seen = read(
        [
            ["نص التوصية", "نص التوصية بالفرنسية"],
            ["مواصلة الجهود", "Poursuivre"],
            ["null", "Ratifier"],
        ]
    )
    assert values(seen, "text_ar") == ["مواصلة الجهود", None]
    assert values(seen, "text_other") == ["Poursuivre", "Ratifier"]
    assert values(seen, "text_other_language") == ["fr", "fr"]
    assert said(seen) == []


def test_own_words_are_kept_with_their_source(read: Read) -> None:
    seen = read([["Recommendation", "Status"], ["Ratify", "Done"]])
    (word,) = seen.rows[0].words
    assert (word.field, word.word, word.source) == ("status", "Done", "file.xlsx")


def test_columns_that_are_not_read_are_said(read: Read) -> None:
    seen = read([["Recommendation", "Xyzzy", "Status", "To-Rgrp"], ["Ratify", "a", "green", "b"]])
    assert ("unknown_column", "B1", "Xyzzy") in said(seen)
    assert not [s for s in said(seen) if s[2] == "To-Rgrp"]


def test_two_columns_of_one_long_text_follow_each_other_and_several_values_unite(
    read: Read,
) -> None:
    seen = read(
        [["Text", "Notes", "Remarks", "Theme", "Issue"], ["a", "one", "two", "Women", "Education"]]
    )
    assert values(seen, "notes") == ["one\ntwo"]
    assert values(seen, "themes") == [("women", "education")]


def test_a_column_of_related_recommendations_becomes_links(read: Read) -> None:
    seen = read(
        [
            ["Title", "Starts on", "Related recommendations"],
            ["Course", "2020-01-01", "140.1; 140.2"],
        ],
        "Activities",
    )
    assert seen.rows[0].entity == "activities"
    assert seen.rows[0].links == {"recommendations": ("140.1", "140.2")}


def test_texts_keep_their_letters(read: Read) -> None:
    text = "=SUM(A1) \u200f نُفِّذت ـ 'x'\n- b"
    assert values(read([["الفقرة", "نص التوصية"], ["1.1", text]]), "text_ar") == [text]


def test_an_ambiguous_date_follows_the_other_dates_of_its_column(read: Read) -> None:
    header = ["Recommendation", "Due date"]
    seen = read([header, ["a", "12/31/2026"], ["b", "11/30/2026"], ["c", "03/04/2026"]])
    assert values(seen, "due_date")[2] == date(2026, 3, 4)
    seen = read([header, ["a", "31/12/2026"], ["c", "03/04/2026"]])
    assert values(seen, "due_date")[1] == date(2026, 4, 3)
