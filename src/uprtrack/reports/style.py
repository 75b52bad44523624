"""How our workbooks look: one set of cell formats, made once for each workbook."""

from typing import Any

from xlsxwriter import Workbook

TEXT, QUIET, ACCENT, RULE, PAPER = "#1B2733", "#5F6C7A", "#1E6091", "#E3E7EC", "#F5F7F9"

FONT = {"font_name": "Arial", "font_size": 10, "font_color": TEXT}
"""A face that every spreadsheet program has and that holds both scripts."""


def ink(colour: str) -> str:
    """The colour of letters on a fill "#RRGGBB": white on dark, else the text's own.

    Dark is a relative luminance below 0.3 (WCAG 2.2).
    """
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)
    ]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#FFFFFF" if luminance < 0.3 else TEXT


def reading_order(rtl: bool) -> int:
    """Excel's number for a direction."""
    return 2 if rtl else 1


class Style:
    """The formats of one workbook; formats with the same properties are made once.

    The reading order stands in every cell: LibreOffice does not find it out as Excel does.
    """

    def __init__(self, workbook: Workbook, *, rtl: bool) -> None:
        self._workbook = workbook
        self._base = {**FONT, "valign": "top", "reading_order": reading_order(rtl)}
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._workbook.add_format({**self._base, **properties})
        return self._made[key]

    @property
    def header(self) -> Any:
        return self._heading(font_color="#FFFFFF", bg_color=ACCENT)

    @property
    def quiet_header(self) -> Any:
        return self._heading(bg_color=RULE)

    def _heading(self, **colours: str) -> Any:
        edges = {"border": 1, "border_color": RULE}
        return self.format(bold=True, text_wrap=True, valign="vcenter", **edges, **colours)

    def body(
        self, *, wrap: bool = False, quiet: bool = False, number: str = "", rtl: bool | None = None
    ) -> Any:
        """Cells of a column: wrapping for long texts, grey for what is not read back."""
        properties: dict[str, Any] = {"text_wrap": True} if wrap else {}
        if rtl is not None:
            properties["reading_order"] = reading_order(rtl)
        if quiet:
            properties |= {"font_color": QUIET, "bg_color": PAPER}
        if number:
            properties["num_format"] = number
        return self.format(**properties)

    def filled(self, colour: str) -> Any:
        return self._workbook.add_format({"bg_color": colour, "font_color": ink(colour)})
