"""Cells that hold several values: cut at the separators, but never inside a known name."""

import re
from collections.abc import Callable

_LINES = re.compile(r"[\n\r\v\u2028]+")
_SEMICOLONS = re.compile(r"\s*[;؛]\s+|\s*[;؛]$|\s*؛\s*")
_STEPS = (
    re.compile(r"\s*[;؛|]\s*"),
    re.compile(r"\s*[,،]\s*"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s+[-–—•]\s+"),
)
_BULLET = re.compile(r"^(?:[-–—•▪*·]\s*|\(?\d{1,2}[.)\-]\s+)+")


def lines(text: str) -> tuple[str, ...]:
    """A free text's parts: lines, and what stands between semicolons followed by a space."""
    parts = (part.strip() for line in _LINES.split(text) for part in _SEMICOLONS.split(line))
    return tuple(dict.fromkeys(part for part in parts if part))


def split_names(text: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The names in a cell: cut at lines, ; ؛ | , ، / and " - ", each only where needed.

    A piece that is known is never cut again, and neighbours that are known only together stay
    together; a separator inside brackets does not count.
    """
    found: list[str] = []
    for line in _LINES.split(text):
        found.extend(_cut(_BULLET.sub("", line.strip()), known, 0))
    return tuple(dict.fromkeys(found))


def _cut(text: str, known: Callable[[str], bool], step: int) -> list[str]:
    if not text:
        return []
    if known(text) or step == len(_STEPS):
        return [text]
    pieces = _outside_brackets(_STEPS[step], text)
    if len(pieces) == 1:
        return _cut(pieces[0][0], known, step + 1)
    found: list[str] = []
    start = 0
    while start < len(pieces):
        for end in range(len(pieces), start + 1, -1):
            joined = text[pieces[start][1] : pieces[end - 1][2]]
            if known(joined):
                found.append(joined)
                start = end
                break
        else:
            found.extend(_cut(pieces[start][0], known, step + 1))
            start += 1
    return found


def _outside_brackets(separator: re.Pattern[str], text: str) -> list[tuple[str, int, int]]:
    """The pieces between separators with their bounds in the text."""
    pieces: list[tuple[str, int, int]] = []
    start = 0
    for match in separator.finditer(text):
        before = text[: match.start()]
        if before.count("(") > before.count(")"):
            continue
        pieces.append((text[start : match.start()].strip(), start, match.start()))
        start = match.end()
    pieces.append((text[start:].strip(), start, len(text)))
    return [piece for piece in pieces if piece[0]]
