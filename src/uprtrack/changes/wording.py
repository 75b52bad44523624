"""What a recommendation's text says, whatever signs, quotation marks and brackets it is set in."""

import re
from functools import lru_cache

from uprtrack.language.key import search_key
from uprtrack.language.states import read_states

_WORD = re.compile(r"\w+")
_LONGEST_BRACKET = 400


@lru_cache(maxsize=16_384)
def wording(text: str) -> str:
    """The words of a text as a key: no punctuation, no bracket of States after it."""
    return " ".join(_WORD.findall(search_key(_without_states(text))))


def _without_states(text: str) -> str:
    """The text without a bracket at its end that holds names of States and nothing else."""
    bare = text.rstrip(" .;,\u00a0")
    if not bare.endswith((")", "]")) or (start := _opening(bare)) < 1:
        return text
    inside = bare[start + 1 : -1]
    if len(inside) > _LONGEST_BRACKET:
        return text
    named = read_states(inside)
    return bare[:start] if named.states and not named.others else text


def _opening(text: str) -> int:
    """Where the bracket opens that the text's last letter closes; -1 where none does."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] in ")]":
            depth += 1
        elif text[at] in "([":
            depth -= 1
            if depth == 0:
                return at
    return -1
