"""The door of the house: app.py opens it once a run, and every page enters through it."""

from dataclasses import dataclass

import streamlit as st

from uprtrack.access import LOCAL, Person, Role, Verb, allowed
from uprtrack.language.catalogue import Language
from uprtrack.ui.as_of import as_of_asked
from uprtrack.ui.language import language_of_visit
from uprtrack.ui.session import ADMITTED


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks at a page, in which language, and at which moment ("" for now)."""

    person: Person
    language: Language
    as_of: str = ""


def open_door() -> Visitor:
    """Admit this session; app.py alone calls it, before any page runs."""
    visitor = Visitor(LOCAL, language_of_visit())
    ADMITTED.set(allowed(visitor.person, Verb.SEE))
    return visitor


def enter() -> Visitor:
    """Return the visitor, or stop the page when its session did not come in through app.py.

    The first statement of every page. Streamlit can be made to run a file of pages/ by its address
    alone; then nothing has asked who is looking. Who looks at the past may only see it.
    """
    language = language_of_visit()
    if not ADMITTED.get():
        st.error(language.text("This page opens from the front page only."))
        st.stop()
    if moment := as_of_asked():
        return Visitor(Person(LOCAL.name, frozenset({Role.VIEWER})), language, moment)
    return Visitor(LOCAL, language)
