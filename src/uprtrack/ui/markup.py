"""HTML that data cannot get out of: tables and lists that Streamlit has no element for.

Text enters through `element` alone, which escapes whatever is not already Markup; nothing else
builds Markup.
"""

import re
from collections.abc import Iterable
from html import escape

import streamlit as st

_LINES = re.compile(
    r"\n|(?<=[A-Za-z.)]) / (?=[\u0600-\u06ff])|(?<=[\u0600-\u06ff.)]) / (?=[A-Za-z])"
)


_RUN = re.compile(r"(\S{30,})")
"""A word that may be wider than its column: an address, or letters without a space."""


class Markup(str):
    """HTML of our own making, in which every text is escaped."""

    __slots__ = ()


def element(tag: str, *children: str | None, **attributes: str | int | None) -> Markup:
    """`<tag attributes>children</tag>`; a child that is no Markup is shown as it stands.

    Children and attributes of None are left out. `class_` is class, `data_label` data-label.
    """
    named = "".join(
        f' {name.strip("_").replace("_", "-")}="{escape(str(value))}"'
        for name, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{tag}{named}>{together(children)}</{tag}>")


def together(parts: Iterable[str | None]) -> Markup:
    """The parts one after the other."""
    return Markup(
        "".join(
            part if isinstance(part, Markup) else escape(part) for part in parts if part is not None
        )
    )


def words(text: str) -> Markup:
    """Text from outside: its lines kept, each in its own direction.

    A text that says the same in both languages ("Women / المرأة") stands in two lines.
    """
    lines = [line for line in _LINES.split(text) if line.strip()]
    if len(lines) < 2:
        return element("span", *_runs(text), dir="auto", class_="uprtrack-words")
    parts = (element("span", *_runs(line), dir="auto") for line in lines)
    return element("span", *parts, class_="uprtrack-words")


def _runs(text: str) -> list[str]:
    """Long runs of letters in elements of their own, which break anywhere; other words do not."""
    return [
        element("span", part, class_="uprtrack-run") if at % 2 else part
        for at, part in enumerate(_RUN.split(text))
    ]


def show(*parts: Markup) -> None:
    """Put it on the page."""
    st.html(together(parts))
