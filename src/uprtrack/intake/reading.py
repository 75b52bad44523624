"""What became of one cell."""

from dataclasses import dataclass, field
from typing import NamedTuple

from uprtrack.model.record import Value


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a cell breaks; `value` is the part that breaks it, `about` fills the sentence."""

    rule: str
    value: str
    about: dict[str, str] = field(default_factory=dict)


class Reading(NamedTuple):
    """A cell's value, and what it held besides.

    `spare` belongs to a sister field: recommending groups, further institutions.
    `words` are the sheet's own words that were mapped to a vocabulary, or could not be.
    """

    value: Value = None
    spare: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def says_more(self) -> bool:
        """Whether there is anything besides the value."""
        return bool(self.spare or self.words or self.problems)


NOTHING = Reading()
