"""What a rule is: a severity and two sentences."""

from dataclasses import dataclass

from uprtrack.model.finding import Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """`wrong` says what is wrong, `mend` what to do; English message ids with `{name}` places.

    `otherwise` stands in for `mend` where a place of `mend` has nothing to fill it.
    """

    severity: Severity
    wrong: str
    mend: str
    otherwise: str = ""
