"""Numbers as people type them in either script."""

import math
import re

from uprtrack.language.digits import latin_digits

_MARKS = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]")
_NUMBER = re.compile(
    r"""(?P<sign>[+\-−]?)\s?
        (?P<whole>\d{1,3}(?:(?P<gap>[,٬\s'’])\d{3})(?:(?P=gap)\d{3})*|\d*)
        (?:[.٫](?P<part>\d+))?""",
    re.VERBOSE,
)


_PERCENT = re.compile(
    r"[%٪]|\bper ?cent\b|\bpct\b|\bpour ?cent\b|(?:في|ب)\s?ال(?:مائة|مئة|مائه|مئه|ماية|ميه)",
    re.IGNORECASE,
)
_WORDED = re.compile(r"([^\d]*?)(\d(?:[\d.,٬٫ ]*\d)?)([^\d]*)")
_WORDS = re.compile(r"[^\W\d_][^\s()]*|[$€£:()]")
_MOST_WORDS = 3


def read_worded_number(text: str) -> float | None:
    """The one number of a text with a unit or few words around it ("5,000 د.ك", "25 persons")."""
    match = _WORDED.fullmatch(latin_digits(_MARKS.sub("", text)).strip())
    if match is None:
        return None
    words = [word for side in (match[1], match[3]) for word in side.split()]
    if len(words) > _MOST_WORDS or not all(map(_WORDS.fullmatch, words)):
        return None
    return read_number(match[2])


def read_number(text: str) -> float | None:
    """The number that the whole text is, or None.

    Thousands may be parted by `,` `٬` a space or an apostrophe, the same one all through and three
    digits each; the decimal sign is `.` or `٫`. A comma before two digits makes no number here:
    whether it means hundredths is not known.
    """
    match = _NUMBER.fullmatch(latin_digits(_MARKS.sub("", text)).strip())
    if not match or not (match["whole"] or match["part"]):
        return None
    whole = re.sub(r"\D", "", match["whole"]) or "0"
    number = float(f"{whole}.{match['part'] or 0}")
    if math.isinf(number):
        return None
    return -number if match["sign"] in ("-", "−") and number else number


def says_percent(text: str) -> bool:
    """Whether a sign or words for "percent" stand in the text."""
    return _PERCENT.search(text) is not None


def without_percent(text: str) -> str:
    """The text without a sign or words for "percent" before or after its number."""
    bare = _MARKS.sub("", text).strip()
    for match in _PERCENT.finditer(bare):
        if match.start() == 0:
            return bare[match.end() :].strip()
        if not bare[match.end() :].strip(" ."):
            return bare[: match.start()].strip()
    return bare
