"""Where a report's recommendations and its voluntary pledges stand among its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from uprtrack.intake.formats.running_text import visible
from uprtrack.intake.line import Line
from uprtrack.language.key import search_key


@dataclass(frozen=True, slots=True)
class Sections:
    """Lines in their order; `titled` tells whether the heading of the recommendations was there."""

    recommendations: Sequence[Line]
    pledges: Sequence[Line]
    titled: bool


_ORDINAL = r"(?:[ivx]{1,5}|\d{1,2}|اولا|ثانيا|ثالثا|رابعا)?\s*[.\-:)]*\s*"
_CONCLUSIONS = re.compile(
    rf"{_ORDINAL}(?:conclusions?(?: and ?/ ?or | and | or | ?/ ?)recommendations?|conclusions"
    r"|(?:ال)?استنتاجات(?: و ?/ ?او ?| و ?)(?:ال)?توصيات)\W*\d{0,2}"
)
_BROKEN = re.compile(
    rf"{_ORDINAL}(?:conclusions?(?: and(?: ?/ ?or)?)?|(?:ال)?استنتاجات و?(?: ?/ ?او)?)\W*"
)
_PLEDGES = re.compile(
    rf"{_ORDINAL}voluntary (?:pledges?|commitments?)"
    r"(?:(?: and| /|,| or)? ?(?:voluntary )?(?:commitments?|pledges?))?"
    r"(?: of the state under review)?\W*\d{0,2}"
    rf"|{_ORDINAL}(?:ال)?(?:تعهدات|التزامات)(?: وال?(?:التزامات|تعهدات))? (?:ال)?طوعيه\W*"
)
_ANNEX = re.compile(
    r"(?:annex(?:es)?|appendix)(?: ?[ivx\d]{1,3})?\W*(?:\[.*\])?"
    r"|composition of the delegation\W*\d?"
    r"|(?:ال)?مرفق(?: (?:الاول|الاولي))?\W*|(?:تشكيله|تكوين|اعضاء) (?:ال)?وفد\W*"
)
_LONGEST = 90
_FIRST_WORDS = re.compile(
    r"\W*(?:(?:[ivx]{1,5}|\d{1,2}|[^\W\d_a-z]{4,7})\W+)?(?:conclu|volunt|annex|append|compos|\W*ال|مرفق"
    r"|استنتاج|تعهد|التزام|تشكيل|تكوين|أعضاء|اعضاء)",
    re.IGNORECASE,
)
"""How a line begins that may be such a heading."""


def sections(lines: Sequence[Line]) -> Sections:
    """Cut a report at its headings; a text without them is taken as recommendations from its start.

    Of several such headings the last counts, as the first stands in the contents.
    """
    titles = list(_titles(lines))
    starts = [at for at, kind in titles if kind == "conclusions"]
    start = starts[-1] + 1 if starts else 0
    pledges = next((at for at, kind in titles if kind == "pledges" and at >= start), len(lines))
    end = next((at for at, kind in titles if kind == "annex" and at > start), len(lines))
    if end == start or (not starts and end < len(lines) // 2):
        end = len(lines)
    return Sections(
        lines[start : min(pledges, end)], lines[pledges + 1 : max(end, pledges + 1)], bool(starts)
    )


def _titles(lines: Sequence[Line]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    for at, line in enumerate(lines):
        if not 5 <= len(line.text) <= _LONGEST:
            continue
        if not _FIRST_WORDS.match(line.text):
            continue
        key = search_key(visible(line.text))
        following = search_key(visible(lines[at + 1].text)) if at + 1 < len(lines) else ""
        if _CONCLUSIONS.fullmatch(key):
            found.append((at, "conclusions"))
        elif _BROKEN.fullmatch(key) and _CONCLUSIONS.fullmatch(f"{key} {following}"):
            found.append((at + 1, "conclusions"))
        elif _PLEDGES.fullmatch(key):
            found.append((at, "pledges"))
        elif _ANNEX.fullmatch(key):
            found.append((at, "annex"))
    return found
