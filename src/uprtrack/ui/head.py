"""What a page of each language needs before the application's own scripts run."""

import base64
import json
from functools import cache
from pathlib import Path
from typing import Final

import streamlit

from uprtrack.language.catalogue import language_for
from uprtrack.ui.language import PARAMETER

STATIC: Final = Path(__file__).parent / "static"
ICON: Final = STATIC / "icon.svg"

_LOCALES: Final = {"ar": "ar-KW-u-nu-latn", "en": "en-GB"}


_STYLES: Final = (
    "page.css",
    "pages.css",
    "history.css",
    "suggestions.css",
    "cooperation.css",
    "coverage.css",
)


@cache
def head(code: str) -> str:
    """Return our style and script, for the first place in <head>.

    The script makes date pickers speak the language and, in Arabic, translates the words that
    Streamlit's widgets bring along and that no parameter reaches (`static/widget_words.ar.json`).
    """
    style = "".join(map(_read, _STYLES))
    words = []
    if language_for(code).direction == "rtl":
        style += _read("right_to_left.css")
        words = json.loads(_read(f"widget_words.{code}.json"))
    settings = {"locale": _LOCALES[code], "parameter": PARAMETER, "words": words}
    data = json.dumps(settings, ensure_ascii=False).replace("</", "<\\/")
    return f"<style>{style}</style><script>const uprtrack = {data};\n{_read('front.js')}</script>"


@cache
def preloads() -> str:
    """Return links that fetch and parse the chart library while the page still starts.

    Streamlit asks for its largest script only when the first chart arrives. The names of its files
    change with its version; the links are left out where none is found.
    """
    scripts = Path(streamlit.__file__).parent / "static" / "static" / "js"
    return "".join(
        f'<link rel="modulepreload" crossorigin href="./static/js/{path.name}">'
        for path in sorted(scripts.glob("PlotlyChart.*.js"))
    )


@cache
def icon_address() -> str:
    """Return the icon as a data: address, so that not even the first tab shows another's."""
    return "data:image/svg+xml;base64," + base64.b64encode(ICON.read_bytes()).decode()


def _read(name: str) -> str:
    return (STATIC / name).read_text("utf-8")
