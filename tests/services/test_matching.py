"""Which stored record a row speaks of, and what is asked."""

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


def changed_fields(preview: Preview) -> list[tuple[str, Any, Any]]:
    return [
        (name, change.before and change.before.values[name], change.record.values[name])
        for change in preview.change_set.changed
        for name in change.fields
    ]


TWINS = [
    ["Paragraph", "Recommendation", "Recommending State"],
    ["140.1", "Ratify the convention", "Norway"],
    ["140.2", "Ratify the convention", "Qatar"],
]


def test_repeated_rows_are_one_record(desk: Any, said: Said) -> None:
    preview = desk.check(
        [
            [*HEADER, "Themes"],
            ["140.1", "Ratify the convention", "Norway", "Implemented", "same", "Women"],
            ["140.1", "Ratify the convention.", "Qatar", "Ongoing", "same", "Education"],
            ["140.1", "Ratify the  convention", "Norway", None, None, "Women"],
        ]
    )
    assert (preview.read, preview.repeated) == (3, 2)
    (change,) = preview.change_set.added
    assert change.record.values["recommending_states"] == ("NOR", "QAT")
    assert change.record.values["themes"] == ("women", "education")
    assert change.record.values["status"] == "implemented"
    assert said(preview) == [("differing_value", "D3", "in_progress")]


def test_without_paragraphs_equal_texts_of_a_file_are_one_recommendation(desk: Any) -> None:
    preview = desk.check(
        [["Recommendation", "State"], ["Ratify", "Norway"], ["Ratify", "Qatar"], ["Train", "Spain"]]
    )
    assert preview.records == {"recommendations": 2}
    assert preview.repeated == 1


def test_one_paragraph_with_two_texts_is_two_recommendations(desk: Any) -> None:
    preview = desk.check([HEADER, ["140.1", "Ratify"], ["140.1", "Build schools for all"]])
    assert preview.records == {"recommendations": 2}


def test_a_row_is_matched_by_its_paragraph_whatever_its_text(desk: Any) -> None:
    desk.put(ROWS)
    preview = desk.check([HEADER, ["140-1", "Ratify the Convention soon", None, None, None]])
    assert preview.change_set.added == ()
    assert changed_fields(preview) == [
        ("text_en", "Ratify the convention", "Ratify the Convention soon")
    ]


def test_a_row_without_paragraph_is_matched_by_its_text(desk: Any) -> None:
    desk.put(ROWS)
    preview = desk.check(
        [["Recommendation", "Implementation status"], ["TRAIN the judges.", "Done"]]
    )
    assert preview.change_set.added == ()
    assert ("status", "in_progress", "implemented") in changed_fields(preview)


def test_other_reviews_are_other_records(desk: Any) -> None:
    desk.put(ROWS, values={"cycle": "1"})
    preview = desk.check(ROWS, values={"cycle": "2"})
    assert len(preview.change_set.added) == 3
    preview = desk.check(ROWS, values={"state_under_review": "MAR", "cycle": "1"})
    assert len(preview.change_set.added) == 3
    preview = desk.check(ROWS, values={"mechanism": "CEDAW", "cycle": "1"})
    assert len(preview.change_set.added) == 3


def test_among_equal_texts_the_recommending_state_decides(desk: Any) -> None:
    desk.put(TWINS)
    assert len(desk.records()) == 2
    preview = desk.check(
        [["Recommendation", "Recommending State", "Notes"], ["Ratify the convention", "Qatar", "x"]]
    )
    (change,) = preview.change_set.changed
    assert change.record.values["paragraph"] == "140.2"


def test_what_fits_two_records_is_a_question_and_never_guessed(desk: Any, said: Said) -> None:
    desk.put(TWINS)
    rows = [["Recommendation", "Notes"], ["Ratify the convention", "x"], ["Another", "y"]]
    preview = desk.check(rows)
    assert (preview.read, preview.refused) == (1, 1)
    (question,) = preview.questions
    assert len(question.candidates) == 2
    assert [s[:2] for s in said(preview)] == [("open_question", "2")]
    assert len(preview.change_set.added) == 1
    assert preview.change_set.changed == ()


def test_a_question_is_answered_with_a_record_or_a_new_one(desk: Any) -> None:
    desk.put(TWINS)
    rows = [["Recommendation", "Notes"], ["Ratify the convention", "x"]]
    (question,) = desk.check(rows).questions
    chosen = question.candidates[1]
    answered = desk.check(rows, rows={("Sheet1", 2): chosen.id})
    assert answered.questions == ()
    assert [c.record.id for c in answered.change_set.changed] == [chosen.id]
    new = desk.check(rows, rows={("Sheet1", 2): "new"})
    assert (new.questions, len(new.change_set.added)) == ((), 1)


@pytest.mark.parametrize(
    ("entity", "header", "first", "second", "records"),
    [
        ("commitments", ["Title en", "Kind", "Reference"], ["A law", "Law", "No. 21"],
         ["Another title", "Law", "No. 21"], 1),
        ("commitments", ["Title en", "Kind", "Reference"], ["A law", "Law", "No. 21"],
         ["A law", "Law", "No. 22"], 2),
        ("commitments", ["Title en", "Kind", "Status"], ["A law", "Law", "Draft"],
         ["a  LAW", "Law", "Draft"], 1),
        ("agreements", ["Title", "Signed on"], ["Memorandum", "2021-12-19"],
         ["memorandum", "2021-12-19"], 1),
        ("activities", ["Title", "Starts on"], ["Course", "2022-01-01"],
         ["Course", "2023-01-01"], 2),
        ("activities", ["Title", "Starts on"], ["Course", "2022-01-01"],
         ["course", "2022-01-01"], 1),
        ("institutions", ["Name en", "Name ar", "Kind"], ["MOE", "وزارة التربية", "Public body"],
         [None, "وزارة التربيه", "Public body"], 1),
    ],
)  # fmt: skip
def test_each_entity_is_matched_by_its_own_key(
    desk: Any, entity: str, header: list[str], first: list[Any], second: list[Any], records: int
) -> None:
    desk.put({entity: [header, first]})
    desk.put({entity: [header, second]})
    assert len(desk.records(entity)) == records


def test_a_commitment_is_matched_by_its_reference_where_the_sheet_gives_no_kind(desk: Any) -> None:
    desk.put({"Commitments": [["Title en", "Kind", "Reference"], ["A law", "Law", "No. 21"]]})
    desk.put({"Commitments": [["Reference", "Notes"], ["no. 21", "x"]]})
    assert desk.only("commitments")["notes"] == "x"
    desk.put({"Commitments": [["Title en", "Kind", "Reference"], ["B", "Decree", "No. 21"]]})
    assert len(desk.records("commitments")) == 2
