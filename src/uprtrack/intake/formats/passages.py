"""The lines of an addendum → passages: headings, paragraphs, and what answers one number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from uprtrack.intake.formats.answers import answer_of
from uprtrack.intake.formats.mentions import TRIGGER, Numbering
from uprtrack.intake.formats.running_text import visible
from uprtrack.intake.line import Line
from uprtrack.language.digits import latin_digits

_CODE: Final = r"\d{1,3}\.\d{1,3}[a-z]?(?!\d)"
_CODED = re.compile(
    rf"(?:[-–•*▪]\s*)?[(\[]?(?:{TRIGGER}[\s.:]*|para(?:graph)?s?\.?\s*|الفقر(?:ة|ات)\s*)*{_CODE}",
    re.IGNORECASE,
)
_TRIGGERED = re.compile(
    rf"(?:[-–•*▪]\s*)?(?:{TRIGGER}\s*(?:no\.|nos\.|numbers?|رقم)?[\s.:]*)+\d{{1,3}}(?!\d)",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{1,3}\.\s+(?=[^\W\d_])")
_HEADING = re.compile(
    r"(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+\S|\((?:[a-h]|[ivx]{1,4}|\d)\)\s*\S"
    r"|(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|[أبجدهـ])ً?\s*[-–.):]\s*\S"
)
_LETTERED = re.compile(r"(?:[IVX]{1,5}|[A-Z])[.)]\s")
_TEXT_OF_ITS_OWN = re.compile(rf"{_CODE}[.:)]?\s+(?!إلى|الى|حتى|و\s)[^\W\da-z]\w*\s")
"""A code and a sentence: no list of numbers that goes on."""
_BULLET = re.compile(r"[-–•*▪]\s+\S")
_OPEN_END = re.compile(r"(?:[,،\-–&(]|\b(?:and|to|or|the|of|in)|\s(?:و|إلى))$", re.IGNORECASE)
_BEFORE_NUMBERS = re.compile(
    r"(?:\b(?:nos?\.|paras?\.?|paragraphs?|recommendations?|recs?\.)"
    r"|(?:التوصية|التوصيات|الفقرة|الفقرات|رقم|أرقام))$",
    re.IGNORECASE,
)
"""What a number follows in the next line, unless that begins a paragraph of its own."""
_CLOSED_END = re.compile(r"[.:;)\]”\"؛]$")
_NOT_A_LIST = re.compile(r"[^\W\d_]{2}")
_RECOMMENDATIONS = re.compile(r"\brecommendations\b|توصيات", re.IGNORECASE)
_SHORT = 70
_LONGEST_HEADING = 160
_UNWRAPPED = 160
"""Letters of a line that no page holds: the lines are paragraphs."""


@dataclass(frozen=True, slots=True)
class Passage:
    """`kind` is "item" (it begins with the number that it answers), "list" (numbers and nothing
    else), "heading" or "text". `parts` are its lines, or the cells of a table's row.
    """

    kind: str
    parts: tuple[str, ...]
    page: int
    is_row: bool = False

    @property
    def text(self) -> str:
        return " ".join(filter(None, self.parts))


def passages(lines: Sequence[Line], numbering: Numbering) -> Iterator[Passage]:
    """The passages in their order, every code in them normal."""
    wrapped = all(len(line.text) <= _UNWRAPPED for line in lines if "\t" not in line.text)
    open_parts: list[str] = []
    page = 0
    for line in lines:
        if "\t" in line.text:
            yield from _closed(open_parts, page, numbering)
            open_parts = []
            cells = tuple(_normal(cell, numbering) for cell in line.text.split("\t"))
            if any(cells):
                yield Passage(_kind(cells, numbering), cells, line.page, is_row=True)
            continue
        text = _normal(line.text, numbering)
        if not text:
            continue
        if open_parts and _begins(text, open_parts, numbering, wrapped=wrapped):
            yield from _closed(open_parts, page, numbering)
            open_parts = []
        if not open_parts:
            page = line.page
        open_parts.append(text)
    yield from _closed(open_parts, page, numbering)


def _normal(text: str, numbering: Numbering) -> str:
    return numbering.normal(latin_digits(visible(" ".join(text.split()))))


def _closed(parts: Iterable[str], page: int, numbering: Numbering) -> Iterator[Passage]:
    told = tuple(parts)
    if told:
        yield Passage(_kind(told, numbering), told, page)


def _kind(parts: Sequence[str], numbering: Numbering) -> str:
    text = " ".join(filter(None, parts))
    if is_list(text, numbering):
        return "list"
    if begins_item(text, numbering):
        return "item"
    short = len(text) <= _LONGEST_HEADING and not text.endswith((".", ";"))
    if short and (_HEADING.match(text) or not re.search(r"\d", text)):
        return "heading"
    return "text"


def begins_item(text: str, numbering: Numbering) -> bool:
    """Whether a text begins with the number of the recommendation that it answers."""
    return bool(_CODED.match(text) or _TRIGGERED.match(text))


def is_list(text: str, numbering: Numbering) -> bool:
    """Whether a text is numbers and what joins them; a bare one counts where codes are bare."""
    if not re.search(_CODE, text) and not (numbering.bare and re.search(r"\d.*\d|^\d+$", text)):
        return False
    bare = re.sub(
        rf"{TRIGGER}(?=\W*(?:{TRIGGER})?\W*\d)|\b(?:and|to)\b", " ", text, flags=re.IGNORECASE
    )
    return not _NOT_A_LIST.search(bare)


def _begins(text: str, before: Sequence[str], numbering: Numbering, *, wrapped: bool) -> bool:
    """Whether a line begins a passage after the lines of the one that is open."""
    last = before[-1]
    if _OPEN_END.search(last):
        return False
    if not wrapped:
        return True
    if len(before) == 1 and _LETTERED.match(last) and is_list(text, numbering):
        return True
    if _TEXT_OF_ITS_OWN.match(text):
        return True
    if _BEFORE_NUMBERS.search(last) and not _NUMBERED.match(text) and not _HEADING.match(text):
        return False
    if begins_item(text, numbering):
        title = len(last) < _SHORT and not re.search(r"\d$", last) and not text[:1].islower()
        return not is_list(text, numbering) or title or bool(_CLOSED_END.search(last))
    closed = bool(_CLOSED_END.search(last)) or len(last) < _SHORT
    if _NUMBERED.match(text) or _HEADING.match(text) or _BULLET.match(text):
        return closed or is_list(last, numbering)
    if is_list(before[0], numbering) and is_list(last, numbering) and not is_list(text, numbering):
        return answer_of(last) is None and len(text) > 1
    titled = len(text) <= _LONGEST_HEADING and not text[:1].islower() and answer_of(text)
    if begins_item(before[0], numbering) and not _RECOMMENDATIONS.search(text):
        return False
    return bool(closed and titled and last.endswith((".", ":", ";", "؛")))
