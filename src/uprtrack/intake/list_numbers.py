"""The numbers that Word writes before paragraphs of a list (ECMA-376, part 1, 17.9)."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, fromstring

from uprtrack.intake.word_xml import attribute, child, local_name, value

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_UNWRITTEN = frozenset({"bullet", "none"})
_DEEPEST_STYLE = 12


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str


@dataclass(slots=True)
class _List:
    """One list of a document: `counts` the number last written on each level."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class ListNumbers:
    """Writes out the number of each paragraph, asked for in the document's order.

    Raises xml.etree.ElementTree.ParseError for parts that are no XML.
    """

    def __init__(self, numbering: bytes, styles: bytes) -> None:
        root = fromstring(numbering) if numbering else Element("numbering")
        lists = {
            attribute(part, "abstractNumId"): _List(_levels(part))
            for part in root
            if local_name(part) == "abstractNum"
        }
        self._lists: dict[str, _List] = {}
        for part in root:
            if local_name(part) == "num" and (of := lists.get(value(part, "abstractNumId"))):
                self._lists[attribute(part, "numId")] = _with_overrides(part, of)
        self._styles = _styles(fromstring(styles)) if styles else {}

    def label(self, properties: Element | None) -> str:
        """The number and a tab, "" for a paragraph of no list; counts the paragraph."""
        number, level = self._place(properties)
        found = self._lists.get(number)
        if found is None or level not in found.levels:
            return ""
        counts, own = found.counts, found.levels[level]
        counts[level] = counts.get(level, own.start - 1) + 1
        for deeper in [deep for deep in counts if deep > level]:
            del counts[deeper]
        if own.format in _UNWRITTEN or not own.text:
            return ""

        def written(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            said = found.levels.get(at, own)
            return _formatted(counts.get(at, said.start), said.format)

        return _PLACE.sub(written, own.text) + "\t"

    def _place(self, properties: Element | None) -> tuple[str, int]:
        """List and level of a paragraph, by itself or by its style."""
        given = child(properties, "numPr") if properties is not None else None
        number, level = value(given, "numId"), value(given, "ilvl")
        style = value(properties, "pStyle")
        for _ in range(_DEEPEST_STYLE):
            if number or style not in self._styles:
                break
            number, styled, style = self._styles[style]
            level = level or styled
        return number, int(level) if level.isdecimal() else 0


def _levels(parent: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for part in parent:
        at = attribute(part, "ilvl")
        if local_name(part) == "lvl" and at.isdecimal():
            start = value(part, "start")
            levels[int(at)] = _Level(
                int(start) if start.isdecimal() else 1,
                value(part, "numFmt") or "decimal",
                value(part, "lvlText"),
            )
    return levels


def _with_overrides(number: Element, of: _List) -> _List:
    """The list itself, or one that begins anew where the number says so."""
    levels: dict[int, _Level] = {}
    for part in number:
        at = attribute(part, "ilvl")
        if local_name(part) != "lvlOverride" or not at.isdecimal():
            continue
        level = _levels(part).get(int(at)) or of.levels.get(int(at))
        start = value(part, "startOverride")
        if level:
            first = int(start) if start.isdecimal() else level.start
            levels[int(at)] = _Level(first, level.format, level.text)
    return _List({**of.levels, **levels}) if levels else of


def _styles(root: Element) -> dict[str, tuple[str, str, str]]:
    """By style: its list, its level, and the style that it is based on."""
    found: dict[str, tuple[str, str, str]] = {}
    for part in root:
        if local_name(part) == "style":
            properties = child(part, "pPr")
            given = child(properties, "numPr") if properties is not None else None
            of = value(given, "numId"), value(given, "ilvl"), value(part, "basedOn")
            found[attribute(part, "styleId")] = of
    return found


def _formatted(number: int, kind: str) -> str:
    match kind:
        case "decimalZero":
            return f"{number:02}"
        case "lowerLetter" | "upperLetter":
            letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
            return letter.upper() if kind == "upperLetter" else letter
        case "lowerRoman" | "upperRoman":
            roman = _roman(number)
            return roman.upper() if kind == "upperRoman" else roman
        case _:
            return str(number)


def _roman(number: int) -> str:
    letters = ""
    for worth, letter in _ROMAN:
        letters += letter * (number // worth)
        number %= worth
    return letters
