"""Who stores something, and why: asked in the same words wherever something is stored."""

import streamlit as st

from uprtrack.access import Person
from uprtrack.language.catalogue import Language
from uprtrack.ui.session import YOUR_NAME, Key

LONGEST_NAME, LONGEST_NOTE = 80, 300


def ask_author(language: Language, key: str) -> Key[str]:
    """Ask for the name and a note; the key of the note. `key` begins the keys of both widgets."""
    note = Key(f"{key}.note", "")
    who, why = st.columns(2)
    with who:
        ask_name(language, key)
    why.text_input(language.text("Note (may stay empty)"), key=note.name, max_chars=LONGEST_NOTE)
    return note


def ask_name(language: Language, key: str) -> None:
    """Ask for the name alone, where what is stored has a note of its own."""
    name = Key(f"{key}.name", "")
    if not name.held:
        name.set(YOUR_NAME.get())
    st.text_input(
        language.text("Your name"),
        key=name.name,
        max_chars=LONGEST_NAME,
        on_change=lambda: YOUR_NAME.set(name.get().strip()),
        help=language.text("Kept with what is stored, so that others know whom to ask."),
    )


def author(person: Person) -> Person:
    """The person under the name that was typed, if one was."""
    return Person(YOUR_NAME.get() or person.name, person.roles)
