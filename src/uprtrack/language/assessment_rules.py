"""The sentences of refusals about assessments."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

ASSESSMENT_RULES: Final[dict[str, Rule]] = {
    "assessment_wanting": Rule(
        Severity.ERROR,
        N_("An assessment needs to say who assesses, on which day, and the status."),
        N_("Fill in these three."),
    ),
    "assessment_exists": Rule(
        Severity.ERROR,
        N_("“{name}” has already assessed this recommendation on {day}."),
        N_("Give the day of the new assessment, or correct the stored one in the sheet."),
    ),
}
