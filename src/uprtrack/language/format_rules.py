"""What is said of official documents as whole files, and of rows that their report decides."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

FORMAT_RULES: Final[dict[str, Rule]] = {
    "unknown_document": Rule(
        Severity.ERROR,
        N_("The text is no document that is known here."),
        N_(
            "Upload a report of the Working Group on the Universal Periodic Review, its addendum, "
            "or a table of recommendations."
        ),
    ),
    "not_that_format": Rule(
        Severity.ERROR,
        N_("The file cannot be read as “{format}”."),
        N_("Leave the format out; it is then told by the content."),
    ),
    "addendum_waits": Rule(
        Severity.ERROR,
        N_("The addendum {addendum} gives positions for {report}, which is not stored yet."),
        N_("Upload the report {report} first, confirm it, and then upload the addendum again."),
    ),
    "addendum_unknown_paragraph": Rule(
        Severity.ERROR,
        N_("The report {report} has no recommendation “{value}”; its position is not taken."),
        N_("Compare the number with the report and enter the position on the right page."),
    ),
    "tracked_changes": Rule(
        Severity.NOTE,
        N_("The document holds {changes} tracked changes, read as if all were accepted."),
        N_("If some are not meant to stay, reject these in Word and upload the document again."),
    ),
    "arabic_pdf": Rule(
        Severity.WARNING,
        N_("Arabic text from a PDF often comes out damaged."),
        N_("Read every text again before you confirm, or upload the Word version instead."),
    ),
}
