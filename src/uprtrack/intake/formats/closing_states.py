"""A recommendation's text and the brackets that name its States, parted."""

import re

from uprtrack.language.states import read_states

_END = " \t\n.;,؛،"
_BETWEEN = re.compile(r"[\s.;,؛،/]*(?:\b(?:and|or)|[و&])?[\s.;,؛،]*$", re.IGNORECASE)


def parted(text: str) -> tuple[str, str]:
    """The text without the brackets that close it, and what they name: "… (A) (B, C);".

    Brackets of which no name is a State's stay in the text. A text of several clauses with States
    of their own, "… (A); … (B)", stays whole but for the last, and all their States are named.
    """
    clean = " ".join(text.split())
    named: list[str] = []
    while (start := _closing(clean.rstrip(_END))) is not None:
        closed = clean.rstrip(_END)
        if not _are_states(inner := closed[start + 1 : -1]):
            break
        named.insert(0, inner)
        clean = _BETWEEN.sub("", closed[:start])
    if not named:
        return clean, ""
    named[:0] = [inner for inner in _ending_clauses(clean) if _are_states(inner)]
    return clean.rstrip(" ;,؛،"), "; ".join(dict.fromkeys(named))


def _closing(text: str) -> int | None:
    """Where the bracket opens that closes the text, nested ones counted."""
    if not text.endswith(")"):
        return None
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth == 0:
            return at
    return None


def _ending_clauses(text: str) -> list[str]:
    """What stands in the brackets before a semicolon within the text."""
    parts = [text[: match.start() + 1] for match in re.finditer(r"\)(?=\s*[;؛])", text)]
    return [part[start + 1 : -1] for part in parts if (start := _closing(part)) is not None]


def _are_states(inner: str) -> bool:
    read = read_states(inner)
    return bool(read.states) and len(read.others) <= len(read.states)
