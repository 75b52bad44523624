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
PLAIN = re.compile(r"\d{1,3}\.\d{1,3}[a-z]?")


def clean_paragraph(text: str) -> str:
    """`140-220`, `140/220`, `١٤٠٫٢٢٠` and `R140.220` as `140.220`; other codes as they stand."""
    clean = _UNSEEN.sub("", latin_digits(text)).strip()
    bare = _PREFIX.sub("", clean)
    if match := _TWO_NUMBERS.fullmatch(bare):
        rest = re.sub(r"\s+", "", match[3]).strip(".,،;؛")
        return f"{int(match[1])}.{match[2]}{'.' if rest and not rest.isascii() else ''}{rest}"
    return clean.rstrip(" .:;،؛") or clean


def reversed_halves(paragraphs: Sequence[str]) -> bool:
    """Whether codes stand back to front (`56.144` for 144.56).

    The paragraph of a report is the same for most of its recommendations: where the second half
    is nearly constant and the first is not, the halves are swapped.
    """
    halves = [match for p in paragraphs if (match := _TWO_NUMBERS.match(p))]
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


def restored(numbers: Sequence[float | None], at: int) -> str | None:
    """The paragraph that a numeric cell stood for, from its neighbours, or None if they do not say.

    A cell that holds the number 140.2 may have been typed 140.2, 140.20 or 140.200; the one that
    follows the cell before it, or precedes the one after, is meant.
    """
    number = numbers[at]
    if number is None:
        return None
    whole, _, part = f"{number:.10g}".partition(".")
    if not part or len(part) > 2:
        return f"{whole}.{part}" if part else whole
    candidates = [int(part + "0" * zeros) for zeros in range(4 - len(part))]
    before, after = _neighbour(numbers, at - 1, whole), _neighbour(numbers, at + 1, whole)
    wanted = [c for c in candidates if c in (before and before + 1, after and after - 1)]
    if not wanted and before and after:
        wanted = [c for c in candidates if before < c < after]
    return f"{whole}.{wanted[0]}" if len(wanted) == 1 else None


def _neighbour(numbers: Sequence[float | None], at: int, whole: str) -> int | None:
    """The second half of the number at a position, if its first half is the same."""
    number = numbers[at] if 0 <= at < len(numbers) else None
    first, _, second = f"{number or 0:.10g}".partition(".")
    return int(second or 0) if first == whole else None
