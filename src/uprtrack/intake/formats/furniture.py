"""What a page brings of its own: the symbol at its head, its number, job numbers, footnotes."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from uprtrack.intake.formats.front_page import SYMBOL
from uprtrack.intake.formats.running_text import visible
from uprtrack.intake.line import Line
from uprtrack.language.digits import latin_digits

_JOB_NUMBER = re.compile(
    r"\*?\d{7,8}\*|(?:\d{1,3}\s+)?GE\.\s?\d\d-\d{4,6}\b.*|.*\bGE\.\s?\d\d-\d{4,6}\W*(?:\([A-Z]\))?"
)
_RULE = re.compile(r"[_\-–—=.\s]{3,}")
_PAGE = re.compile(
    r"(?:page\s*|الصفحة\s*|صفحة\s*)?[-–]?\s*(\d{1,3})\s*[-–]?(?:\s*/\s*\d{1,3})?", re.IGNORECASE
)
_AROUND_SYMBOL = re.compile(r"(?:United Nations)?\W*(?:page\s*)?\d{0,3}\W*", re.IGNORECASE)
_LONGEST = 45
_NOTE_NUMBER = re.compile(r"(\d{1,2})(?:\s+(?=[^\W\d_a-z]|[“\"‘«(])|$)")
_NOTE_STAR = re.compile(r"[*∗]{1,3}(?:\s|$)")
_ROW = re.compile(r"\(?\d{1,3}\s?[.\-–/]\s?(?:\d{1,3}\s?[.)]?\s?)?(?=[^\W\d_a-z]|$)")
_NOT_EDITED = re.compile(
    r"[*∗\s]*(?:the )?conclusions and(?: ?/ ?or)? recommendations (?:ha|wi|we|ar)\w+ not"
    r"|[*∗\s]*لم تُ?حرّ?ر الاستنتاجات",
    re.IGNORECASE,
)
_MOST_NOTES = 60


def body(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The running text without the furniture of its pages, and the footnotes that it left out.

    A footnote begins with the number that follows the one before it and that the text of
    its page or the page before refers to, or with a star, and reaches to the page's end.
    References are taken out of the text.
    Lines without pages are parted by the symbols that were at the head of each.
    """
    kept: list[list[Line]] = []
    notes: list[Line] = []
    last = 0
    for page in _pages(lines):
        before = kept[-1] if kept else []
        start, numbers = _notes_start(page, before, last)
        kept.append(page[:start])
        notes.extend(page[start:])
        if numbers:
            last = max(numbers)
            kept[-2:] = [_without_references(referring, numbers) for referring in kept[-2:]]
    return [line for page in kept for line in page], notes


def _pages(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """The lines of each page, furniture and the remark on editing left out."""
    clean = [Line(visible(line.text), line.page) for line in lines]
    heads = [_is_symbol(line.text) for line in clean]
    numbered: list[tuple[int, Line]] = []
    part = 0
    for at, line in enumerate(clean):
        if heads[at]:
            part += 1
            continue
        if _NOT_EDITED.match(line.text):
            continue
        if not line.text or _is_furniture(line, clean, heads, at):
            continue
        numbered.append((line.page or -part, line))
    for _, group in groupby(numbered, key=lambda pair: pair[0]):
        yield [line for _, line in group]


def _is_symbol(text: str) -> bool:
    if len(text) > _LONGEST or "HRC" not in text:
        return False
    found = SYMBOL.search(text)
    around = text[: found.start()] + text[found.end() :] if found else ""
    return found is not None and bool(_AROUND_SYMBOL.fullmatch(around))


def _is_furniture(line: Line, lines: Sequence[Line], heads: Sequence[bool], at: int) -> bool:
    text = line.text
    if len(text) > _LONGEST:
        return False
    if _JOB_NUMBER.fullmatch(text) or _RULE.fullmatch(text):
        return True
    number = _PAGE.fullmatch(latin_digits(text))
    if not number:
        return False
    if not text[:1].isdigit() or (line.page and int(number[1]) == line.page):
        return True
    near = range(max(0, at - 1), min(len(lines), at + 2))
    return any(heads[other] for other in near) and lines[at].page == line.page


def _notes_start(
    page: Sequence[Line], before: Sequence[Line], last: int
) -> tuple[int, frozenset[int]]:
    """Where the footnotes of a page begin, its length for none, and their numbers."""
    first_references: dict[int, int] | None = None
    last_row = max((at for at, line in enumerate(page) if _ROW.match(line.text)), default=-1)
    for at, line in enumerate(page[last_row + 1 :], start=last_row + 1):
        text = line.text
        if not text[0].isdigit() and text[0] not in "*∗":
            continue
        if _NOTE_STAR.match(text):
            return at, frozenset()
        found = _NOTE_NUMBER.match(text)
        if not found:
            continue
        number = int(found[1])
        expected = number == last + 1 or number == 1 or (not last and number <= _MOST_NOTES)
        if not expected:
            continue
        if first_references is None:
            first_references = _first_references(before, page)
        if first_references.get(number, at) < at:
            return at, frozenset(_numbers_in(page[at:], number))
    return len(page), frozenset()


def _reference(number: str) -> re.Pattern[str]:
    """A number glued to a word, or after the punctuation that ends a clause."""
    return re.compile(
        rf"(?:(?<=[a-z,:”\"’])|(?<=[)\].;]) ?)(?<!\d[.,:])({number})(?=[\s.,;:)]|$)"
        r"(?! (?:per|and|to|of)\b)"
    )


_ANY_REFERENCE = _reference(r"\d{1,2}")


def _first_references(before: Sequence[Line], page: Sequence[Line]) -> dict[int, int]:
    """The numbers that the text refers to, with the line of the first; -1 for the page before."""
    found: dict[int, int] = {}
    for at, line in (
        (-1, " ".join(line.text for line in before)),
        *enumerate(line.text for line in page),
    ):
        for number in _ANY_REFERENCE.findall(line):
            found.setdefault(int(number), at)
    return found


def _numbers_in(notes: Sequence[Line], first: int) -> Iterable[int]:
    """The numbers that follow one another in the footnotes, wherever they stand in a line."""
    text = " ".join(line.text for line in notes)
    at, number = 0, first
    while found := re.compile(rf"(?:^|(?<=\s)){number}(?=\s|$)").search(text, at):
        yield number
        at, number = found.end(), number + 1


def _without_references(lines: Sequence[Line], numbers: frozenset[int]) -> list[Line]:
    patterns = [(str(number), _reference(str(number))) for number in numbers]
    found: list[Line] = []
    for line in lines:
        text = line.text
        for digits, pattern in patterns:
            if digits in text:
                text = pattern.sub("", text)
        found.append(Line(text, line.page) if text != line.text else line)
    return found
