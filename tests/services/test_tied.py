"""What sheets say about links that stand, or that a person refused."""

from typing import Any

import pytest

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete
from uprtrack.model.record import Record

SHEETS = {
    "Recommendations": [["Paragraph", "Recommendation"], ["140.1", "Train judges"]],
    "Activities": [["Title"], ["Course for judges"]],
}


@pytest.fixture
def refused(desk: Any) -> Any:
    """A desk whose one link says that activity and recommendation are not related."""
    desk.put(SHEETS)
    (first,), (course,) = desk.records(), desk.records("activities")
    ends = {"recommendation": first.id, "activity": course.id}
    told = {**ends, "relation": "not_related", "origin": "suggestion", "score": 0.4}
    link = Record("links", "0" * 32, complete("links", told))
    desk.store.apply(ChangeSet(1, (Change(link),)), author="test", kind="suggestion")
    return desk


def links(desk: Any) -> list[tuple[object, ...]]:
    return [
        tuple(link.values[name] for name in ("relation", "origin", "score"))
        for link in desk.records("links")
    ]


def test_a_link_of_a_sheet_says_so(desk: Any) -> None:
    desk.put(
        {
            **SHEETS,
            "Links": [
                ["Recommendation", "Activity", "Relation"],
                ["140.1", "Course for judges", "Contributes to"],
            ],
        }
    )
    assert links(desk) == [("contributes_to", "sheet", None)]


def test_a_column_of_related_recommendations_ties_what_was_refused(refused: Any) -> None:
    refused.put(
        {"Activities": [["Title", "Related recommendations"], ["Course for judges", "140.1"]]}
    )
    assert links(refused) == [(None, "sheet", None)]


@pytest.mark.parametrize(
    ("relation", "stands"),
    [
        ("Contributes to", ("contributes_to", "sheet", None)),
        (None, (None, "sheet", None)),
        ("Not related", ("not_related", "suggestion", 0.4)),
    ],
)
def test_a_row_of_links_overrules_a_refusal_unless_it_repeats_it(
    refused: Any, relation: str | None, stands: tuple[object, ...]
) -> None:
    header = ["Recommendation", "Activity", "Relation"]
    refused.put({"Links": [header, ["140.1", "Course for judges", relation]]})
    assert links(refused) == [stands]


def test_an_export_with_a_refusal_comes_back_without_a_change(refused: Any) -> None:
    assert refused.check(refused.exported()).change_set.changes == ()


def test_an_activity_in_two_rows_is_one_and_the_second_row_says_so(desk: Any, said: Any) -> None:
    header = ["Title", "Starts on"]
    twice = ["Course", "2026-03-01"]
    preview = desk.put({"Activities": [header, twice, twice, ["Course", "2027-03-01"]]})
    assert said(preview) == [("row_repeated", "A3", "")]
    assert len(desk.records("activities")) == 2


def test_an_activity_that_ends_before_it_starts_comes_in_without_its_end(
    desk: Any, said: Any
) -> None:
    header = ["Title", "Starts on", "Ends on"]
    preview = desk.put({"Activities": [header, ["Course", "2026-03-05", "2026-03-01"]]})
    assert said(preview) == [("date_out_of_order", "C2", "2026-03-01")]
    assert desk.only("activities")["ends_on"] is None
