"""Lines that begin with a number, and what of them tells whether a numbered text begins there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from uprtrack.intake.line import Line
from uprtrack.language.digits import latin_digits


@dataclass(frozen=True, slots=True)
class Start:
    """A line that begins with a number: `paragraph` is None for a single one."""

    line: int
    paragraph: int | None
    number: int
    given: str
    rest: str
    after_end: bool
    """Whether the line before ends a text."""
    begins: bool
    """Whether what follows looks like a text's beginning."""


_PAIR = re.compile(
    r"[(\[]?(\d{1,3})\s?[.,\-–/٫]\s?(\d{1,3})(?!\d)(?![.\-–/٫]\d)\s?[.)\]:\-–]*"
    r"(?=\s|[^\W\d_]|[“\"«(\[‘']|$)\s*"
)
_SINGLE = re.compile(r"[(\[]?(\d{1,3})\s?[.)\]\-–]+(?=\s|[^\W\d_]|$)\s*(?!\d{1,3}\s?[.)])")
_ENDED = re.compile(r"(?:[)\]]\W*(?:(?:and|or|و)\W*)?\d{0,2}|[.;:؛،,])\W*$")
ENDED_BY_BRACKET = re.compile(r"[)\]]\s*(?:[;.,:؛،]\s*)?(?:and|or|و)?\W*\d{0,2}\W*$")
BEGINS = re.compile(r"[^\W\d_a-z]|[“\"«(\[‘']|$")
_WITHIN = re.compile(
    r"(?:(?<=[;:؛])|(?<=\D\.))\s?(?=\d{1,3}\s?[.\-–/]\s?\d{1,3}\s?[.)\-–]?(?:\s+[^\W\d_a-z]|\s*$))"
)
_DIGIT = re.compile(r"[\d٠-٩(\[•·▪●]")
_BULLETS = "•·▪● "
_HEAD = 24
"""Signs that hold a number and what parts it from its text."""
_TAIL = 20
"""Signs of a line that tell how it ends."""


def pieces_of(lines: Sequence[Line]) -> list[Line]:
    """The lines, those cut in two that hold the end of one numbered text and the next."""
    pieces: list[Line] = []
    for line in lines:
        if ("(" in line.text or ":" in line.text) and len(parts := _WITHIN.split(line.text)) > 1:
            pieces.extend(Line(part.strip(), line.page) for part in parts)
        else:
            pieces.append(line)
    return pieces


def starts_in(pieces: Sequence[Line], *, reversed_pairs: bool) -> list[Start]:
    """Every line that begins with a number, in order."""
    found: list[Start] = []
    before = ""
    for at, line in enumerate(pieces):
        text = line.text
        if _DIGIT.match(text):
            text = text.lstrip(_BULLETS)
            plain = latin_digits(text[:_HEAD])
            pair = _PAIR.match(plain)
            match = pair or _SINGLE.match(plain)
            if match:
                first, second = int(match[1]), int(match[2]) if pair else 0
                if pair and reversed_pairs:
                    first, second = second, first
                rest = text[match.end() :]
                following = rest or (pieces[at + 1].text if at + 1 < len(pieces) else "")
                found.append(
                    Start(
                        line=at,
                        paragraph=first if pair else None,
                        number=second if pair else first,
                        given=match[0].strip(" .)(-–:"),
                        rest=rest,
                        after_end=not before or bool(_ENDED.search(before[-_TAIL:])),
                        begins=bool(BEGINS.match(following)),
                    )
                )
        before = text
    return found
