"""What is said of official documents in running text: reports, their addenda, and what is none."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

DOCUMENT_RULES: Final[dict[str, Rule]] = {
    "no_text_layer": Rule(
        _ERROR,
        N_("The PDF holds pictures of pages and no text layer."),
        N_("Ask for the Word version of the document, or copy its text here."),
    ),
}
