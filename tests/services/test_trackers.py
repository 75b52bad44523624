"""A national tracker of anybody's making: its sheets, headings, totals and languages."""

from functools import partial
from typing import Any

import pytest

HEADER = ["Paragraph", "Recommendation", "Status"]


def texts(number: int) -> str:
    return f"Take invented measure number {number} for the good of all"


@pytest.fixture
def put(desk: Any) -> Any:
    return partial(desk.put, values={"state_under_review": "KWT"})


def themes(desk: Any) -> dict[Any, Any]:
    return {r.values["paragraph"]: r.values["themes"] for r in desk.records()}


def test_one_theme_a_sheet_by_its_name(desk: Any, put: Any) -> None:
    names = ["1- Women", "محور حقوق الطفل", "المحور الثالث - الصحة", "Education",
             "Food, housing, water and land"]  # fmt: skip
    put(
        {name: [HEADER, [f"157.{at}", texts(at), "Ongoing"]] for at, name in enumerate(names, 1)},
    )
    assert themes(desk) == {
        "157.1": ("women",),
        "157.2": ("children",),
        "157.3": ("health",),
        "157.4": ("education",),
        "157.5": ("food_housing_water_land",),
    }


def test_a_theme_whose_name_the_spreadsheet_program_cut(desk: Any, put: Any) -> None:
    name = "Human rights education, training and awareness"[:31]
    put({name: [HEADER, ["157.1", texts(1), "Ongoing"]]})
    assert themes(desk) == {"157.1": ("human_rights_education",)}


def test_sheets_in_two_languages_are_the_same_recommendations(desk: Any, put: Any) -> None:
    preview = put(
        {
            "English": [HEADER, ["157.1", texts(1), "Ongoing"], ["157.2", texts(2), "Ongoing"]],
            "العربية": [
                ["الفقرة", "التوصية", "الحالة"],
                ["157.1", "بناء الآبار", "قيد التنفيذ"],
                ["157.2", "شق القنوات", "قيد التنفيذ"],
            ],
        }
    )
    assert preview.records == {"recommendations": 2}
    assert {(r.values["text_en"], r.values["text_ar"]) for r in desk.records()} == {
        (texts(1), "بناء الآبار"),
        (texts(2), "شق القنوات"),
    }


def test_a_summary_that_counts_is_no_table_of_recommendations(desk: Any, put: Any) -> None:
    preview = put(
        {
            "Data": [HEADER, ["157.1", texts(1), "Ongoing"]],
            "Summary": [["Theme", "Number", "%"], ["Women", 1, 50], ["Children", 1, 50]],
        }
    )
    assert preview.records == {"recommendations": 1}
    assert ("sheet_skipped", "Summary") in [(f.rule, f.place.sheet) for f in preview.findings]


def test_headings_totals_and_repeated_headers_between_the_rows(desk: Any, put: Any) -> None:
    preview = put(
        {
            "T": [
                ["Cluster A: Women's rights"],
                HEADER,
                ["157.1", texts(1), "Ongoing"],
                ["Subtotal", None, 1],
                [],
                ["ثانيا: حقوق الطفل"],
                HEADER,
                ["157.2", texts(2), "Ongoing"],
                ["المجموع", 2, None],
            ]
        }
    )
    assert themes(desk) == {"157.1": ("women",), "157.2": ("children",)}
    assert preview.refused == 4
