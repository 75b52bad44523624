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
    "two_reports": Rule(
        _ERROR,
        N_("The text holds more than one report: {state}, {second_state} ({symbols})."),
        N_("Upload each report as a file of its own."),
    ),
    "other_document": Rule(
        _ERROR,
        N_("The document {symbol} is neither a Working Group report nor an addendum to one."),
        N_("Upload the Working Group's report, or type these recommendations into a table."),
    ),
    "report_without_recommendations": Rule(
        _ERROR,
        N_("No numbered recommendation was found in the report {symbol}."),
        N_("Check that the file is complete, or copy the recommendations here as text."),
    ),
    "number_read_as": Rule(
        _NOTE,
        N_("The number {value} was read as {paragraph}, as it stands between its neighbours."),
        N_("Compare it with the document; if it is right there, correct the paragraph."),
    ),
    "number_twice": Rule(
        _WARNING,
        N_("The document gives the number {value} to more than one recommendation."),
        N_("Compare both with the document and correct the paragraph of one of them."),
    ),
    "bracket_mended": Rule(
        _NOTE,
        N_("“{value}” was taken for the recommending States, though a bracket is missing."),
        N_("If it belongs to the text, correct the text and the States."),
    ),
    "no_recommending_state": Rule(
        _WARNING,
        N_("No recommending State stands at the end of the recommendation."),
        N_("Compare it with the document and enter the State."),
    ),
    "text_after_states": Rule(
        _NOTE,
        N_("“{value}” stands after the States and was not taken into the recommendation."),
        N_("If it belongs to the recommendation, add it to the text."),
    ),
    "footnotes_left_out": Rule(
        _NOTE,
        N_("A footnote was not taken into the recommendations: “{value}”."),
        N_("If a recommendation was read otherwise in the dialogue, add that to its notes."),
    ),
    "no_position": Rule(
        _WARNING,
        N_("The heading of {count} recommendations gives no known position: “{value}”."),
        N_("Enter the position, or upload the addendum that gives it."),
    ),
    "cut_off": Rule(
        _WARNING,
        N_("The last recommendation breaks off in the middle of a sentence: “{value}”."),
        N_("Copy the text again to its end."),
    ),
    "pledges_elsewhere": Rule(
        _NOTE,
        N_("Paragraph {paragraph} lists no voluntary pledge itself: “{value}”."),
        N_("Enter the pledges by hand from the document that it names."),
    ),
}
