"""OHCHR's cell of a recommendation: number, text, States and the source of the position in one."""

import re
from typing import NamedTuple

from uprtrack.intake.formats.state_brackets import Attributed, attributed
from uprtrack.intake.paragraphs import clean_paragraph

_NUMBER = re.compile(
    r"\s*(?:[-–•*]\s*)?((?:rec(?:ommendation)?s?\.?\s*|para(?:graph)?s?\.?\s*)?"
    r"\d{1,3}\s*[.\-–/٫]\s*\d{1,3}(?:\.\d{1,3})?[a-z]?)(?!\d)[.):]?(?:\s+|(?=[^\W\d]))",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    r"[\s;(]*\bsources?\s+of\s+(?:the\s+)?positions?\b\s*[:：\-–]?\s*|[\s;(]*مصدر\s+الموقف\s*[:：]?\s*",
    re.IGNORECASE,
)
_SYMBOL = re.compile(
    r"A/HRC/(?:WG\.6/)?\d+/(?:[A-Z]{3}/)?\d+(?:/(?:Add|Rev|Corr)\.\s?\d+)*", re.IGNORECASE
)
_ONLY_WHERE = re.compile(
    r"(?:[\s,;.\-–():]|\bparas?(?:graphs?)?\b|\bpp?\b|\d|الفقرة|فقرة)*", re.IGNORECASE
)
_ADDED = re.compile(r"(?:/(?:Add|Rev|Corr)\.\s?\d+)+$", re.IGNORECASE)


class RecommendationCell(NamedTuple):
    """`states` names them, `source` says where the position stands.

    `document` is the symbol of the report, "" where the cell names no document.
    """

    paragraph: str
    text: str
    states: str
    source: str
    document: str


def recommendation_in(cell: str) -> RecommendationCell | None:
    """The parts of "157.1 text (State);\\nSource of Position: A/HRC/…/Add.1 - Para.3".

    None where the cell does not begin with a recommendation's number. The source is the symbol
    alone where nothing but a paragraph stands beside it.
    """
    match = _NUMBER.match(cell)
    if not match:
        return None
    said, _, source = _divided(cell[match.end() :])
    made = attributed(" ".join(said.split()).rstrip(" ;,."))
    symbol = _SYMBOL.search(source)
    report = _ADDED.sub("", symbol[0]) if symbol else ""
    return RecommendationCell(
        clean_paragraph(match[1]), made.text, _names(made), _shortest(source, symbol), report
    )


def _names(made: Attributed) -> str:
    """Codes of States, but a name that was put right as it stands, so that it is said again."""
    given = {code: name for name, code in made.corrected}
    return "; ".join((*(given.get(code, code) for code in made.states), *made.others))


def names_source(cell: str) -> bool:
    """Whether the cell says where the State's position stands."""
    return bool(_SOURCE.search(cell))


def begins_with_number(cell: str) -> bool:
    return bool(_NUMBER.match(cell))


def _divided(text: str) -> tuple[str, str, str]:
    match = _SOURCE.search(text)
    if not match:
        return text, "", ""
    return text[: match.start()], match[0], text[match.end() :]


def _shortest(source: str, symbol: re.Match[str] | None) -> str:
    line = " ".join(source.split()).strip(" ;()")
    if not symbol:
        return line
    rest = source.replace(symbol[0], " ")
    return symbol[0].replace(" ", "") if _ONLY_WHERE.fullmatch(rest) else line
