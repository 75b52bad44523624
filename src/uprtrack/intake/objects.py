"""JSON as messages: a list of objects is a sheet, their keys its header."""

import json
from collections.abc import Iterator
from typing import Any

from uprtrack.intake.guard import refuse_size
from uprtrack.intake.limits import Limits
from uprtrack.intake.transport import Message
from uprtrack.intake.unseen import without_unseen
from uprtrack.model.finding import Refused

_CHUNK = 1_000
_NAMED_BY = ("name", "label", "title", "value", "code")
_BETWEEN = "; "


def is_json(text: str) -> bool:
    """Whether a text may be JSON of objects, by its first signs."""
    begin = text.lstrip("\ufeff \t\r\n")[:80]
    return begin.startswith("{") or (begin.startswith("[") and begin[1:].lstrip()[:1] in "{[]")


def messages(text: str, encoding: str, limits: Limits) -> Iterator[Message]:
    """The longest list of objects anywhere in the text as one sheet; numbers stay as written.

    An object within an object gives columns "outer.inner", a list the texts of its members. Raises
    Refused: damaged, no_rows, too_wide or too_many_rows.
    """
    try:
        value = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise Refused("damaged") from error
    found = [_flat(one) for one in max(_lists(value), key=len, default=[])]
    header = list(dict.fromkeys(key for one in found for key in one))
    if not header:
        raise Refused("no_rows")
    refuse_size("", len(found) + 1, len(header), limits)
    rows = [header, *([one.get(key, "") for key in header] for one in found)]
    yield ["workbook", "json", encoding, {}]
    for first in range(0, len(rows), _CHUNK):
        yield ["rows", rows[first : first + _CHUNK]]
    yield ["sheet", "", {}]
    yield ["end"]


def _lists(value: Any) -> Iterator[list[dict[str, Any]]]:
    """Every list of objects; an object that stands alone is a list of one."""
    if isinstance(value, dict):
        inner = [found for part in value.values() for found in _lists(part)]
        yield from inner or [[value]]
    elif isinstance(value, list):
        objects = [one for one in value if isinstance(one, dict)]
        if objects:
            yield objects


def _flat(value: dict[str, Any], before: str = "") -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, part in value.items():
        if isinstance(part, dict):
            cells |= _flat(part, f"{before}{key}.")
        else:
            cells[without_unseen(f"{before}{key}")] = without_unseen(_text(part))
    return cells


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list():
            return _BETWEEN.join(text for part in value if (text := _text(part)))
        case dict():
            named = next((value[name] for name in _NAMED_BY if value.get(name)), None)
            return _text(list(value.values()) if named is None else named)
        case _:
            return str(value)
