"""What a click on a part of a chart means: the recommendations that the part counts."""

from collections.abc import Sequence
from dataclasses import replace

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selection


def meant(name: str, selection: Selection, part: Sequence[str]) -> Selection | None:
    """The selection of a part's `customdata`; None where it stands for no recommendations."""
    if len(part) != 2 or not part[0]:
        return None
    row, series = part
    match name:
        case "status by theme":
            return replace(selection, themes=(row,), statuses=(series,))
        case "status by institution":
            led = replace(selection, statuses=(series,))
            if row == NONE:
                return replace(led, unassigned=True)
            pairs = (*selection.where, ("lead_institution", row))
            return replace(led, where=pairs)
        case "position by cycle":
            return replace(selection, cycles=(row,), positions=(series,))
    return None
