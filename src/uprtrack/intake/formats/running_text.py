"""A document's lines as running text: marks that nobody sees left out, lines joined again."""

import re
from collections.abc import Iterable

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\x00-\x08]")
_SPACES = re.compile(r"\s+")
_SOFT_HYPHEN = "\u00ad"
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-‐]$")


def visible(text: str) -> str:
    """The text without marks of direction and zero width, blanks of any kind as one space."""
    if text.isascii() and "  " not in text:
        return text.strip()
    return _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()


def joined(lines: Iterable[str]) -> str:
    """Lines as one text; a hyphen at a line's end stands in the word, a soft hyphen does not."""
    text = ""
    for line in lines:
        if not text or not line:
            text += line
        elif text.endswith(_SOFT_HYPHEN):
            text = text.removesuffix(_SOFT_HYPHEN) + line
        elif text[-1] in "-‐" and line[0].isalpha() and _BROKEN_WORD.search(text, len(text) - 2):
            text += line
        else:
            text += f" {line}"
    return text.replace(_SOFT_HYPHEN, "")
