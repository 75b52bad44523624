"""Whether a text is one to be read, not a table, and its lines."""

import re

from uprtrack.intake.line import Line

_NAMED = re.compile(r"\bA/HRC/|Universal Periodic Review|الاستعراض الدوري الشامل", re.IGNORECASE)
_NUMBERED = re.compile(r"^[^\w\n]*[\d٠-٩]{1,3}(?:[.\-/‐-―][\d٠-٩]{1,3}\b|[.)\t])", re.MULTILINE)
_FEW = 2
_BREAK = re.compile(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")


def may_run(text: str) -> bool:
    """Whether it speaks of a review, or some of its lines begin with a number."""
    if _NAMED.search(text):
        return True
    return sum(1 for _, _ in zip(range(_FEW), _NUMBERED.finditer(text), strict=False)) == _FEW


def lines_of(text: str) -> list[Line]:
    """The lines without spaces at their ends, empty ones too: these part paragraphs."""
    return [Line(line.strip()) for line in _BREAK.split(text)]
