"""Cells that hold several values: cut at the separators, but never inside a known name."""

import re
from collections.abc import Callable, Iterator

_LINES = re.compile(r"[\n\r\v\u2028]+")
_SEMICOLONS = re.compile(r"\s*[;؛]\s+|\s*[;؛]$|\s*؛\s*")
_SEPARATOR = re.compile(r"[;؛|,،/]|\s[-–—•](?=\s)")
JOIN = re.compile(r"\s+و\s?(?=\S)|\s+(?:and|et)\s+|\s*[&+]\s*", re.IGNORECASE)
"""What may join two names: "and", و, & or +."""

_LONGEST_RUN = 8
"""Pieces that may make one known name together."""
_LONGEST_JOINED = 200
"""Letters of a text that may be known names joined by "and"; a hostile cell has 32,767."""

_BULLET = re.compile(r"^(?:[-–—•▪*·]\s*|\(?\d{1,2}[.)\-]\s+)+")


def lines(text: str) -> tuple[str, ...]:
    """A free text's parts: lines, and what stands between semicolons followed by a space."""
    parts = (part.strip() for line in _LINES.split(text) for part in _SEMICOLONS.split(line))
    return tuple(dict.fromkeys(part for part in parts if part))


def pieces(text: str) -> tuple[str, ...]:
    """What stands between all separators; () where brackets make that too simple."""
    if "(" in text:
        return ()
    cut = (part.strip() for line in _LINES.split(text) for part in _SEPARATOR.split(line))
    return tuple(dict.fromkeys(filter(None, cut)))


def split_names(
    text: str, known: Callable[[str], bool], begins: Callable[[str], bool] = lambda _: True
) -> tuple[str, ...]:
    """The names in a cell: cut at lines, ; ؛ | , ، / and " - ".

    Neighbours that are known together stay together, the longest run first; a separator inside
    brackets does not count. `begins` may say that no known name of several pieces begins with one.
    """
    found: list[str] = []
    for line in _LINES.split(text):
        bare = line.strip()
        whole = known(bare)
        if not whole and (cut := _BULLET.sub("", bare)) != bare:
            bare, whole = cut, known(cut)
        found.extend([bare] if whole else _cut(bare, known, begins))
    return tuple(dict.fromkeys(filter(None, found)))


def joined(text: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The known names that "and", و, & or + joins in a text; () unless all of it is known."""
    if len(text) > _LONGEST_JOINED:
        return ()
    for join in reversed(list(JOIN.finditer(text))):
        left, right = text[: join.start()].strip(), text[join.end() :].strip()
        if left and right and known(left):
            rest = (right,) if known(right) else joined(right, known)
            if rest:
                return (left, *rest)
    return ()


def _cut(text: str, known: Callable[[str], bool], begins: Callable[[str], bool]) -> Iterator[str]:
    bounds = _outside_brackets(text)
    start = 0
    while start < len(bounds):
        longest = _LONGEST_RUN if begins(text[slice(*bounds[start])].strip()) else 1
        for end in range(min(len(bounds), start + longest), start, -1):
            name = text[bounds[start][0] : bounds[end - 1][1]].strip()
            if end == start + 1 or known(name):
                yield name
                start = end
                break


def _outside_brackets(text: str) -> list[tuple[int, int]]:
    """Where the pieces between separators begin and end."""
    bounds: list[tuple[int, int]] = []
    start = looked = depth = 0
    last_bracket = text.rfind(")")
    for match in _SEPARATOR.finditer(text):
        if last_bracket >= 0:
            between = text[looked : match.start()]
            depth = max(0, depth + between.count("(") - between.count(")"))
            looked = match.start()
            if depth and last_bracket > looked:
                continue
        bounds.append((start, match.start()))
        start = match.end()
    bounds.append((start, len(text)))
    return [(begin, end) for begin, end in bounds if text[begin:end].strip()]
