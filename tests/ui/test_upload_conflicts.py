"""Conflicts of a returned sheet on the upload page, without a browser."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from tests.services.test_merging import ROWS, SHEET, setting
from tests.ui.test_upload import page, upload

from uprtrack.store.address import ADDRESS_VARIABLE


@pytest.fixture
def desk(desk: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The desk whose store the pages show, with two copies of one export."""
    monkeypatch.setenv(ADDRESS_VARIABLE, str(desk.store.engine.url))
    monkeypatch.setattr("uprtrack.ui.upload_draft.browser", lambda: "this browser")
    desk.put(ROWS)
    return desk


def confirm_of(at: AppTest) -> Any:
    return next(b for b in at.button if b.key and b.key.endswith(".confirm"))


def test_nothing_is_confirmed_before_every_conflict_is_decided(desk: Any) -> None:
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Notes="from A")))
    at = upload(page(), desk.edited(sent, setting(Notes="from B", Status="Implemented")))
    [side] = at.radio
    assert (side.value, confirm_of(at).disabled) == (None, True)
    side.set_value("mine").run()
    assert not confirm_of(at).disabled
    confirm_of(at).click().run()
    assert desk.records()[0].values["notes"] == "from B"
    assert desk.store.revision() == 3


def test_a_choice_falls_when_the_stored_value_changes_before_the_confirmation(desk: Any) -> None:
    sent = desk.exported()
    desk.put(desk.edited(sent, setting(Notes="from A")))
    at = upload(page(), desk.edited(sent, setting(Notes="from B")))
    at.radio[0].set_value("mine").run()
    desk.put(desk.edited(desk.exported(), setting(Notes="from C")))
    at.run()
    assert (at.radio[0].value, confirm_of(at).disabled) == (None, True)
    assert "from C" in "\n".join(str(html.proto.body) for html in at.get("html"))


def test_deleted_rows_remove_their_records_only_when_ticked(desk: Any) -> None:
    edited = desk.edited(desk.exported(), lambda book: book[SHEET].delete_rows(3))
    at = upload(page(), edited)
    assert confirm_of(at).disabled
    at.get("button_group")[0].set_value("missing").run()
    at.checkbox[0].check().run()
    confirm_of(at).click().run()
    assert [record.values["paragraph"] for record in desk.records()] == ["140.1", "140.3"]
