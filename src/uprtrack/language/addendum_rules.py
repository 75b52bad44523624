"""What is said of an addendum: numbers read otherwise than they stand, positions that differ."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_WARNING, _NOTE = Severity.WARNING, Severity.NOTE

ADDENDUM_RULES: Final[dict[str, Rule]] = {
    "number_read_as": Rule(
        _NOTE,
        N_("The number “{value}” was read as {paragraph}: the report has no such paragraph."),
        N_("If another recommendation is meant, correct its position."),
    ),
    "two_positions": Rule(
        _WARNING,
        N_(
            "The addendum gives {paragraph} two positions: “{used}”, which was read, and “{value}”."
        ),
        N_("Look at the document, and correct the position if the other one is meant."),
    ),
    "position_not_given": Rule(
        _WARNING,
        N_("The addendum names {paragraph} and gives it no position that could be read."),
        N_("Look at the document, and enter the position."),
    ),
    "whole_paragraph": Rule(
        _WARNING,
        N_("The addendum answers all recommendations of paragraph {paragraph} at once: “{value}”."),
        N_("It does not name them; enter their position in the records of that paragraph."),
    ),
    "range_backwards": Rule(
        _WARNING,
        N_("The range “{value}” ends before it begins; only its two numbers were read."),
        N_("Look at the document, and enter the positions of the others."),
    ),
    "numbers_of_paragraph": Rule(
        _NOTE,
        N_("The addendum numbers recommendations as they stand in paragraph {paragraph}."),
        N_("They were read with it: number 5 is {paragraph}.5."),
    ),
    "numbers_without_paragraph": Rule(
        _WARNING,
        N_("The addendum numbers recommendations without the paragraph that lists them."),
        N_("They stand by their number alone; compare them with the report."),
    ),
    "totals_differ": Rule(
        _WARNING,
        N_("The addendum states a total of {total} for “{chosen}”, and {count} were read."),
        N_("Look for numbers that the document leaves out, or names twice."),
    ),
    "addendum_without_positions": Rule(
        _WARNING,
        N_("No position could be read in the addendum."),
        N_("Enter the positions by hand, or upload them as a table of paragraphs and positions."),
    ),
}
