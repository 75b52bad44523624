"""Changing one record by hand, whatever others did since its form was opened."""

from datetime import date
from typing import Any

import pytest

from uprtrack.access import LOCAL, Person, Role
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.conflict import WHOLE, Side
from uprtrack.changes.revision import Revision
from uprtrack.model.editable import EDITABLE, IN_ORDER
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.editing import check_edit, edit

HEADERS = (
    *("State under review", "Cycle", "Paragraph", "Recommendation", "Status", "Lead institution"),
    *("Supporting institutions", "Due date", "Progress percent"),
)
ROW = (
    *("Kuwait", 1, "79.1", "Ratify the Convention", "Not started", "Ministry of Justice"),
    *("Ministry of Health", "2026-06-30", 20),
)


@pytest.fixture
def record(desk: Any) -> Record:
    desk.put((HEADERS, ROW))
    (stored,) = desk.records()
    return stored


def checked(desk: Any, record: Record, base: int = 1, choices: Any = None, **given: Any) -> Any:
    return check_edit(desk.store, LOCAL, record.entity, record.id, base, given, choices or {})


def edited(desk: Any, record: Record, base: int = 1, choices: Any = None, **given: Any) -> int:
    change_set = checked(desk, record, base, choices, **given)
    return edit(desk.store, LOCAL, change_set, "why").revision


def remove(desk: Any, record: Record) -> None:
    gone = ChangeSet(desk.store.revision(), (Change(record, record, removed=True),))
    desk.store.apply(gone, author="Salem", kind="upload")


def test_what_is_editable_is_declared_and_not_read_only() -> None:
    for entity, names in EDITABLE.items():
        fields = [ENTITIES[entity].field(name) for name in names]
        assert not [field.name for field in fields if field.read_only or field.required]
        assert {name for pair in IN_ORDER.get(entity, ()) for name in pair} <= set(names)


def test_an_edit_is_one_revision_of_its_kind_with_author_and_note(
    desk: Any, record: Record
) -> None:
    revision = edited(desk, record, status="in_progress", notes="  seen\r\nby us ")
    made = desk.store.history()[0]
    assert isinstance(made, Revision)
    assert (made.number, made.kind, made.author, made.note, made.changed) == (
        revision, "edit", "local", "why", 1,
    )  # fmt: skip
    values = desk.only()
    assert values["status"] == "in_progress"
    assert values["notes"] == "seen\nby us"
    assert {step.field for step in desk.store.steps(revision - 1, revision)} == {"status", "notes"}


def test_what_differs_in_nothing_makes_no_revision(desk: Any, record: Record) -> None:
    given = {name: record.values[name] for name in EDITABLE["recommendations"]}
    assert checked(desk, record, **given).changes == ()
    assert edited(desk, record, **given, choices=None) == 1


def test_an_emptied_field_is_cleared(desk: Any, record: Record) -> None:
    edited(desk, record, due_date=None, supporting_institutions=(), status=" ")
    values = desk.only()
    assert (values["due_date"], values["supporting_institutions"], values["status"]) == (
        None, (), None,
    )  # fmt: skip


def test_the_same_edit_again_stores_nothing_more(desk: Any, record: Record) -> None:
    change_set = checked(desk, record, status="in_progress")
    first = edit(desk.store, LOCAL, change_set, edit_id="one").revision
    assert edit(desk.store, LOCAL, change_set, edit_id="one").revision == first == 2


def test_disjoint_edits_of_one_base_both_stand(desk: Any, record: Record) -> None:
    edited(desk, record, status="in_progress")
    edited(desk, record, progress_percent=60.0)
    assert desk.only()["status"] == "in_progress"
    assert desk.only()["progress_percent"] == 60


