"""The links of one pair of records, and which of them says what another would say again."""

from collections.abc import Iterable
from typing import Final

from uprtrack.changes.keys import COMPATIBLE
from uprtrack.model.link import ENDS, NOT_RELATED
from uprtrack.model.record import Record, Values

_NAMING: Final = ("recommendation", *ENDS.values())
"""The fields of a link that name a record."""


def of_pair(links: Iterable[Record], values: Values) -> list[Record]:
    """The links that have the two ends of these values."""
    ends = [values[end] for end in _NAMING]
    return [link for link in links if [link.values[end] for end in _NAMING] == ends]


def said_already(links: Iterable[Record], values: Values) -> Record | None:
    """The link that another with these values would repeat, or that it would take the place of.

    A pair has a link for each relation. One of the same relation comes first, then one without a
    relation, then the refusal of the pair; None where a new link says something new.
    """
    relation = values["relation"]
    compatible = COMPATIBLE["links"]
    found = [link for link in of_pair(links, values) if compatible(link.values, values)]
    order = {relation: 0, NOT_RELATED: 2}
    return min(found, key=lambda link: order.get(link.values["relation"], 1), default=None)
