"""Texts of the preview, cut to what a table has room for."""

from collections.abc import Sequence
from typing import Final

from uprtrack.language.catalogue import Language

LONGEST: Final = 160
"""Characters of a value that a table shows before it is asked for the whole."""

_BEFORE: Final = 30
"""Characters that are shown before the place where two long values part."""

_ISOLATE, _END = "\u2068", "\u2069"


def shortened(text: str, longest: int = LONGEST) -> str:
    """At most that many characters of a text."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def shortened_pair(was: str, becomes: str) -> tuple[str, str]:
    """Two texts, cut so that the place where they part is seen."""
    if max(len(was), len(becomes)) <= LONGEST:
        return was, becomes
    same = 0
    for one, other in zip(was, becomes, strict=False):
        if one != other:
            break
        same += 1
    start = max(0, same - _BEFORE)
    if start == 0:
        return shortened(was), shortened(becomes)
    return shortened("…" + was[start:]), shortened("…" + becomes[start:])


def bidi(parts: Sequence[str], language: Language) -> str:
    """Names of sheets, cells and columns in a row, each keeping its own direction."""
    return language.join(f"{_ISOLATE}{part}{_END}" for part in parts)
