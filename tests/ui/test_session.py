import pytest
from streamlit.testing.v1 import AppTest

from uprtrack.ui.session import Key


def test_a_default_that_could_change_is_refused() -> None:
    with pytest.raises(TypeError):
        Key("k", ["shared", "by", "every", "session"])


def test_a_key_may_name_the_type_of_an_empty_default() -> None:
    assert Key[tuple[str, ...]]("k", ()).default == ()


def a_page() -> None:
    import streamlit as st

    from uprtrack.ui.session import Key

    decided: Key[str] = Key("decided", "")
    shown: Key[str | None] = Key("shown", None)
    shown.show(decided.get() or None)
    st.radio("Side", ["mine", "theirs"], index=None, key=shown.name)


def test_what_a_widget_shows_already_is_not_sent_over_a_click_on_its_way() -> None:
    page = AppTest.from_function(a_page).run()
    assert page.radio[0].value is None
    page.run()
    assert not page.radio[0].proto.set_value
    page.session_state["decided"] = "mine"
    page.run()
    assert page.radio[0].proto.set_value
    assert page.radio[0].value == "mine"
    page.run()
    assert not page.radio[0].proto.set_value
    assert page.radio[0].value == "mine"
