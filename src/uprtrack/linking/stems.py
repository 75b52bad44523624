"""What is left of a word without the endings and particles that say nothing of its subject."""

import re
from functools import lru_cache
from typing import Final

from uprtrack.language.key import stem_key
from uprtrack.linking.tokens import forms

_ENDINGS: Final = re.compile(r"(?<=\w{4})(?:ations?|ative|ating|ated?|ings?|ed|es|e)$")
_EXCEPT: Final = frozenset({"nation", "nations", "need", "needs", "united", "thing", "climate"})


@lru_cache(maxsize=65_536)
def stems(token: str) -> tuple[str, ...]:
    """The stems of a word as a text writes it, the likeliest first.

    An Arabic word has one for every reading of its first letters: "لمكافحة" is looked for as it
    stands and without its preposition.
    """
    readings = forms(token)
    if readings[0].isascii():
        return (_english(readings[0]),)
    return tuple(dict.fromkeys(filter(None, map(stem_key, readings))))


def _english(key: str) -> str:
    if key in _EXCEPT:
        return key
    return _ENDINGS.sub("", stem_key(key)) or key
