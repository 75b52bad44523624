"""Text from outside, shown as it stands."""

import re
from typing import Final

_DRAWN: Final = re.compile(
    r"(?i)(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)|(?<=[<>\-])(?=[\-=>])|(?<=:)(?=[a-z+_0-9]+:)"
)
"""Where Markdown would make a link, an arrow or a picture out of plain letters."""

_WORD_JOINER: Final = "\u2060"
_MARKS: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&@^=/])")


def plain(text: str) -> str:
    """Return Markdown that shows this text and does nothing else.

    For every label, table cell, title or sentence with words of a file or a record in it:
    otherwise these could draw a picture, make or hide a link or take a colour. Addresses and
    arrows get an unseen word joiner, which a copy of the text carries along.
    """
    return _MARKS.sub(r"\\\1", _DRAWN.sub(_WORD_JOINER, " ".join(text.split())))
