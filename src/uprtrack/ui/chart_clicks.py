"""What a click on a part of a chart means: the records that the part counts."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from uprtrack.analysis.cooperation import DIMENSIONS
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selection


def meant(name: str, selection: Selection, part: Sequence[str]) -> Selection | None:
    """The selection of a part's `customdata`; None where it stands for no records."""
    if len(part) != 2 or not part[0]:
        return None
    row, series = part
    if dimension := DIMENSIONS.get(name.removeprefix("activities by ")):
        chosen: dict[str, Any] = {"statuses": (series,)} | {dimension.name: (row,)}
        return replace(selection, **chosen)
    match name:
        case "status by theme":
            return replace(selection, themes=(row,), statuses=(series,))
        case "status by institution":
            led = replace(selection, statuses=(series,))
            if row == NONE:
                return replace(led, unassigned=True)
            pairs = (*selection.where, ("lead_institution", row))
            return replace(led, where=pairs)
        case "commitments in time":
            return replace(selection, kinds=(row,), years=(series,))
        case "position by cycle":
            return replace(selection, cycles=(row,), positions=(series,))
    return None
