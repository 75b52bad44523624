"""One look for every figure: colours, letters, margins, and what the mouse may do."""

from dataclasses import dataclass
from typing import Any

FONTS = '"Segoe UI", "Noto Sans Arabic", "Geeza Pro", Tahoma, sans-serif'
NUMBER_FONTS = '"Segoe UI", Arial, Tahoma, sans-serif'
"""For numbers inside bars: Arabic faces have lines so high that plotly thinks they do not fit."""

FONT_SIZE = 13

CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}
"""For plotly's `config`: no mode bar, which would cover what stands at the right edge."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The colours that depend on what the figure stands on; the figure itself is transparent."""

    page: str
    ink: str
    quiet: str
    rule: str
    outline: str


LIGHT = Ground(page="#FFFFFF", ink="#1B2733", quiet="#5F6C7A", rule="#C9D0D8", outline="#A9B3BE")
DARK = Ground(page="#12191F", ink="#E8ECF0", quiet="#A9B4BF", rule="#4A5561", outline="#6B7785")

_DARKEST = "#17212C"
"""A shade under LIGHT's ink: the middle blue of the status scale needs it for a contrast of 4.5."""


def ink_on(colour: str) -> str:
    """White or dark text, whichever stands out more from a colour (WCAG 2 contrast)."""
    return max("#FFFFFF", _DARKEST, key=lambda ink: contrast(ink, colour))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def layout(ground: Ground, direction: str, height: int) -> dict[str, Any]:
    """What all figures share, mirrored for "rtl"; `height` in pixels, width follows the page."""
    rtl = direction == "rtl"
    return {
        "height": height,
        "autosize": True,
        "dragmode": False,
        "barmode": "stack",
        "bargap": 0,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONTS, "size": FONT_SIZE, "color": ground.ink},
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 6},
        "uniformtext": {"mode": "hide", "minsize": 9},
        "hoverlabel": {
            "align": "right" if rtl else "left",
            "bgcolor": ground.page,
            "bordercolor": ground.outline,
            "font": {"family": FONTS, "size": FONT_SIZE, "color": ground.ink},
        },
        "showlegend": False,
        "title": {
            "x": 1 if rtl else 0,
            "xanchor": "right" if rtl else "left",
            "xref": "container",
            "y": 1,
            "yanchor": "top",
            "yref": "container",
            "pad": {"l": 8, "r": 8, "t": 4},
            "font": {"family": FONTS, "size": FONT_SIZE - 1, "color": ground.ink},
        },
    }


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
