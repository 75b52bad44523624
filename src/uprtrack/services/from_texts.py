"""What rows of an official document are taken to say of their review, where the document does not.

The stored report of the same symbol knows; else the State that the texts themselves speak of is the
likeliest one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from uprtrack.language.states import all_states
from uprtrack.model.record import Record, Value
from uprtrack.model.row import Row

_OF_A_REPORT: Final = ("state_under_review", "mechanism", "cycle", "session", "year")
_TEXTS: Final = ("text_en", "text_ar")
_FEWEST: Final = 3
_AHEAD: Final = 2


def take_from_reports(rows: Iterable[Row], records: Mapping[str, Sequence[Record]]) -> None:
    """Give rows that name a stored document what all its recommendations say of the review."""
    known = _reports(records["recommendations"])
    for row in rows:
        report = known.get(row.values.get("document_symbol"), {})
        for name, value in report.items():
            row.values.setdefault(name, value)


def _reports(records: Iterable[Record]) -> dict[Value, dict[str, Value]]:
    """By symbol: what all recommendations of that document have in common."""
    reports: dict[Value, dict[str, Value]] = {}
    for record in records:
        if symbol := record.values["document_symbol"]:
            own = {name: record.values[name] for name in _OF_A_REPORT}
            said = reports.setdefault(symbol, own)
            reports[symbol] = {n: v for n, v in said.items() if v is not None and own[n] == v}
    return reports


def state_spoken_of(rows: Iterable[Row]) -> str | None:
    """The State that the texts name far more often than any other, None if there is none."""
    texts = "\n".join(
        str(text) for row in rows for name in _TEXTS if (text := row.values.get(name))
    )
    named = Counter[str]()
    for state in all_states():
        for name in (state.name_en, state.name_ar):
            named[state.iso3] += len(re.findall(rf"(?<!\w)[ولبك]?{re.escape(name)}(?!\w)", texts))
    (first, times), (_, next_times) = named.most_common(2)
    return first if times >= max(_FEWEST, _AHEAD * next_times) else None
