from streamlit.testing.v1 import AppTest

from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import language_for
from uprtrack.ui.address import link


def test_a_link_keeps_language_and_filters():
    women = Selection(themes=("women", "children"), text="a & b")
    assert link("recommendations", language_for("ar"), women, page="") == (
        "recommendations?lang=ar&theme=children&theme=women&q=a+%26+b"
    )
    assert link("overview", language_for("en")) == "./?lang=en"


def rewriting_page() -> None:
    import streamlit as st

    from uprtrack.analysis.selection import Selection
    from uprtrack.ui.address import ask, selection_asked

    if selection_asked().text:
        ask(Selection(themes=("women", "health")), page="2")
    st.write(selection_asked().themes)


def test_rewriting_replaces_filters_and_keeps_the_language():
    at = AppTest.from_function(rewriting_page)
    at.query_params.update(lang="ar", q="x", record="1")
    at.run()
    assert at.query_params == {"lang": "ar", "theme": ["health", "women"], "page": "2"}


def linking_page() -> None:
    import streamlit as st

    from uprtrack.analysis.selection import Selection
    from uprtrack.language.catalogue import language_for
    from uprtrack.ui.address import record_link

    english = language_for("en")
    st.text(record_link("activities", "a1", english, Selection(levels=("local",))))
    st.text(record_link("activities", "a1", english))
    st.text(record_link("decisions", "d1", english))
    st.text(record_link("links", "l1", english))


def test_a_link_to_a_record_remembers_what_the_page_showed() -> None:
    at = AppTest.from_function(linking_page)
    at.query_params.update(by="partner", view="", page="3")
    at.run()
    assert [text.value for text in at.text] == [
        "cooperation?lang=en&level=local&by=partner&page=3&record=a1",
        "cooperation?lang=en&record=a1",
        "cooperation?lang=en&view=mechanism&record=d1",
        "None",
    ]
