"""Characters that nobody sees and no workbook can hold: taken out where a text comes in."""

import re
from typing import Any

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("[\x0b\x0c]")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_TRACES = (b"_x00", b"&#", "\ufffe".encode(), "\uffff".encode())


def without_unseen(text: str) -> str:
    """The text without what XML 1.0 forbids; breaks of lines and pages become new lines."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def may_hold_unseen(xml: bytes) -> bool:
    """Whether a part of a workbook can hold such characters, plainly or written as a number."""
    plain = len(xml.translate(None, _CONTROLS)) < len(xml)
    return plain or any(trace in xml for trace in _TRACES)


def clean_rows(rows: list[list[Any]]) -> list[list[Any]]:
    """The rows with every text cleaned."""
    return [
        [without_unseen(cell) if isinstance(cell, str) else cell for cell in row] for row in rows
    ]
