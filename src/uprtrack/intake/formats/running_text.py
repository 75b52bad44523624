"""A document's lines as running text: what nobody sees and what belongs to the page left out."""

import re

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad\x00-\x08]")
_SPACES = re.compile(r"\s+")


def visible(text: str) -> str:
    """The text without marks of direction and zero width, blanks of any kind as one space."""
    if text.isascii() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()
