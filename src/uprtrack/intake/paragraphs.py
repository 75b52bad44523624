"""Paragraph numbers: text of the form N.M, whatever separators and errors a sheet brings."""

import re
from collections import Counter
from collections.abc import Sequence

from uprtrack.language.digits import latin_digits

_UNSEEN = re.compile(r"[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]")
_TWO_NUMBERS = re.compile(r"(\d{1,3})\s*[.\-–/,،٫:]\s*(\d{1,3})(?!\d)(.*)", re.DOTALL)
_PREFIX = re.compile(
    r"^(?:paras?(?:graphs?)?|rec(?:ommendation)?|no|r|الفقرة|فقرة|توصية|رقم)[.:\s]*(?=\d)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\d{1,3}\s*[-–/.]\s*\d{1,3}[a-z]?")
_LONGEST_QUOTED = 20
_SAMPLE = 1_000
_LONGEST_TAIL = 8
"""Letters after the two numbers of a code; more is the text of a recommendation."""
_TAIL = re.compile(r"[\w.]*|\([a-z]\)")
PLAIN = re.compile(r"\d{1,3}\.\d{1,3}[a-z]?")


def clean_paragraph(text: str) -> str:
    """`140-220`, `140/220`, `١٤٠٫٢٢٠` and `R140.220` as `140.220`; other codes as they stand."""
    if PLAIN.fullmatch(text) and text[0] != "0" and text.isascii():
        return text
    clean = " ".join(_UNSEEN.sub("", latin_digits(text)).split()).lstrip("·•▪*- ")
    bare = _PREFIX.sub("", clean)
    if bare.startswith("(") and bare.find(")") == len(bare) - 1:
        bare = bare[1:-1].strip()
    if match := _TWO_NUMBERS.fullmatch(bare):
        rest = re.sub(r"\s+", "", match[3]).strip(".,،;؛")
        if len(rest) > _LONGEST_TAIL or not _TAIL.fullmatch(rest):
            return clean
        return f"{int(match[1])}.{match[2]}{'.' if rest and not rest.isascii() else ''}{rest}"
    return clean.rstrip(" .:;،؛") or clean


def is_quoted(text: str) -> bool:
    """Whether a text is one paragraph number, so that its `/` or `-` parts no list."""
    return bool(_QUOTED.fullmatch(_UNSEEN.sub("", latin_digits(text)).strip()))


def quoted(text: str) -> str:
    """What another sheet quotes a recommendation by: a short text is cleaned as a paragraph is."""
    return clean_paragraph(text) if len(text) <= _LONGEST_QUOTED else text


def reversed_halves(paragraphs: Sequence[str]) -> bool:
    """Whether codes stand back to front (`56.144` for 144.56).

    The paragraph of a report is the same for most of its recommendations: where the second half
    is nearly constant and the first is not, the halves are swapped.
    """
    some = paragraphs[:: max(1, len(paragraphs) // _SAMPLE)]
    halves = [match for p in some if (match := _TWO_NUMBERS.match(p))]
    if len(halves) < 5:
        return False
    first = Counter(match[1] for match in halves)
    second = Counter(match[2] for match in halves)
    most = second.most_common(1)[0][1]
    return most >= 0.6 * len(halves) and len(first) > 2 * len(second)


def swapped(paragraph: str) -> str:
    """The code with its two numbers exchanged, its tail kept: `58.144.ج.1` is `144.58.ج.1`."""
    match = _TWO_NUMBERS.fullmatch(paragraph)
    return f"{match[2]}.{match[1]}{match[3]}" if match else paragraph


def restored(numbers: Sequence[float | None]) -> list[str | None]:
    """The paragraphs that a column's numeric cells stood for; None where nothing tells.

    A cell that holds the number 140.2 may have been typed 140.2, 140.20 or 140.200. The one that
    follows the paragraph before it is meant, or precedes the one after, or the only one that keeps
    the column rising.
    """
    found: list[str | None] = []
    before: tuple[int, int] | None = None
    for at, number in enumerate(numbers):
        if number is None:
            found.append(None)
            continue
        whole, options = _typed(number)
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        next_whole, later = _typed(after) if after is not None else (whole, ())
        later = later if next_whole == whole else ()
        earlier = before[1] if before and before[0] == whole else None
        option = _meant(options, earlier, later)
        before = (whole, option) if option is not None else None
        found.append(None if option is None else f"{whole}.{option}" if options else str(whole))
    return found


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
