"""What a file says, what is asked, and what confirming it stores."""

from collections.abc import Callable
from typing import Any

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.model.finding import Refused
from uprtrack.services.checking import apply, check
from uprtrack.services.preview import Preview

Said = Callable[[Preview], list[tuple[str, str, str]]]
HEADER = ["Paragraph", "Recommendation", "Recommending State", "Implementation status", "Notes"]
ROWS = [
    HEADER,
    ["140.1", "Ratify the convention", "Norway", "Implemented", "first"],
    ["140.2", "Train the judges", "Qatar", "Ongoing", "second"],
    ["140.3", "Build schools", "Spain; Egypt", "Not started", "third"],
]


def test_new_rows_are_added_whole(desk: Any, said: Said) -> None:
    preview = desk.put(ROWS)
    assert (preview.read, preview.refused, preview.repeated) == (3, 0, 0)
    assert preview.records == {"recommendations": 3}
    assert len(preview.change_set.added) == 3
    third = next(r for r in desk.records() if r.values["paragraph"] == "140.3").values
    assert third["recommending_states"] == ("ESP", "EGY")
    assert third["state_under_review"] == "KWT"
    assert third["mechanism"] == "UPR"
    assert said(preview) == []


def test_the_same_file_twice_changes_nothing_and_says_nothing_again(desk: Any) -> None:
    odd = [
        [*HEADER, "Themes", "Lead institution", "Due date"],
        ["140.1", "Ratify", "Holly See; Atlantis", "Done", "x", "Xyzzy; Women", "MOE", "May 2027"],
        ["140.2", "Train", "Norway", "soonish", "x", "Women's rights", "MOH", "2027-01-01"],
    ]
    first = desk.put(odd)
    assert {f.rule for f in first.findings} >= {"corrected_state", "unknown_party", "partial_date",
                                               "unknown_value"}  # fmt: skip
    again = desk.check(odd, "another name.xlsx")
    assert again.change_set.changes == ()
    assert again.change_set.unchanged == (("recommendations", 2),)
    assert again.findings == ()
    revision = desk.store.revision()
    assert apply(desk.store, LOCAL, again).revision == revision


def test_what_the_sheet_does_not_say_is_asked_once(desk: Any) -> None:
    preview = desk.check(ROWS)
    assert {(a.field, a.value, a.rows, a.said) for a in preview.asked} == {
        ("state_under_review", "KWT", 3, False),
        ("mechanism", "UPR", 3, False),
        ("cycle", None, 3, False),
    }
    notes = {(f.field, f.severity.value) for f in preview.findings if f.rule == "default_used"}
    assert notes == {("state_under_review", "note"), ("mechanism", "note")}
    given = desk.check(ROWS, values={"state_under_review": "المغرب", "cycle": "3"})
    assert {(a.field, a.value, a.said) for a in given.asked} == {
        ("state_under_review", "MAR", True),
        ("mechanism", "UPR", False),
        ("cycle", 3, True),
    }
    assert {c.record.values["cycle"] for c in given.change_set.added} == {3}


def assumed(preview: Preview) -> dict[str, Any]:
    return {asked.field: asked.value for asked in preview.asked}


def test_what_was_answered_for_a_header_row_is_its_default_from_then_on(desk: Any) -> None:
    desk.put(ROWS, values={"state_under_review": "Morocco", "mechanism": "CEDAW", "cycle": "3"})
    desk.put([["Recommendation", "Status"], ["Train", "Done"]], values={"mechanism": "CRC"})
    again = desk.check(ROWS)
    assert assumed(again) == {
        "state_under_review": "MAR", "mechanism": "CEDAW", "cycle": None,
    }  # fmt: skip
    assert {(a.field, a.said) for a in again.asked if a.value} == {
        ("state_under_review", False),
        ("mechanism", False),
    }
    assert [c.before for c in again.change_set.changes if c.before is None] == []
    desk.put(ROWS, values={"state_under_review": "Kuwait"})
    assert assumed(desk.check(ROWS))["state_under_review"] == "KWT"


def test_sheets_that_were_answered_differently_take_no_answer(desk: Any) -> None:
    other = [["Recommendation", "Status"], ["Train", "Done"]]
    desk.put(ROWS, values={"mechanism": "CEDAW"})
    desk.put(other, values={"mechanism": "CRC"})
    assert assumed(desk.check({"One": ROWS, "Two": other}))["mechanism"] == "UPR"


def test_the_only_state_of_the_store_is_the_default_for_any_sheet(desk: Any) -> None:
    other = [["Recommendation", "Status"], ["Train", "Done"]]
    desk.put(ROWS, values={"state_under_review": "Morocco"})
    preview = desk.check(other)
    assert assumed(preview)["state_under_review"] == "MAR"
    assert ("state_under_review", "MAR") in [(f.field, f.value) for f in preview.findings]
    desk.put(other, values={"state_under_review": "Egypt"})
    assert assumed(desk.check([["Recommendation"], ["Build"]]))["state_under_review"] == "KWT"


def test_a_given_value_never_replaces_what_a_row_says(desk: Any) -> None:
    rows = [["Recommendation", "Cycle"], ["Ratify", 2], ["Train", None]]
    preview = desk.check(rows, values={"cycle": "4"})
    assert [c.record.values["cycle"] for c in preview.change_set.added] == [2, 4]


