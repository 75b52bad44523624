from streamlit.testing.v1 import AppTest


def faulty_page() -> None:
    import streamlit as st

    from uprtrack.model.finding import Refused
    from uprtrack.ui.trouble import show_fault

    reason = st.query_params.get("reason", "")
    show_fault(Refused("store_unreachable", reason=reason) if reason else ValueError("secret"))


def said(**query: str) -> str:
    at = AppTest.from_function(faulty_page)
    at.query_params.update(query)
    return at.run().error[0].value


def test_a_refusal_says_why_in_the_visitors_language():
    assert "database" in said(lang="en", reason="disk full")
    assert said(lang="ar", reason="disk full") != said(lang="en", reason="disk full")


def test_other_faults_keep_their_words_to_themselves():
    assert "secret" not in said(lang="en")
    assert "log" in said(lang="en")
