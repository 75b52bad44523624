"""The order in which people read records."""

from datetime import date

import numpy as np

from uprtrack.analysis.selection import Selected
from uprtrack.analysis.years import days_of
from uprtrack.model.record import Record

_ORDER = ("paragraph", "document_symbol", "cycle", "mechanism", "state_under_review")
"""Fields of a recommendation, the least weighty first, as numpy.lexsort takes them."""


def in_reading_order(selected: Selected) -> list[Record]:
    """The selected records; recommendations by State, mechanism, latest cycle, then paragraph.

    Paragraphs by their parts: 79.9 before 79.10. What has days of its own stands by them, the
    latest first and what has none last. All else is in the store's order, and so are records that
    agree in all of these.
    """
    table, positions = selected.table, selected.positions
    if table.entity.name != "recommendations":
        return sorted(selected.records, key=_first_day, reverse=True)
    ranks = {name: table.column(name).by_row()[positions] for name in _ORDER}
    ranks["cycle"] = np.where(
        ranks["cycle"] == len(table.column("cycle").values), 1, -ranks["cycle"]
    )
    return [table.records[positions[at]] for at in np.lexsort([ranks[name] for name in _ORDER])]


def _first_day(record: Record) -> date:
    return min(days_of(record), default=date.min)
