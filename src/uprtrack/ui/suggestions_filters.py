"""The choices above the suggestions: field, value, confidence."""

from collections.abc import Callable, Sequence
from typing import Final

import streamlit as st

from uprtrack.language.catalogue import Language
from uprtrack.linking.suggestion import FIELDS, Suggestion
from uprtrack.services.suggesting import Wish
from uprtrack.services.suggestion_words import confidence_told, field_told, value_told
from uprtrack.ui.address import LEAST, PAGE
from uprtrack.ui.one_of import choose_one
from uprtrack.ui.session import SUGGESTION_WORDS
from uprtrack.ui.suggestions_address import FIELD, VALUE, ask_suggestions, wish_asked

STEPS: Final = (0.6, 0.7, 0.8, 0.9)
"""The confidences that are offered."""


def filter_suggestions(every: Sequence[Suggestion], language: Language) -> Wish:
    """Show the choices; return what is chosen."""
    wish = wish_asked()
    if not every:
        return wish
    field, value, least = st.columns(3)
    with field:
        fields = [name for name in FIELDS if any(one.field == name for one in every)]
        _choose(FIELD, language.text("Field"), fields, wish.field, language, {VALUE: ""})
    with value:
        values = _values(every, wish.field, language)
        _choose(VALUE, language.text("Value"), values, wish.value, language, {})
    with least:
        steps = [str(step) for step in STEPS]
        chosen = str(wish.at_least) if wish.at_least else ""
        _choose(LEAST, language.text("Confidence"), steps, chosen, language, {})
    return wish


def _values(every: Sequence[Suggestion], field: str, language: Language) -> list[str]:
    """The suggested values of the field in the order of their labels; none before it is chosen."""
    values = {one.value for one in every if one.field == field}
    return sorted(values, key=lambda value: (len(value) if value.isdecimal() else 0,
                                             value_told(field, value, language)))  # fmt: skip


def _choose(
    name: str,
    label: str,
    values: list[str],
    chosen: str,
    language: Language,
    others: dict[str, str],
) -> None:
    def choose(value: str) -> None:
        ask_suggestions(**{name: value, PAGE: "", **others})

    choose_one(label, values, chosen, SUGGESTION_WORDS[name], _WORDS[name], language, choose)


def _value_told(value: str, language: Language) -> str:
    return value_told(wish_asked().field, value, language)


def _least_told(share: str, language: Language) -> str:
    return language.text(
        "At least {confidence}", confidence=confidence_told(float(share), language)
    )


_WORDS: Final[dict[str, Callable[[str, Language], str]]] = {
    FIELD: field_told,
    VALUE: _value_told,
    LEAST: _least_told,
}
