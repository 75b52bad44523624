"""A choice of one value, or of all: a filter that the address decides."""

from collections.abc import Callable, Sequence

import streamlit as st

from uprtrack.language.catalogue import Language
from uprtrack.ui.session import Key


def choose_one(
    label: str,
    values: Sequence[str],
    chosen: str,
    key: Key[str],
    told: Callable[[str, Language], str],
    language: Language,
    on_choose: Callable[[str], None],
) -> None:
    """Show the values, all of them first, and call `on_choose` with what is chosen, "" for all.

    A chosen value that is not among them is shown too.
    """
    key.show(chosen)
    st.selectbox(
        label,
        ["", *values, *([chosen] if chosen and chosen not in values else [])],
        key=key.name,
        format_func=lambda value: told(value, language) if value else language.text("All"),
        disabled=not values and not chosen,
        on_change=lambda: on_choose(key.get()),
    )
