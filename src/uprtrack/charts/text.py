"""Text for plotly, which reads some HTML and orders words by the first letters it meets."""

import re
import textwrap

_RIGHT_TO_LEFT, _END = "\u2067", "\u2069"
_ARABIC = re.compile("[\u0600-\u06ff]")


def plain(text: str) -> str:
    """Text from outside, so that no tag, link or entity in it means anything."""
    return " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def in_direction(markup: str, direction: str) -> str:
    """One line whose words keep the order of the page's language, whatever letters it mixes.

    A line without Arabic letters keeps its own order.
    """
    if direction == "rtl" and _ARABIC.search(markup):
        return f"{_RIGHT_TO_LEFT}{markup}{_END}"
    return markup


def wrapped(text: str, direction: str, width: int = 22, most: int = 3) -> tuple[str, int]:
    """A label over at most that many lines of about `width` letters, and how many they are."""
    lines = textwrap.wrap(" ".join(text.split()), width, max_lines=most, placeholder=" …") or [""]
    return "<br>".join(in_direction(plain(line), direction) for line in lines), len(lines)
