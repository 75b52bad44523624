"""What a sheet's XML says of a cell beside its value: shown as %, decimals shown, faults."""

import re
from typing import Any

from uprtrack.intake.guard import column_number
from uprtrack.intake.package import elements

Position = tuple[int, int]

_BUILTIN_PERCENT = {9, 10}
_BUILTIN_DECIMALS = {2: 2, 4: 2}
_NO_PATTERN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_FIXED_DECIMALS = re.compile(r"[^.]*\.(0+)[^.0#?]*")


class NumberFormats:
    """Cell styles (by index, as bytes of the attribute) that show percentages or fixed decimals."""

    def __init__(self, stylesheet: bytes) -> None:
        self.percent: set[bytes] = set()
        self.decimals: dict[bytes, int] = {}
        codes: dict[str, str] = {}
        waiting: list[str] = []
        for name, attributes, _ in elements(stylesheet):
            if name == "numFmt":
                codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
            elif name == "xf":
                waiting.append(attributes.get("numFmtId", "0"))
            elif name == "cellStyleXfs":
                waiting.clear()
            elif name == "cellXfs":
                self._take(waiting, codes)
                break

    def _take(self, format_ids: list[str], codes: dict[str, str]) -> None:
        for index, format_id in enumerate(format_ids):
            style, number = b"%d" % index, int(format_id) if format_id.isdigit() else 0
            code = codes.get(format_id)
            if number in _BUILTIN_PERCENT if code is None else shows_percent(code):
                self.percent.add(style)
                continue
            shown = _BUILTIN_DECIMALS.get(number, 0) if code is None else shown_decimals(code)
            if shown:
                self.decimals[style] = shown


def shows_percent(code: str) -> bool:
    """Whether a number format multiplies by 100: an unquoted, unescaped % in its first section."""
    return "%" in _first_section(code)


def shown_decimals(code: str) -> int:
    """How many decimals a number format always shows; 0 for dates, fractions and optional ones."""
    pattern = _first_section(code)
    if re.search(r"[dmyhsegDMYHSEG/%@]", pattern):
        return 0
    fixed = _FIXED_DECIMALS.fullmatch(pattern)
    return len(fixed.group(1)) if fixed else 0


def _first_section(code: str) -> str:
    return _NO_PATTERN.sub("", code).partition(";")[0]


def cell_facts(xml: bytes, prefix: bytes, formats: NumberFormats) -> dict[str, Any]:
    """The `percent`, `decimals` and `faults` of a sheet, by position from 0.

    Cells that carry no reference of their own are passed over. `percent` and `decimals` may name
    cells that hold no number.
    """
    facts: dict[str, Any] = {}
    styled = _styled(xml, prefix, formats.percent | formats.decimals.keys())
    if percent := {position for position, style in styled if style in formats.percent}:
        facts["percent"] = percent
    if decimals := {p: formats.decimals[style] for p, style in styled if style in formats.decimals}:
        facts["decimals"] = decimals
    if faults := _faults(xml, prefix):
        facts["faults"] = faults
    return facts


def _styled(xml: bytes, prefix: bytes, styles: set[bytes]) -> list[tuple[Position, bytes]]:
    if not styles:
        return []
    some = b"|".join(sorted(styles))
    usual = rb"<%sc r=\"([A-Z]+)(\d+)\"(?: t=\"n\")? s=\"(%s)\"(?: t=\"n\")?>" % (prefix, some)
    return [(_position(letters, row), style) for letters, row, style in re.findall(usual, xml)]


def _faults(xml: bytes, prefix: bytes) -> dict[Position, str]:
    """Formulas that no program has computed yet, and cells whose value is an error."""
    faults: dict[Position, str] = {}
    formula = rb"<%sf(?:\s[^>]*)?(?:/>|>[^<]*</%sf>)" % (prefix, prefix)
    if b"<%sf" % prefix in xml:
        without = rb"<%sc ([^>]*)>%s(?!<%sv(?:\s[^>]*)?>[^<])" % (prefix, formula, prefix)
        for attributes in re.findall(without, xml):
            if b't="str"' not in attributes:  # an empty text is a result
                _note(faults, attributes, "formula_without_result")
    if b't="e"' in xml:
        error = rb"<%sc ([^>]*\bt=\"e\"[^>]*)>(?:%s)?<%sv>([^<]+)" % (prefix, formula, prefix)
        for attributes, word in re.findall(error, xml):
            _note(faults, attributes, "error_cell:" + word.decode("utf-8", "replace"))
    return faults


def _note(faults: dict[Position, str], attributes: bytes, fault: str) -> None:
    reference = re.search(rb"\br=[\"']([A-Za-z]+)(\d+)", attributes)
    if reference:
        faults[_position(*reference.groups())] = fault


def _position(letters: bytes, row: bytes) -> Position:
    return int(row) - 1, column_number(letters) - 1
