"""Text from outside, shown as it stands."""

import re
from typing import Final

_MARKS: Final = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~:$&@^=/])")


def plain(text: str) -> str:
    """Return Markdown that shows this text and does nothing else.

    For every label, table cell, title or sentence with words of a file or a record in it:
    otherwise these could draw a picture, hide a link or take a colour. A whole address
    (https://…) still becomes a link, to exactly what it says, and a lone -> is drawn as →.
    """
    return _MARKS.sub(r"\\\1", " ".join(text.split()))
