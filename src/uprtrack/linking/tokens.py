"""A text cut into words, and the forms by which a word is looked up."""

import re
from functools import lru_cache
from typing import Final

from uprtrack.language.key import search_key

_MARKS: Final = (
    r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
)
"""Accents, harakat and bidi controls: they stand inside words and belong to them."""

_TOKEN: Final = re.compile(
    rf"[^\W_](?:[\w'’{_MARKS}]*\w)?[{_MARKS}]*|[;؛]|\.(?=\s+[A-Z\u0600-\u06ff])"
)

STOP: Final = frozenset(";؛.")
"""What ends a clause; no phrase goes over it."""

_PARTICLES: Final = re.compile(r"^[وف]?(?:لل|[بكل]?ال|[بكل])?")
_SHORTEST: Final = 3


def tokens(text: str) -> list[str]:
    """The words of a text as they stand, and the marks that end a clause."""
    return _TOKEN.findall(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Where each of the tokens stands."""
    return [found.span() for found in _TOKEN.finditer(text)]


@lru_cache(maxsize=65_536)
def forms(token: str) -> tuple[str, ...]:
    """The search key of a word, and what is left of it without leading particles.

    Of an Arabic word every reading of its first letters: "وبالمرأة" is also "المراه" and "مراه",
    as long as three letters remain. Of an English word the possessive goes.
    """
    key = search_key(token).removesuffix("'s").removesuffix("'")
    if key.isascii():
        return (key,)
    longest = _PARTICLES.match(key)
    cuts = range(1, longest.end() + 1) if longest else ()
    return (
        key,
        *(
            key[cut:]
            for cut in cuts
            if len(key) - cut >= _SHORTEST and _PARTICLES.fullmatch(key[:cut])
        ),
    )
