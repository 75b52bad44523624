"""A record's page: its form, what was typed into it, what it stored, and what happened before."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from uprtrack.access import LOCAL, Person
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.record import Record
from uprtrack.services.editing import check_edit, edit
from uprtrack.store.store import Store

Visit = Callable[..., AppTest]
PAGES = {"recommendations": "recommendations", "commitments": "commitments"} | {
    "activities": "cooperation"
}
NOURA = Person("Noura", LOCAL.roles)


@pytest.fixture
def store(demonstration: str) -> Iterator[Store]:
    with Store(demonstration) as opened:
        yield opened


@pytest.fixture
def record(store: Store) -> Record:
    found = store.records("recommendations")
    return next(r for r in found if r.values["status"] == "partially_implemented")


@pytest.fixture
def opened(visit: Visit, record: Record) -> AppTest:
    """The record's page with its form open."""
    return press(visit("recommendations", record=record.id), "Edit this record")


def press(at: AppTest, label: str) -> AppTest:
    next(button for button in at.main.button if button.label == label).click().run()
    assert not at.exception
    return at


def button(at: AppTest, label: str) -> Any:
    return next((one for one in at.main.button if one.label == label), None)


def field(at: AppTest, kind: str, label: str) -> Any:
    return next(one for one in at.main.get(kind) if one.label == label)


def changed_by_noura(store: Store, record: Record, **given: Any) -> None:
    change_set = check_edit(store, NOURA, record.entity, record.id, store.revision(), given, {})
    edit(store, NOURA, change_set)


def values(store: Store, record: Record) -> dict[str, Any]:
    found = store.record(record.entity, record.id)
    assert found
    return found.values


def test_what_is_typed_is_stored_as_one_edit_and_told_field_by_field(
    opened: AppTest, store: Store, record: Record, read: Any
) -> None:
    field(opened, "selectbox", "Status").set_value("implemented").run()
    field(opened, "number_input", "Progress percent").set_value(100.0).run()
    field(opened, "date_input", "Completed on").set_value(date(2026, 5, 4)).run()
    field(opened, "text_area", "Evidence").set_value("https://example.org/1\n\nLetter, 2").run()
    field(opened, "text_input", "Your name").set_value("Salem").run()
    field(opened, "text_input", "Note (may stay empty)").set_value("as reported").run()
    press(opened, "Save")
    assert [one.value for one in opened.success] == ["Saved as revision 2."]
    assert [one.value for one in opened.toast] == ["Saved as revision 2."]
    made = store.history()[0]
    assert (made.number, made.kind, made.author, made.note) == (2, "edit", "Salem", "as reported")
    assert made.demonstration
    now = values(store, record)
    assert (now["status"], now["progress_percent"], now["completed_on"], now["evidence"]) == (
        "implemented", 100, date(2026, 5, 4), ("https://example.org/1", "Letter, 2"),
    )  # fmt: skip
    told = read(opened).texts
    assert "Partially implemented" in told
    assert "Implemented" in told
    assert button(opened, "Save") is None


@pytest.mark.parametrize("entity", PAGES)
@pytest.mark.parametrize("code", ["en", "ar"])
def test_a_form_that_nothing_was_typed_into_changes_nothing(
    visit: Visit, store: Store, entity: str, code: str
) -> None:
    first = store.records(entity)[0]
    at = visit(PAGES[entity], code, record=first.id)
    press(at, "Edit this record" if code == "en" else "تعديل هذا السجل")
    press(at, "Save" if code == "en" else "حفظ")
    assert store.revision() == 1
    assert len(at.main.info) == 2  # the banner of demonstration data, and that nothing differs


def test_emptied_inputs_are_not_given(opened: AppTest, store: Store, record: Record) -> None:
    field(opened, "selectbox", "Status").set_value(None).run()
    field(opened, "multiselect", "Supporting institutions").set_value([]).run()
    field(opened, "text_area", "Measures taken").set_value(" ").run()
    press(opened, "Save")
    now = values(store, record)
    assert (now["status"], now["supporting_institutions"], now["measures_taken"]) == (
        None, (), None,
    )  # fmt: skip


def test_a_refused_save_keeps_what_was_typed(opened: AppTest, store: Store, record: Record) -> None:
    field(opened, "text_area", "Notes").set_value("kept").run()
    field(opened, "date_input", "Start date").set_value(date(2031, 1, 1)).run()
    press(opened, "Save")
    assert "“Start date”, “Due date”" in opened.error[0].value.replace("\\", "")
    assert field(opened, "text_area", "Notes").value == "kept"
    field(opened, "date_input", "Start date").set_value(None).run()
    press(opened, "Save")
    assert values(store, record)["notes"] == "kept"


