from streamlit.testing.v1 import AppTest

REFUSAL = "This page opens from the front page only."


def page_alone() -> None:
    import streamlit as st

    from uprtrack.ui.door import enter

    visitor = enter()
    st.write(f"{visitor.person.name} {visitor.language.code}")


def page_behind_the_door() -> None:
    import streamlit as st

    from uprtrack.ui.door import enter, open_door

    open_door()
    visitor = enter()
    st.write(f"{visitor.person.name} {visitor.language.code}")


def test_a_page_alone_refuses_and_shows_nothing() -> None:
    at = AppTest.from_function(page_alone)
    at.query_params["lang"] = "en"
    at.run()
    assert [error.value for error in at.error] == [REFUSAL]
    assert not at.markdown


def test_the_refusal_is_arabic_unless_asked_otherwise() -> None:
    at = AppTest.from_function(page_alone).run()
    assert at.error[0].value != REFUSAL


def test_behind_the_door_a_page_knows_its_visitor() -> None:
    at = AppTest.from_function(page_behind_the_door).run()
    assert at.markdown[0].value == "local ar"
    assert at.query_params["lang"] == "ar"


def test_a_language_lasts_when_the_next_address_does_not_name_one() -> None:
    at = AppTest.from_function(page_behind_the_door)
    at.query_params["lang"] = "en"
    at.run()
    del at.query_params["lang"]
    at.run()
    assert at.markdown[0].value == "local en"


def test_a_language_nobody_speaks_is_arabic() -> None:
    at = AppTest.from_function(page_behind_the_door)
    at.query_params["lang"] = "fr"
    at.run()
    assert at.markdown[0].value == "local ar"