@pytest.mark.parametrize(
    ("given", "rule"),
    [({"xyzzy": "1"}, "unknown_set_field"), ({"status": "green"}, "unknown_set_value")],
)
def test_a_given_value_must_be_one_of_the_model(
    desk: Any, given: dict[str, str], rule: str
) -> None:
    with pytest.raises(Refused) as refused:
        desk.check(ROWS, values=given)
    assert refused.value.rule == rule


def test_answered_words_and_headers_are_remembered(desk: Any, said: Said) -> None:
    rows = [["Recommendation", "Xyzzy", "Implementation status"], ["Ratify", "MOE", "going well"]]
    first = desk.check(rows)
    assert {s[0] for s in said(first)} == {"unknown_column", "unknown_value"}
    signature = first.sheets[0].plan.signature
    answers = {
        "headers": {signature: {"Xyzzy": "lead_institution"}},
        "words": {("status", "going well"): "in_progress"},
    }
    desk.put(rows, **answers)
    assert desk.only()["lead_institution"] == "MOE"
    assert desk.only()["status"] == "in_progress"
    rows[1][0] = "Train"
    later = desk.check(rows)
    assert said(later) == []
    assert later.change_set.added[0].record.values["status"] == "in_progress"


def test_records_that_the_sheet_has_not_are_kept(desk: Any) -> None:
    desk.put(ROWS)
    preview = desk.put(ROWS[:2])
    assert len(preview.change_set.kept) == 2
    assert len(desk.records()) == 3


def test_an_empty_cell_of_a_foreign_sheet_never_clears(desk: Any) -> None:
    desk.put(ROWS)
    preview = desk.check([HEADER, ["140.1", "Ratify the convention", None, None, None]])
    assert preview.change_set.changes == ()


def test_a_store_that_moved_on_is_not_written_to(desk: Any) -> None:
    preview = desk.check(ROWS)
    desk.put([HEADER, ["150.1", "Meanwhile"]])
    with pytest.raises(Refused) as refused:
        apply(desk.store, LOCAL, preview)
    assert refused.value.rule == "store_moved_on"
    assert len(desk.records()) == 1


def test_confirming_twice_stores_once(desk: Any) -> None:
    preview = desk.check(ROWS)
    assert apply(desk.store, LOCAL, preview).revision == apply(desk.store, LOCAL, preview).revision
    assert len(desk.records()) == 3


def test_checking_writes_nothing(desk: Any) -> None:
    desk.check({"Recommendations": ROWS, "Agreements": [["Title"], ["Memorandum"]]})
    assert desk.store.revision() == 0


def test_a_viewer_may_not_upload(desk: Any, workbook_of: Callable[..., bytes]) -> None:
    viewer = Person("guest", frozenset({Role.VIEWER}))
    with pytest.raises(Refused) as refused:
        check(desk.store, viewer, workbook_of({"S": ROWS}), "a.xlsx")
    assert refused.value.rule == "not_allowed"


def test_a_cover_sheet_is_skipped_and_said(desk: Any, said: Said) -> None:
    preview = desk.check({"Cover": [["National report"], ["May 2026"]], "Data": ROWS})
    assert [s.plan.sheet for s in preview.sheets] == ["Data"]
    assert [(f.rule, f.place.sheet) for f in preview.findings if f.rule != "default_used"] == [
        ("sheet_skipped", "Cover")
    ]


def hiding(desk: Any, workbook_of: Callable[..., bytes], *names: str, state: str) -> bytes:
    def hide(book: Any) -> None:
        for name in names:
            book[name].sheet_state = state

    return bytes(desk.edited(workbook_of({"Open": [["x"]], "Data": ROWS, "More": ROWS}), hide))


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_skipped_and_said(
    desk: Any, said: Said, workbook_of: Callable[..., bytes], state: str
) -> None:
    preview = desk.check(hiding(desk, workbook_of, "More", "Open", state=state))
    assert [s.plan.sheet for s in preview.sheets] == ["Data"]
    assert [(f.rule, f.place.sheet) for f in preview.findings if f.rule != "default_used"] == [
        ("sheet_hidden", "Open"),
        ("sheet_hidden", "More"),
    ]


def test_a_file_whose_rows_are_all_hidden_is_refused_as_such(
    desk: Any, workbook_of: Callable[..., bytes]
) -> None:
    data = workbook_of({"Open": [], "Data": ROWS})

    def hide(book: Any) -> None:
        book["Data"].sheet_state = "hidden"

    with pytest.raises(Refused) as refused:
        desk.check(desk.edited(data, hide))
    assert refused.value.rule == "only_hidden"


def test_rows_read_and_refused_are_the_rows_of_the_sheets(desk: Any) -> None:
    preview = desk.check(
        {
            "One": [*ROWS, [], ["Total", None, None, 3], ["140.3", "Build schools"]],
            "Two": [["title"], [], HEADER, ["150.1", "Text"], [None, None, "Norway"]],
        }
    )
    assert preview.read + preview.refused == sum(sheet.rows for sheet in preview.sheets) == 7
    assert (preview.read, preview.refused, preview.repeated) == (5, 2, 1)
