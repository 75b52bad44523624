"""Which suggestions are looked at: a field, a value of it, how sure at least; the address says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import streamlit as st

from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.linking.suggestion import FIELDS, Suggestion
from uprtrack.model.entities import ENTITIES
from uprtrack.services.suggesting import at_least
from uprtrack.services.suggestion_words import value_told
from uprtrack.ui.address import ask, asked
from uprtrack.ui.session import SUGGESTION_WISH

FIELD: Final = "field"
VALUE: Final = "value"
LEAST: Final = "least"
SHARES: Final = ("95", "90", "80", "70")
"""The choices of how sure at least, in percent."""


Told = Callable[[str, Language], str]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted; "" and 0 do not filter."""

    field: str = ""
    value: str = ""
    least: float = 0

    def of(self, found: Sequence[Suggestion]) -> list[Suggestion]:
        """Those that are wanted."""
        return [
            one
            for one in at_least(found, self.least)
            if self.field in ("", one.field) and self.value in ("", one.value)
        ]


def filter_suggestions(found: Sequence[Suggestion], language: Language) -> Wish:
    """Show the three choices; return what is chosen."""
    field = asked(FIELD) if asked(FIELD) in FIELDS else ""
    values = sorted({one.value for one in found if one.field == field}, key=_order)
    value = asked(VALUE) if asked(VALUE) in values else ""
    least = asked(LEAST) if asked(LEAST) in SHARES else ""
    first, second, third = st.columns(3)
    with first:
        _choose(FIELD, language.text("What is suggested"), FIELDS, field, _field_told, language)
    with second:
        _choose(VALUE, language.text("Value"), values, value, partial(value_told, field), language)
    with third:
        _choose(LEAST, language.text("How sure"), SHARES, least, _least_told, language)
    return Wish(field, value, int(least or 0) / 100)


def _order(value: str) -> tuple[int, str]:
    """Goals by their number."""
    return (int(value), "") if value.isdecimal() else (0, value)


def _choose(
    name: str, label: str, values: Sequence[str], chosen: str, told: Told, language: Language
) -> None:
    key = SUGGESTION_WISH[name]
    key.show(chosen)
    kept = {one: asked(one) for one in (FIELD, VALUE, LEAST)}

    def choose() -> None:
        others = {VALUE: ""} if name == FIELD else {}
        ask(Selection(), **{**kept, **others, name: key.get()})

    st.selectbox(
        label,
        ["", *values],
        key=key.name,
        format_func=lambda one: told(one, language) if one else language.text("All"),
        on_change=choose,
    )


def _field_told(name: str, language: Language) -> str:
    return ENTITIES["recommendations"].field(name).label(language.code)


def _least_told(share: str, language: Language) -> str:
    return language.text("{share} or more", share=language.percent(int(share)))
