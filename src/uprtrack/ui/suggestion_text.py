"""A text with the words marked that speak for what is suggested."""

import re
from collections.abc import Iterable

from uprtrack.ui.markup import Markup, element


def marked_text(text: str, words: Iterable[str]) -> Markup:
    """The whole text as it stands, each of the words in a mark, in the text's own direction."""
    sought = sorted({word for word in words if word}, key=len, reverse=True)
    if not sought:
        return element("p", text, dir="auto", class_="uprtrack-text")
    whole = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, sought))})(?!\w)")
    parts = (element("mark", part) if at % 2 else part for at, part in enumerate(whole.split(text)))
    return element("p", *parts, dir="auto", class_="uprtrack-text")
