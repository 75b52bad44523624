"""A file against a store: what matches, what changes, what is refused and said."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.reports.origin import Origin
from uprtrack.reports.workbook import export_workbook
from uprtrack.services.checking import apply, check
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.preview import Preview

Said = Callable[[Preview], list[tuple[str, str, str]]]
HEADER = ["Paragraph", "Recommendation", "Recommending State", "Implementation status", "Notes"]
ROWS = [
    HEADER,
    ["140.1", "Ratify the convention", "Norway", "Implemented", "first"],
    ["140.2", "Train the judges", "Qatar", "Ongoing", "second"],
    ["140.3", "Build schools", "Spain; Egypt", "Not started", "third"],
]


def exported(desk: Any, code: str = "en", *, demonstration: bool = False) -> bytes:
    stored = desk.store.snapshot()
    records = {entity: found for entity, found in stored.records.items() if found}
    origin = Origin(stored.revision, demonstration=demonstration)
    return export_workbook(records, language_for(code), origin=origin)


def edited(data: bytes, edit: Callable[[Any], None]) -> bytes:
    """A workbook after a spreadsheet program changed some cells; hidden sheets stay."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def column_of(sheet: Any, header: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == header)


def changed_fields(preview: Preview) -> list[tuple[str, Any, Any]]:
    return [
        (name, change.before and change.before.values[name], change.record.values[name])
        for change in preview.change_set.changed
        for name in change.fields
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


TWINS = [
    ["Paragraph", "Recommendation", "Recommending State"],
    ["140.1", "Ratify the convention", "Norway"],
    ["140.2", "Ratify the convention", "Qatar"],
]


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


@pytest.mark.parametrize("code", ["en", "ar"])
def test_an_export_comes_back_unchanged(desk: Any, code: str) -> None:
    desk.put(ROWS)
    preview = desk.check(exported(desk, code))
    assert preview.format == "uprtrack"
    assert preview.change_set.changes == ()
    assert preview.findings == ()


def test_three_changed_cells_of_an_export_are_exactly_three_changes(desk: Any, said: Said) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Status"), "In progress")
        sheet.cell(3, column_of(sheet, "Notes"), "changed")
        sheet.cell(4, column_of(sheet, "Paragraph"), "140.33")

    preview = desk.check(edited(exported(desk), edit))
    assert sorted(changed_fields(preview)) == [
        ("notes", "second", "changed"),
        ("paragraph", "140.3", "140.33"),
        ("status", "implemented", "in_progress"),
    ]
    assert preview.change_set.added == ()
    assert said(preview) == []
    desk.put(edited(exported(desk), edit))
    assert len(desk.records()) == 3


def test_an_emptied_cell_of_an_export_clears_its_field(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes")).value = None
        sheet.cell(2, column_of(sheet, "Recommending States")).value = None

    data = edited(exported(desk), edit)
    preview = desk.check(data)
    assert changed_fields(preview) == [
        ("recommending_states", ("NOR",), ()),
        ("notes", "first", None),
    ]


def test_an_emptied_cell_clears_nothing_when_the_record_changed_since(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes")).value = None

    data = edited(exported(desk), edit)
    desk.put([HEADER, ["140.1", "Ratify the convention", None, "Ongoing", "first"]])
    preview = desk.check(data)
    assert "notes" not in [name for name, _, _ in changed_fields(preview)]


def test_a_new_row_in_an_export_is_a_new_record(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        row = sheet.max_row + 1
        sheet.cell(row, column_of(sheet, "Paragraph"), "140.9")
        sheet.cell(row, column_of(sheet, "Text en"), "A new one")

    preview = desk.check(edited(exported(desk), edit))
    assert len(preview.change_set.added) == 1
    assert preview.change_set.changed == ()


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
    returned = desk.check(exported(desk))
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


def test_real_data_replaces_the_demonstration_and_says_so(desk: Any) -> None:
    assert put_demonstration(desk.store, LOCAL)
    assert not put_demonstration(desk.store, LOCAL)
    assert desk.store.snapshot().demonstration
    preview = desk.put(ROWS)
    assert preview.change_set.replaces_demonstration
    assert len(preview.change_set.added) == 3
    stored = desk.store.snapshot()
    assert not stored.demonstration
    assert {e: len(found) for e, found in stored.records.items() if found} == {"recommendations": 3}


def test_a_demonstration_file_is_refused_by_a_store_of_real_data(
    desk: Any, new_desk: Callable[[], Any]
) -> None:
    show = new_desk()
    put_demonstration(show.store, LOCAL)
    desk.put(ROWS)
    with pytest.raises(Refused) as refused:
        desk.check(exported(show, demonstration=True))
    assert refused.value.rule == "demonstration_file"


def test_a_returned_demonstration_export_stays_demonstration(desk: Any, said: Said) -> None:
    put_demonstration(desk.store, LOCAL)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Notes"), "changed")

    preview = desk.put(edited(exported(desk, demonstration=True), edit))
    assert not preview.change_set.replaces_demonstration
    assert [name for name, _, _ in changed_fields(preview)] == ["notes"]
    assert said(preview) == []
    assert desk.store.snapshot().demonstration


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
    desk.check(SHEETS)
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


def test_rows_read_and_refused_are_the_rows_of_the_sheets(desk: Any) -> None:
    preview = desk.check(
        {
            "One": [*ROWS, [], ["Total", None, None, 3], ["140.3", "Build schools"]],
            "Two": [["title"], [], HEADER, ["150.1", "Text"], [None, None, "Norway"]],
        }
    )
    assert preview.read + preview.refused == sum(sheet.rows for sheet in preview.sheets) == 7
    assert (preview.read, preview.refused, preview.repeated) == (5, 2, 1)


@pytest.mark.parametrize("typed", ["green", "=1/0"])
def test_an_unusable_cell_in_an_export_clears_nothing(desk: Any, typed: str) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        sheet.cell(2, column_of(sheet, "Status"), typed)
        sheet.cell(2, column_of(sheet, "Due date"), "some day")

    preview = desk.check(edited(exported(desk), edit))
    assert "status" not in [name for name, _, _ in changed_fields(preview)]
    assert {f.place.row for f in preview.findings} == {2}
    assert len(preview.findings) == 2


def test_a_row_copied_inside_an_export_and_changed_is_a_new_record(desk: Any) -> None:
    desk.put(ROWS)

    def edit(book: Any) -> None:
        sheet = book["Recommendations"]
        row = sheet.max_row + 1
        for cell in list(sheet[2]):
            sheet.cell(row, cell.column, cell.value)
        sheet.cell(row, column_of(sheet, "Paragraph"), "140.9")
        sheet.cell(row, column_of(sheet, "Text en"), "Something else")

    preview = desk.check(edited(exported(desk), edit))
    assert preview.change_set.changed == ()
    (change,) = preview.change_set.added
    assert change.record.values["paragraph"] == "140.9"


def test_a_commitment_is_matched_by_its_reference_where_the_sheet_gives_no_kind(desk: Any) -> None:
    desk.put({"Commitments": [["Title en", "Kind", "Reference"], ["A law", "Law", "No. 21"]]})
    desk.put({"Commitments": [["Reference", "Notes"], ["no. 21", "x"]]})
    assert desk.only("commitments")["notes"] == "x"
    desk.put({"Commitments": [["Title en", "Kind", "Reference"], ["B", "Decree", "No. 21"]]})
    assert len(desk.records("commitments")) == 2


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