def test_what_was_typed_is_there_again_after_another_page(opened: AppTest, record: Record) -> None:
    field(opened, "text_area", "Notes").set_value("half a sentence").run()
    opened.switch_page("pages/reports.py").run()
    opened.switch_page("pages/recommendations.py").run()
    opened.query_params["record"] = record.id
    opened.run()
    assert field(opened, "text_area", "Notes").value == "half a sentence"
    assert field(opened, "selectbox", "Status").value == "partially_implemented"


def test_cancel_forgets_what_was_typed(opened: AppTest, store: Store) -> None:
    field(opened, "text_area", "Notes").set_value("no").run()
    press(opened, "Cancel")
    assert store.revision() == 1
    assert field(press(opened, "Edit this record"), "text_area", "Notes").value != "no"


def test_a_field_that_another_changed_is_chosen_and_the_rest_of_both_stands(
    opened: AppTest, store: Store, record: Record, read: Any
) -> None:
    field(opened, "number_input", "Progress percent").set_value(77.0).run()
    field(opened, "text_area", "Challenges").set_value("mine").run()
    changed_by_noura(store, record, progress_percent=33.0, notes="theirs")
    press(opened, "Save")
    assert store.revision() == 2
    assert button(opened, "Save").disabled
    assert [one.value for one in opened.radio] == [None]
    assert {"77%", "33%", "Noura"} <= set(read(opened).texts)
    assert field(opened, "text_area", "Challenges").value == "mine"
    opened.radio[0].set_value("mine").run()
    press(opened, "Save")
    now = values(store, record)
    assert (now["progress_percent"], now["challenges"], now["notes"]) == (77, "mine", "theirs")
    assert store.revision() == 3


def test_a_choice_is_asked_again_when_what_stands_has_changed_since(
    opened: AppTest, store: Store, record: Record
) -> None:
    field(opened, "number_input", "Progress percent").set_value(77.0).run()
    changed_by_noura(store, record, progress_percent=33.0)
    press(opened, "Save")
    opened.radio[0].set_value("mine").run()
    changed_by_noura(store, record, progress_percent=34.0)
    press(opened, "Save")
    assert values(store, record)["progress_percent"] == 34
    assert [one.value for one in opened.radio] == [None]
    opened.radio[0].set_value("mine").run()
    press(opened, "Save")
    assert values(store, record)["progress_percent"] == 77


def test_a_removed_record_is_told_with_its_last_values_and_has_no_form(
    visit: Visit, store: Store, record: Record, read: Any
) -> None:
    gone = ChangeSet(1, (Change(record, record, removed=True),), demonstration=True)
    store.apply(gone, author="No*ura*", kind="upload")
    at = visit("recommendations", record=record.id)
    [said] = at.warning
    assert "removed in revision 2 by No\\*ura\\*" in said.value
    assert "Partially implemented" in read(at).texts
    assert button(at, "Edit this record") is None


def test_an_address_that_never_was_a_record_lists_all(visit: Visit) -> None:
    at = visit("recommendations", record="f" * 32)
    assert "not here" in at.warning[0].value
    assert at.title


def test_a_form_open_while_the_record_is_removed_brings_it_back(
    opened: AppTest, store: Store, record: Record
) -> None:
    field(opened, "text_area", "Notes").set_value("still needed").run()
    gone = ChangeSet(1, (Change(record, record, removed=True),), demonstration=True)
    store.apply(gone, author="Noura", kind="upload")
    press(opened, "Save")
    opened.radio[0].set_value("mine").run()
    press(opened, "Save")
    assert values(store, record)["notes"] == "still needed"


def test_the_timeline_tells_who_changed_what_newest_first(
    visit: Visit, store: Store, record: Record, read: Any
) -> None:
    changed_by_noura(store, record, notes="<b>first</b>")
    changed_by_noura(store, record, notes="second")
    at = visit("recommendations", record=record.id)
    assert "Changed in 3 revisions" in [one.label for one in at.expander]
    page = read(at)
    texts = page.texts[page.texts.index("Revision 3") :]
    at_of = {text: texts.index(text) for text in ("Revision 3", "Revision 2", "Revision 1")}
    assert at_of["Revision 3"] < at_of["Revision 2"] < at_of["Revision 1"]
    third = texts[at_of["Revision 3"] : at_of["Revision 2"]]
    assert {"Noura", "Notes", "second"} <= set(third)
    assert "<b>first</b>" in third
    assert "The record was added." in texts[at_of["Revision 1"] :]
    assert "revision=2" in page.links["Revision 2"]
    assert page.links["Revision 2"].startswith("history?")


def test_a_long_timeline_is_shown_a_page_at_a_time(
    visit: Visit, store: Store, record: Record, read: Any
) -> None:
    for n in range(12):
        changed_by_noura(store, record, notes=f"note {n}")
    shown = [
        text
        for text in read(visit("recommendations", record=record.id)).texts
        if text.startswith("Revision ") and text != "Revision 1"
    ]
    assert shown == [f"Revision {n}" for n in range(13, 5, -1)]
