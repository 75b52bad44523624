"""Sheets that refer to one another, and institutions named in them."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.services.preview import Preview

Said = Callable[[Preview], list[tuple[str, str, str]]]
HEADER = ["Paragraph", "Recommendation", "Recommending State", "Implementation status", "Notes"]
ROWS = [
    HEADER,
    ["140.1", "Ratify the convention", "Norway", "Implemented", "first"],
    ["140.2", "Train the judges", "Qatar", "Ongoing", "second"],
    ["140.3", "Build schools", "Spain; Egypt", "Not started", "third"],
]


SHEETS = {
    "Recommendations": ROWS,
    "Commitments": [
        ["Title en", "Kind", "Reference", "Related recommendations"],
        ["Rights of the child", "Law", "Law No. 21 of 2015", "140.1; 140.3"],
    ],
    "Agreements": [["Title", "Signed on"], ["Memorandum", "2021-12-19"]],
    "Activities": [
        ["Title", "Agreement", "Starts on", "Participants women", "Related recommendations"],
        ["Course", "Memorandum", "2022-03-01", 0, "140.2"],
        ["Course", "Memorandum", "2023-03-01", None, None],
    ],
    "Assessments": [
        ["Recommendation", "Assessor", "Assessed on", "Status"],
        ["140.1", "Diwan", "2026-01-01", "Implemented"],
        ["Train the judges", "Diwan", "2026-01-01", "Ongoing"],
        ["140.77", "Diwan", "2026-01-01", "Ongoing"],
    ],
    "Links": [
        ["Recommendation", "Activity", "Commitment", "Relation"],
        ["140.2", None, "Law No. 21 of 2015", "Implements"],
    ],
}


def test_institutions_are_derived_once_and_matched_tolerantly(desk: Any, said: Said) -> None:
    header = ["Paragraph", "Recommendation", "Lead institution"]
    first = desk.put(
        [header, ["140.1", "a", "Ministry of Education (MOE)"], ["140.2", "b", "وزارة العدل"]]
    )
    assert [c.record.entity for c in first.change_set.derived] == ["institutions"] * 2
    assert said(first) == []
    assert len(desk.records("institutions")) == 2
    second = desk.put(
        [header, ["140.3", "c", "ministry of education"], ["140.4", "d", "وزاره العدل"]]
    )
    assert second.change_set.derived == ()
    leads = {r.values["lead_institution"] for r in desk.records()}
    assert leads == {"Ministry of Education (MOE)", "وزارة العدل"}
    third = desk.check([header, ["140.5", "e", "Ministry of Sports"]])
    assert said(third) == [("unknown_institution", "C2", "Ministry of Sports")]
    assert third.change_set.added[0].record.values["lead_institution"] == "Ministry of Sports"


def test_sheets_that_refer_to_one_another_are_resolved(desk: Any, said: Said) -> None:
    preview = desk.put(SHEETS)
    by_id = {r.id: r.values for e in desk.store.snapshot().records.values() for r in e}
    assert said(preview) == [("unknown_record", "A4", "140.77")]
    assert preview.refused == 1
    assert preview.records == {
        "recommendations": 3, "commitments": 1, "agreements": 1, "activities": 2,
        "assessments": 2, "links": 1,
    }  # fmt: skip
    assert preview.repeated == 0
    links = [r.values for r in desk.records("links")]
    assert sorted(
        (
            by_id[str(link["recommendation"])]["paragraph"],
            "activity" if link["activity"] else "commitment",
            link["relation"],
        )
        for link in links
    ) == [
        ("140.1", "commitment", None),
        ("140.2", "activity", None),
        ("140.2", "commitment", "implements"),
        ("140.3", "commitment", None),
    ]
    assessed = {
        by_id[str(r.values["recommendation"])]["paragraph"] for r in desk.records("assessments")
    }
    assert assessed == {"140.1", "140.2"}
    courses = desk.records("activities")
    assert len(courses) == 2
    assert [c.values["participants_women"] for c in courses] == [0, None]
    assert {by_id[str(c.values["agreement"])]["title"] for c in courses} == {"Memorandum"}


def test_sheets_that_refer_to_one_another_change_nothing_twice(desk: Any) -> None:
    desk.put(SHEETS)
    again = desk.check(SHEETS)
    assert again.change_set.changes == ()
    returned = desk.check(desk.exported())
    assert returned.change_set.changes == ()
    assert returned.findings == ()


def test_a_reference_that_fits_two_records_is_said(desk: Any, said: Said) -> None:
    sheets = {
        "Recommendations": [
            ["Paragraph", "Recommendation", "Cycle"],
            ["140.1", "a", 1],
            ["140.1", "b", 2],
        ],
        "Assessments": [
            ["Recommendation", "Assessor", "Assessed on"],
            ["140.1", "Diwan", "2026-01-01"],
        ],
    }
    preview = desk.check(sheets)
    assert ("ambiguous_record", "A2", "140.1") in said(preview)
    assert preview.refused == 1


@pytest.mark.parametrize("quote", ["140-1", "140/1", "١٤٠٫١", "140.1", "Para. 140.1", 140.1])
def test_paragraphs_are_quoted_in_any_of_their_forms(desk: Any, quote: Any) -> None:
    desk.put(ROWS)
    preview = desk.put(
        {
            "Assessments": [["Recommendation", "Assessor"], [quote, "Diwan"]],
            "Activities": [["Title", "Related recommendations"], ["Course", quote]],
        }
    )
    assert preview.findings == () or {f.rule for f in preview.findings} <= {"default_used"}
    assert len(desk.records("assessments")) == 1
    assert len(desk.records("links")) == 1


def test_related_recommendations_are_parted_by_any_separator(desk: Any) -> None:
    desk.put(ROWS)
    desk.put(
        {"Activities": [["Title", "Related recommendations"], ["Course", "140.1, 140-2\n140.3"]]}
    )
    assert len(desk.records("links")) == 3