def test_the_same_field_changed_otherwise_is_chosen(desk: Any, record: Record) -> None:
    edited(desk, record, status="in_progress", notes="theirs")
    change_set = checked(desk, record, status="implemented", challenges="few means")
    [conflict] = change_set.conflicts
    assert (conflict.field, conflict.base, conflict.mine, conflict.theirs) == (
        "status", "not_started", "implemented", "in_progress",
    )  # fmt: skip
    with pytest.raises(Refused, match="conflicts_open"):
        edit(desk.store, LOCAL, change_set)
    key = record.id, "status"
    kept = checked(desk, record, choices={key: Side.THEIRS}, status="implemented", notes="theirs")
    assert kept.changes == ()
    edited(desk, record, choices={key: Side.MINE}, status="implemented", challenges="few means")
    values = desk.only()
    assert (values["status"], values["notes"], values["challenges"]) == (
        "implemented", "theirs", "few means",
    )  # fmt: skip


def test_the_same_change_on_both_sides_is_no_conflict(desk: Any, record: Record) -> None:
    edited(desk, record, status="in_progress")
    change_set = checked(desk, record, status="in_progress")
    assert (change_set.changes, change_set.conflicts) == ((), ())


def test_several_institutions_merge_one_by_one(desk: Any, record: Record) -> None:
    edited(desk, record, supporting_institutions=("Ministry of Health", "Ministry of Finance"))
    edited(desk, record, supporting_institutions=("Ministry of Interior",))
    assert desk.only()["supporting_institutions"] == ("Ministry of Finance", "Ministry of Interior")


def test_a_store_that_moved_on_after_the_check_is_not_written_over(
    desk: Any, record: Record
) -> None:
    change_set = checked(desk, record, status="implemented")
    edited(desk, record, progress_percent=60.0)
    with pytest.raises(Refused, match="store_moved_on"):
        edit(desk.store, LOCAL, change_set)


def test_a_removed_record_comes_back_only_when_chosen(desk: Any, record: Record) -> None:
    remove(desk, record)
    [conflict] = checked(desk, record, status="implemented").conflicts
    assert (conflict.field, conflict.removed_by) == (WHOLE, Side.THEIRS)
    left = checked(desk, record, choices={(record.id, WHOLE): Side.THEIRS}, status="implemented")
    assert (left.changes, left.open_conflicts) == ((), ())
    edited(desk, record, choices={(record.id, WHOLE): Side.MINE}, status="implemented")
    (back,) = desk.records()
    assert back.id == record.id
    assert back.values == {**record.values, "status": "implemented"}


def test_a_field_changed_before_the_removal_is_chosen_too(desk: Any, record: Record) -> None:
    edited(desk, record, status="in_progress")
    (changed,) = desk.records()
    remove(desk, changed)
    conflicts = checked(desk, record, status="implemented").conflicts
    assert [conflict.field for conflict in conflicts] == [WHOLE, "status"]
    choices = {(record.id, WHOLE): Side.MINE, (record.id, "status"): Side.THEIRS}
    decided = checked(desk, record, choices=choices, status="implemented").conflicts
    assert {conflict.key: conflict.choice for conflict in decided} == choices
    assert len(decided) == len(choices)
    edited(desk, record, choices=choices, status="implemented")
    assert desk.only()["status"] == "in_progress"


@pytest.mark.parametrize("record_id", ["f" * 32, "institution"])
def test_what_never_stood_cannot_be_changed(desk: Any, record: Record, record_id: str) -> None:
    if record_id == "institution":
        record_id = desk.records("institutions")[0].id
    with pytest.raises(Refused, match="no_such_record"):
        check_edit(desk.store, LOCAL, "recommendations", record_id, 1, {"notes": "x"}, {})


def test_another_name_of_an_institution_makes_no_second_one(desk: Any, record: Record) -> None:
    (justice, health) = desk.records("institutions")
    edited(desk, record, lead_institution="ministry of  HEALTH")
    assert desk.only()["lead_institution"] == "Ministry of Health"
    assert desk.records("institutions") == [justice, health]


