"""What a facet offers to choose from."""

import numpy as np

from uprtrack.analysis.facets import FACETS, NONE
from uprtrack.analysis.snapshot import Snapshot


def present_values(
    snapshot: Snapshot, facet: str, entity: str = "recommendations"
) -> tuple[str, ...]:
    """The values of a facet that some record of the entity holds, in their order, NONE last."""
    table = snapshot.tables[entity]
    looked_at = next(f for f in FACETS if f.name == facet).fields(table.entity)
    found: dict[str, None] = {}
    for field in looked_at:
        column = table.column(field.name)
        held = set(column.codes.tolist())
        found |= dict.fromkeys(v for code, v in enumerate(column.values) if code in held)
    empty = [table.column(field.name).rows_without() for field in looked_at]
    without = bool(empty) and bool(np.logical_and.reduce(empty).any())
    return (*found, *([NONE] if without else []))
