"""What a text lets one suppose about its record; never a fact before a person accepts it."""

from dataclasses import dataclass
from typing import Final

ACTION: Final = "action_category"
"""The only suggested field that holds one value; its values compete."""

FIELDS: Final = ("themes", "affected_persons", "sdgs", ACTION)
"""The fields of a recommendation that are suggested, in the order of reading."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One value that a recommendation has not yet, and the words of its text that speak for it.

    `recommendation` is the record's id, `paragraph` "" where it has none. `confidence` lies
    between 0 and 1. Of English themes and categories of action it is learnt: about that share was
    right by the labels of others. Of Arabic texts, affected persons and goals it is set by hand.
    `words` stand as they do in the text, in its order.
    """

    recommendation: str
    paragraph: str
    field: str
    value: str
    confidence: float
    words: tuple[str, ...]
