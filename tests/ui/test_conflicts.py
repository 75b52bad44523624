"""The chooser of conflicts without a browser: nothing is chosen but what a person chooses."""

from streamlit.testing.v1 import AppTest


def chooser(records: int = 2, code: str = "en") -> AppTest:
    def script(records: int, code: str) -> None:
        from datetime import UTC, datetime

        import streamlit as st

        from uprtrack.changes.compare import complete
        from uprtrack.changes.conflict import WHOLE, Conflict, Side
        from uprtrack.language.catalogue import language_for
        from uprtrack.model.record import Record
        from uprtrack.reports.cells import Wording
        from uprtrack.ui.conflicts import choose

        conflicts = []
        for n in range(records):
            values = complete("recommendations", {"paragraph": f"79.{n}", "text_en": "<b>Act</b>"})
            record = Record("recommendations", f"{n:032x}", values, 1)
            status = ("not_started", "in_progress", "implemented")
            conflicts.append(Conflict(record, "status", *status))
            conflicts.append(Conflict(record, "notes", None, "mine [x](http://e.test)", "theirs"))
        gone = Record("recommendations", "f" * 32, complete("recommendations", {}), 1)
        conflicts.append(Conflict(gone, WHOLE, removed_by=Side.THEIRS))
        state = st.session_state
        touch = ("Noura", datetime(2026, 3, 1, 9, 30, tzinfo=UTC))
        choose(
            conflicts,
            state.setdefault("choices", {}),
            Wording(language_for(code)),
            lambda conflict: touch if conflict.field == "status" else None,
            "test",
            lambda choices: state.update(choices=choices),
        )

    at = AppTest.from_function(script, args=(records, code), default_timeout=60).run()
    assert not at.exception
    return at


def choices(at: AppTest) -> dict[tuple[str, str], str]:
    chosen: dict[tuple[str, str], str] = at.session_state["choices"]
    return chosen


def shown(at: AppTest) -> str:
    return "\n".join(str(html.proto.body) for html in at.get("html"))


def test_nothing_is_chosen_beforehand() -> None:
    at = chooser()
    assert {one.value for one in at.radio} == {None}
    assert "5 are still to be chosen." in [text.value for text in at.markdown]


def test_the_three_values_are_told_with_who_changed_the_present_one() -> None:
    told = shown(chooser())
    assert "Not started" in told
    assert "In progress" in told
    assert "Implemented" in told
    assert "<bdi>Noura</bdi> · <bdi>1 March 2026, 09:30 UTC</bdi>" in told
    assert "This record was removed here" in told


def test_one_field_is_chosen_and_another_time_otherwise() -> None:
    at = chooser()
    at.radio(key=f"test.{0:032x}.status").set_value("mine").run()
    assert choices(at) == {(f"{0:032x}", "status"): "mine"}
    assert at.radio(key=f"test.{0:032x}.notes").value is None
    at.radio(key=f"test.{0:032x}.status").set_value("theirs").run()
    assert choices(at) == {(f"{0:032x}", "status"): "theirs"}
    assert "4 are still to be chosen." in [text.value for text in at.markdown]


def test_a_choice_for_a_record_is_a_choice_for_its_fields_alone() -> None:
    at = chooser()
    at.radio(key=f"test.{1:032x}.all").set_value("theirs").run()
    assert choices(at) == {(f"{1:032x}", name): "theirs" for name in ("status", "notes")}
    assert at.radio(key=f"test.{1:032x}.notes").value == "theirs"
    assert at.radio(key="test.all").value is None


def test_five_hundred_are_chosen_at_once_and_shown_a_page_at_a_time() -> None:
    at = chooser(records=250)
    assert len(at.radio) < 40
    at.radio(key="test.all").set_value("mine").run()
    assert not at.exception
    assert len(choices(at)) == 501
    assert set(choices(at).values()) == {"mine"}
    assert "Every one is chosen." in [text.value for text in at.markdown]
    at.button(key="test.again").click().run()
    assert choices(at) == {}
    assert {one.value for one in at.radio} == {None}


def test_what_a_value_says_is_shown_and_never_drawn() -> None:
    told = shown(chooser())
    assert "&lt;b&gt;Act&lt;/b&gt;" in told
    assert "mine [x](http://e.test)" in told
    assert "<b>" not in told


def test_in_arabic_nothing_stays_english() -> None:
    at = chooser(code="ar")
    labels = [one.label for one in at.radio] + [
        option for one in at.radio for option in one.options
    ]
    assert not [label for label in labels if label.isascii()]
