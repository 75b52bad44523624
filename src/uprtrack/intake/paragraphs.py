"""Paragraph numbers: text of the form N.M, whatever separators and errors a sheet brings."""

import re
from collections import Counter
from collections.abc import Container, Sequence
from functools import lru_cache

from uprtrack.intake.several import split_names
from uprtrack.language.digits import latin_digits

_UNSEEN = re.compile(r"[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]")
_TWO_NUMBERS = re.compile(r"(\d{1,3})\s*[.\-–/,،٫:_·]\s*(\d{1,3})(?!\d)(.*)", re.DOTALL)
_PREFIX = re.compile(
    r"^(?:[#§]\s*|[a-z][.\-\s]*(?=\d)|(?:paras?(?:graphs?)?|rec(?:ommendation)?s?|nos?"
    r"|(?:ال)?فقر(?:ة|ات)|(?:ال)?توصي(?:ة|ات)|(?:ال)?بند|(?:ال)?رقم|[أا]رقام)[.:\s]*)+"
    r"(?=[(\[]?\d)",
    re.IGNORECASE,
)
_AROUND = {"(": ")", "[": "]", "{": "}"}
_QUOTED = re.compile(r"\d{1,3}\s*[-–/.]\s*\d{1,3}[a-z]?")
_LONGEST_QUOTED = 20
_SAMPLE = 1_000
_FEWEST_REVERSED = 5
_LONGEST_TAIL = 8
"""Letters after the two numbers of a code; more is the text of a recommendation."""
_TAIL = re.compile(
    r"(?!\s+(?:و|and|et|to)\s*\d)"
    r"(?:\.?\s*[^\W\d_]{1,4}(?:\d{1,2}(?!\d))?|\.\d{1,2}(?!\d)|\s*\([a-z]\))*",
    re.IGNORECASE,
)
"""Parts of a paragraph: no digit follows a space, a comma or a word that joins two codes."""
PLAIN = re.compile(r"\d{1,3}\.\d{1,3}[a-z]?")

_CODE = r"\d{1,3}\s*[.\-–/٫:_·]\s*\d{1,3}[a-z]?"
_AND = r"(?:\s*(?:[,،;؛|+&]|\band\b|\bet\b|و)\s*)+"
_TO = r"(?:\s*(?:[-–/]|\bto\b|\b(?:إلى|الى|حتى)\b)\s*|\s+)"
_SEVERAL = re.compile(rf"{_CODE}(?:(?:{_AND}|{_TO}){_CODE}|{_AND}\d{{1,3}}(?!\d))+", re.IGNORECASE)
_QUOTES = re.compile(
    rf"{_CODE}(?:(?:[-–]|\s+(?:to|إلى|الى|حتى)\s+){_CODE})?|\d{{1,3}}", re.IGNORECASE
)
_RANGE = re.compile(
    r"(\d{1,3})\.(\d{1,3})(?:[-–]|\s+(?:to|إلى|الى|حتى)\s+)\1\.(\d{1,3})", re.IGNORECASE
)
_LONGEST_RANGE = 50
_LONGEST_LIST = 400


def clean_paragraph(text: str) -> str:
    """`140-220`, `140/220`, `١٤٠٫٢٢٠` and `R140.220` as `140.220`; other codes as they stand."""
    if PLAIN.fullmatch(text) and text[0] != "0" and text.isascii():
        return text
    clean = _visible(text).lstrip("·•▪*- ")
    bare = _bare(clean)
    if match := _TWO_NUMBERS.fullmatch(bare):
        tail = match[3].rstrip(" .,،;؛")
        rest = re.sub(r"\s+", "", tail)
        if len(rest) > _LONGEST_TAIL or not _TAIL.fullmatch(tail):
            return clean
        if rest.isascii() and not rest[1:2].isdigit():
            rest = rest.lstrip(".")
        elif not rest.startswith("."):
            rest = f".{rest}"
        return f"{int(match[1])}.{match[2]}{rest}"
    return clean.rstrip(" .:;،؛") or clean


def holds_several(text: str) -> bool:
    """Whether a text is nothing but more than one paragraph, so that it is no row's own."""
    if len(text) > _LONGEST_LIST:
        return False
    return bool(_SEVERAL.fullmatch(_bare(_visible(text).strip(" .,،;؛"))))


def _visible(text: str) -> str:
    return " ".join(_UNSEEN.sub("", latin_digits(text)).split())


def _bare(text: str) -> str:
    """The text without a word for "paragraph" before it and brackets around it."""
    bare = _PREFIX.sub("", text)
    if bare and _AROUND.get(bare[0]) == bare[-1] and bare.find(bare[-1]) == len(bare) - 1:
        bare = _PREFIX.sub("", bare[1:-1].strip())
    return bare


def is_quoted(text: str) -> bool:
    """Whether a text is one paragraph number, so that its `/` or `-` parts no list."""
    return bool(_QUOTED.fullmatch(_UNSEEN.sub("", latin_digits(text)).strip()))


