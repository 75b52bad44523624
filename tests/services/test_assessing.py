"""Several assessors on one recommendation, and what an editor takes over of theirs."""

from datetime import date
from typing import Any

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.language.catalogue import language_for
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.reports.cells import wording
from uprtrack.services.assessing import add_assessment, taken_over, taken_over_note
from uprtrack.services.editing import check_edit, edit

DAY = date(2026, 6, 30)
HEADERS = (
    *("State under review", "Cycle", "Paragraph", "Recommendation", "Status", "Lead institution"),
    *("Progress percent", "Evidence"),
)
ROW = (
    *("Kuwait", 1, "79.1", "Ratify the Convention", "Not started", "Ministry of Justice"),
    *(5, "https://example.org/own"),
)


@pytest.fixture
def record(desk: Any) -> Record:
    desk.put((HEADERS, ROW))
    (stored,) = desk.records()
    return stored


def entered(desk: Any, record: Record, **given: Any) -> int:
    values = {"assessor": "Diwan", "assessed_on": DAY, "status": "in_progress", **given}
    return add_assessment(desk.store, LOCAL, record.id, values).revision


def test_an_assessment_is_one_revision_and_leaves_the_recommendation_alone(
    desk: Any, record: Record
) -> None:
    assert entered(desk, record, evidence=("https://example.org/a", " "), progress_percent=40) == 2
    (stored,) = desk.records("assessments")
    assert stored.values["recommendation"] == record.id
    assert stored.values["evidence"] == ("https://example.org/a",)
    assert desk.store.history()[0].kind == "edit"
    assert desk.only()["status"] == "not_started"
    names = {one.values["name_en"] for one in desk.records("institutions")}
    assert names == {"Ministry of Justice", "Diwan"}


def test_five_assessors_stand_beside_one_another(desk: Any, record: Record) -> None:
    for name in ("Ministry of Health", "Ministry of Education", "Diwan", "UNDP", "A society"):
        entered(desk, record, assessor=name)
    entered(desk, record, assessed_on=date(2026, 7, 1))
    assert len(desk.records("assessments")) == 6


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"assessor": None}, "assessment_wanting"),
        ({"assessor": " \u200f "}, "assessment_wanting"),
        ({"assessed_on": None}, "assessment_wanting"),
        ({"status": None}, "assessment_wanting"),
        ({"status": "nearly"}, "not_a_value"),
        ({"progress_percent": 101}, "not_a_value"),
        ({"assessor": "DIWAN"}, "assessment_exists"),
    ],
)
def test_what_is_no_assessment_is_refused(
    desk: Any, record: Record, given: dict[str, Any], rule: str
) -> None:
    entered(desk, record)
    with pytest.raises(Refused) as refused:
        entered(desk, record, **given)
    assert refused.value.rule == rule
    assert desk.store.revision() == 2


def test_of_a_recommendation_that_is_gone_nothing_is_assessed(desk: Any, record: Record) -> None:
    with pytest.raises(Refused) as refused:
        add_assessment(desk.store, LOCAL, "gone", {"assessor": "Diwan"})
    assert refused.value.rule == "no_such_record"


def test_who_may_only_look_assesses_nothing(desk: Any, record: Record) -> None:
    viewer = Person("v", frozenset({Role.VIEWER}))
    with pytest.raises(Refused) as refused:
        add_assessment(desk.store, viewer, record.id, {})
    assert refused.value.rule == "not_allowed"


def test_one_click_twice_is_one_assessment(desk: Any, record: Record) -> None:
    values = {"assessor": "Diwan", "assessed_on": DAY, "status": "in_progress"}
    first = add_assessment(desk.store, LOCAL, record.id, values, "click").revision
    assert add_assessment(desk.store, LOCAL, record.id, values, "click").revision == first
    assert len(desk.records("assessments")) == 1


def test_an_assessment_taken_over_is_the_recommendations_own(desk: Any, record: Record) -> None:
    entered(
        desk,
        record,
        status="implemented",
        measures_taken="Law",
        evidence=("https://example.org/a",),
    )
    (assessment,) = desk.records("assessments")
    given = taken_over(record, assessment)
    change_set = check_edit(desk.store, LOCAL, "recommendations", record.id, 1, given, {})
    note = taken_over_note(assessment, wording({}, language_for("en")))
    edit(desk.store, LOCAL, change_set, note)

    own = desk.only()
    assert (own["status"], own["assessed_on"], own["progress_percent"]) == (
        "implemented",
        DAY,
        None,
    )
    assert own["measures_taken"] == "Law"
    assert own["evidence"] == ("https://example.org/own", "https://example.org/a")
    assert own["lead_institution"] == "Ministry of Justice"
    assert desk.store.history()[0].note == "Taken over from the assessment by Diwan, 30 June 2026"
    assert desk.records("assessments")[0].values == assessment.values


def test_taking_over_meets_what_another_stored_meanwhile(desk: Any, record: Record) -> None:
    entered(desk, record, status="implemented")
    (assessment,) = desk.records("assessments")
    theirs = check_edit(
        desk.store, LOCAL, "recommendations", record.id, 2, {"status": "continuous"}, {}
    )
    edit(desk.store, LOCAL, theirs, "")
    mine = check_edit(
        *(desk.store, LOCAL, "recommendations", record.id, 2),
        *(taken_over(record, assessment), {}),
    )
    assert [conflict.field for conflict in mine.open_conflicts] == ["status"]


def test_an_assessment_without_status_gives_nothing_to_take_over(record: Record) -> None:
    nothing = dict.fromkeys(("status", "assessed_on", "progress_percent", "measures_taken"))
    assert taken_over(record, Record("assessments", "a", {**nothing, "evidence": ("x",)})) == {}


def test_two_returned_exports_bring_two_assessors_of_one_recommendation(
    desk: Any, record: Record
) -> None:
    entered(desk, record, assessor="Diwan")
    sent = desk.exported()

    def by(name: str, status: str) -> bytes:
        def fill(book: Any) -> None:
            sheet = book["Assessments"]
            at = {cell.value: cell.column for cell in sheet[1]}
            row = sheet.max_row + 1
            for header, value in (
                *(("Recommendation", "79.1"), ("Assessor", name)),
                *(("Assessed on", DAY), ("Status", status)),
            ):
                sheet.cell(row, at[header], value)

        return desk.edited(sent, fill)

    desk.put(by("Ministry of Health", "Implemented"))
    second = desk.put(by("Ministry of Education", "Not started"))

    assert second.change_set.conflicts == ()
    assert {
        (one.values["assessor"], one.values["status"], one.values["recommendation"])
        for one in desk.records("assessments")
    } == {
        ("Diwan", "in_progress", record.id),
        ("Ministry of Health", "implemented", record.id),
        ("Ministry of Education", "not_started", record.id),
    }
    assert desk.only()["status"] == "not_started"
