"""The sentences of refusals about suggestions."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

SUGGESTION_RULES: Final[dict[str, Rule]] = {
    "nothing_chosen": Rule(
        Severity.ERROR,
        N_("No suggestion was chosen."),
        N_("Tick those that fit, then store them."),
    ),
    "suggestion_overtaken": Rule(
        Severity.ERROR,
        N_("Recommendation {paragraph} is not what it was when this was suggested."),
        N_("Nothing was stored; look at the suggestions again."),
    ),
}