def quoted(text: str) -> str:
    """What another sheet quotes a recommendation by: a short text is cleaned as a paragraph is."""
    return clean_paragraph(text) if len(text) <= _LONGEST_QUOTED else text


@lru_cache(maxsize=4_096)
def quoted_list(text: str) -> tuple[str, ...]:
    """What a cell quotes recommendations by: codes, ranges of codes written out, texts."""
    found: list[str] = []
    for part in split_names(text, is_quoted):
        codes = _QUOTES.findall(_bare(_visible(part))) if holds_several(part) else [part]
        for code in codes:
            found.extend(_in_range(code) or [quoted(code)])
    return tuple(dict.fromkeys(found))


def _in_range(text: str) -> list[str]:
    """The paragraphs from the first to the last of a range within one report's paragraph."""
    match = _RANGE.fullmatch(re.sub(r"(?<=\d)[/٫:_·](?=\d)", ".", _visible(text)))
    if not match:
        return []
    first, last = int(match[2]), int(match[3])
    if not 0 < last - first <= _LONGEST_RANGE:
        return []
    return [f"{match[1]}.{number}" for number in range(first, last + 1)]


def constant_halves(paragraphs: Sequence[str]) -> frozenset[str]:
    """The second halves that codes standing back to front have in common (`56.144` for 144.56).

    The paragraph of a report is the same for most of its recommendations: where the second half
    is nearly constant and the first is not, the halves are swapped. Empty where they are not.
    """
    some = paragraphs[:: max(1, len(paragraphs) // _SAMPLE)]
    halves = [match for p in some if (match := _TWO_NUMBERS.match(p))]
    if len(halves) < _FEWEST_REVERSED:
        return frozenset()
    first = Counter(match[1] for match in halves)
    second = Counter(match[2] for match in halves)
    most = second.most_common(1)[0][1]
    if most < 0.6 * len(halves) or len(first) <= 2 * len(second):
        return frozenset()
    return frozenset(half for half, count in second.items() if count >= _FEWEST_REVERSED)


def swapped(paragraph: str, constant: Container[str]) -> str:
    """A code that ends in a constant half with its two numbers exchanged, its tail kept.

    `58.144.ج.1` is `144.58.ج.1`; what does not end so, or begins so too, stands as it is.
    """
    match = _TWO_NUMBERS.fullmatch(paragraph)
    if not match or match[2] not in constant or match[1] in constant:
        return paragraph
    return f"{match[2]}.{match[1]}{match[3]}"


def restored(cells: Sequence[float | str | None]) -> list[str | None]:
    """The paragraphs that a column's numeric cells stood for; None where nothing tells.

    A cell that holds the number 140.2 may have been typed 140.2, 140.20 or 140.200. The one that
    follows the paragraph before it is meant, or precedes the one after, or the only one that keeps
    the column rising. Cells of text are neighbours that need no restoring.
    """
    found: list[str | None] = []
    before: tuple[int, int] | None = None
    for at, cell in enumerate(cells):
        if not isinstance(cell, int | float):
            found.append(None)
            before = _whole_code(cell) or before
            continue
        whole, options = _typed(cell)
        next_whole, later = _options(cells[at + 1] if at + 1 < len(cells) else None)
        later = later if next_whole == whole else ()
        earlier = before[1] if before and before[0] == whole else None
        option = _meant(options, earlier, later)
        before = (whole, option) if option is not None else None
        found.append(None if option is None else f"{whole}.{option}" if options else str(whole))
    return found


def _whole_code(cell: str | None) -> tuple[int, int] | None:
    """Both halves of a text that is a plain code."""
    code = clean_paragraph(cell) if cell else ""
    if not PLAIN.fullmatch(code):
        return None
    first, _, second = code.rstrip("abcdefghijklmnopqrstuvwxyz").partition(".")
    return int(first), int(second)


def _options(cell: float | str | None) -> tuple[int, tuple[int, ...]]:
    """A neighbour's first half, and the second halves that it may have."""
    if isinstance(cell, int | float):
        return _typed(cell)
    code = _whole_code(cell)
    return (code[0], (code[1],)) if code else (-1, ())


def _typed(number: float) -> tuple[int, tuple[int, ...]]:
    """A number's first half, and the second halves that it may have been typed with."""
    whole, _, part = f"{number:.10g}".partition(".")
    if not part:
        return int(whole), ()
    return int(whole), tuple(int(part + "0" * zeros) for zeros in range(max(1, 4 - len(part))))


def _meant(options: Sequence[int], earlier: int | None, later: Sequence[int]) -> int | None:
    if len(options) < 2:
        return options[0] if options else 0
    near = [o for o in options if earlier is not None and o == earlier + 1]
    near = near or [o for o in options if earlier is None and o + 1 in later]
    if not near and earlier is not None and later:
        near = [o for o in options if earlier < o < max(later)]
    return near[0] if len(near) == 1 else None
