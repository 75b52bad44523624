"""What a sheet's word on two records makes of their link: where it came from, whether it ties."""

from collections.abc import Mapping
from typing import Final

from uprtrack.model.link import NOT_RELATED
from uprtrack.model.record import Value, Values

ORIGIN_SHEET: Final = "sheet"


def tied(values: Values, given: Mapping[str, Value], before: Values | None = None) -> Values:
    """The link's values after a sheet has named its two ends.

    A new one comes from the sheet. One that a person refused as a suggestion ties from now on,
    unless the sheet says itself that the two are not related.
    """
    if before is None:
        return {**values, "origin": ORIGIN_SHEET}
    refused = before.get("relation") == NOT_RELATED
    if refused and given.get("relation") != NOT_RELATED:
        relation = given.get("relation")
        return {**values, "relation": relation, "origin": ORIGIN_SHEET, "score": None}
    return dict(values)