def test_an_institution_renamed_since_is_known_by_the_name_that_was_seen(
    desk: Any, record: Record
) -> None:
    health = desk.records("institutions")[1]
    renamed = Record("institutions", health.id, {**health.values, "name_en": "Public Health"}, 1)
    other = Record(record.entity, record.id, {**record.values, "supporting_institutions": ()}, 1)
    changes = ChangeSet(1, (Change(renamed, health), Change(other, record)))
    desk.store.apply(changes, author="Salem", kind="upload")
    edited(desk, record, lead_institution="Ministry of Health")
    assert desk.only()["lead_institution"] == "Public Health"
    assert len(desk.records("institutions")) == 2


def test_a_new_institution_joins_the_register_and_is_not_counted(desk: Any, record: Record) -> None:
    change_set = checked(desk, record, lead_institution="وزارة التربية")
    assert (len(change_set.changed), len(change_set.added)) == (1, 0)
    edit(desk.store, LOCAL, change_set)
    assert desk.only()["lead_institution"] == "وزارة التربية"
    assert desk.records("institutions")[-1].values["name_ar"] == "وزارة التربية"


def test_a_new_institution_that_loses_the_conflict_is_not_registered(
    desk: Any, record: Record
) -> None:
    edited(desk, record, lead_institution="Ministry of Health")
    choices = {(record.id, "lead_institution"): Side.THEIRS}
    edited(desk, record, choices=choices, lead_institution="Ministry of Bees", notes="n")
    assert len(desk.records("institutions")) == 2


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"progress_percent": 101.0}, "not_a_value"),
        ({"progress_percent": -1.0}, "not_a_value"),
        ({"status": "finished"}, "not_a_value"),
        ({"start_date": date(2026, 7, 1)}, "dates_out_of_order"),
        ({"start_date": date(2026, 3, 1), "completed_on": date(2026, 2, 1)}, "dates_out_of_order"),
    ],
)
def test_impossible_values_are_refused(desk: Any, record: Record, given: Any, rule: str) -> None:
    with pytest.raises(Refused, match=rule):
        checked(desk, record, **given)


def test_dates_that_stood_out_of_order_do_not_hold_up_another_change(desk: Any) -> None:
    headers = (*HEADERS[:4], "Start date", "Due date")
    desk.put((headers, (*ROW[:4], "2026-08-01", "2026-06-30")))
    (record,) = desk.records()
    assert edited(desk, record, notes="seen") == 2


def test_identifying_fields_are_not_edited_by_hand(desk: Any, record: Record) -> None:
    with pytest.raises(KeyError):
        checked(desk, record, paragraph="79.2")


def test_demonstration_data_stays_demonstration_data(desk: Any) -> None:
    put_demonstration(desk.store, LOCAL)
    stored = desk.store.snapshot()
    record = stored.records["recommendations"][0]
    edited(desk, record, stored.revision, notes="tried")
    assert desk.store.snapshot().demonstration


def test_a_demonstration_record_does_not_come_back_among_real_ones(desk: Any) -> None:
    put_demonstration(desk.store, LOCAL)
    record = desk.records()[0]
    desk.put((HEADERS, ROW))
    with pytest.raises(Refused, match="no_such_record"):
        checked(desk, record, notes="x", choices={(record.id, WHOLE): Side.MINE})


def test_a_value_of_old_that_is_not_touched_holds_nothing_up(desk: Any, record: Record) -> None:
    old = Record(record.entity, record.id, {**record.values, "status": "of_old"}, 1)
    desk.store.apply(ChangeSet(1, (Change(old, record),)), author="Salem", kind="upload")
    assert edited(desk, record, 2, status="of_old", notes="seen") == 3


def test_a_viewer_edits_nothing(desk: Any, record: Record) -> None:
    viewer = Person("v", frozenset({Role.VIEWER}))
    with pytest.raises(Refused, match="not_allowed"):
        check_edit(desk.store, viewer, record.entity, record.id, 1, {"notes": "x"}, {})
    with pytest.raises(Refused, match="not_allowed"):
        edit(desk.store, viewer, checked(desk, record, notes="x"))
