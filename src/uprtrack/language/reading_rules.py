"""What is said of rows and columns while a sheet is read and matched with the records."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

READING_RULES: Final[dict[str, Rule]] = {
    "header_read_as": Rule(
        _NOTE,
        N_("The header “{value}” was read as “{field}”."),
        N_("If it means something else, correct the mapping of columns."),
    ),
    "double_column": Rule(
        _WARNING,
        N_("The column “{value}” gives a field that another column gives too; it was not read."),
        N_("Say in the mapping of columns which of the two is meant."),
    ),
    "worded_number": Rule(
        _NOTE,
        N_("“{value}” was read as the number {number}."),
        N_("Write the number alone, in digits, without words or units."),
    ),
    "header_row_again": Rule(
        _ERROR,
        N_("The row repeats the headers; it was left out."),
        N_("Nothing needs to be done."),
    ),
    "no_title": Rule(
        _ERROR,
        N_("The row does not name its record; it was left out."),
        N_("Write its title, its name, or the recommendation that it belongs to."),
    ),
    "reversed_paragraph": Rule(
        _NOTE,
        N_("The paragraph “{value}” stands back to front; it was read as {paragraph}."),
        N_("If the sheet's order is meant, correct the column."),
    ),
    "less_known": Rule(
        _NOTE,
        N_("“{chosen}” was not taken for “{field}”: “{kept}” comes from a source that knows more."),
        N_("If it is right all the same, change the record by hand."),
    ),
    "number_in_text": Rule(
        _NOTE,
        N_("The text begins with {paragraph}, which was read as its paragraph."),
        N_("If the number is a part of the text, give the sheet a column of paragraphs."),
    ),
    "states_in_text": Rule(
        _NOTE,
        N_("The text names {chosen} at its end, which was read as the recommending States."),
        N_("If they are not, give the sheet a column of recommending States."),
    ),
    "no_recommendation": Rule(
        _ERROR,
        N_("The row holds an observation and no recommendation; it was left out."),
        N_("Nothing needs to be done."),
    ),
    "told_twice": Rule(
        _WARNING,
        N_("Another record tells of this paragraph for one of its States only: “{value}”."),
        N_("Look at both, and remove the one without a paragraph number."),
    ),
    "ambiguous_reference": Rule(
        _WARNING,
        N_("“{value}” fits {records} records; the reference was not used."),
        N_("Write the whole title, or the text of the recommendation."),
    ),
    "unknown_record": Rule(
        _ERROR,
        N_("No record is known by “{value}”, so the row belongs to none; it was left out."),
        N_("Write the paragraph number or the title as it stands in the record's own sheet."),
    ),
    "ambiguous_record": Rule(
        _ERROR,
        N_("“{value}” fits {records} records; the row was left out."),
        N_("Write the whole title, or the text of the recommendation."),
    ),
    "required_emptied": Rule(
        _WARNING,
        N_("“{field}” cannot be empty; the record's own value was kept: {kept}."),
        N_("Write another value, or leave the value as it is."),
    ),
    "link_without_end": Rule(
        _ERROR,
        N_("The link names neither an activity nor a commitment; it was left out."),
        N_("Write the title of the activity, or the reference of the commitment."),
    ),
    "date_out_of_order": Rule(
        _WARNING,
        N_("“{field}” ({value}) does not fit the other date of the record, {kept}; not taken."),
        N_("Correct one of the two dates: what begins lies before what ends."),
    ),
    "parts_differ": Rule(
        _WARNING,
        N_("Women and men ({parts}) are {number}, and the total says {value}; all were kept."),
        N_("Correct the number that is wrong."),
    ),
    "row_repeated": Rule(
        _WARNING,
        N_("The record stands in row {number} of “{sheet}” too; the two rows were read as one."),
        N_("If they are two, give them different titles or dates; else delete one."),
    ),
    "unknown_export_kind": Rule(
        _ERROR,
        N_("Files of the kind “{kind}” are not written."),
        N_("End the name of the file in .xlsx, .csv or .json."),
    ),
    "unknown_set_field": Rule(
        _ERROR,
        N_("There is no field called “{name}”."),
        N_("Use a name of the schema, such as state_under_review or cycle."),
    ),
    "unknown_set_value": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Use one of the values listed in the schema."),
    ),
    "demonstration_file": Rule(
        _ERROR,
        N_("The file holds demonstration data, and real data is stored here."),
        N_("Demonstration data never mixes with real data; choose another file."),
    ),
    "state_unknown": Rule(
        _ERROR,
        N_("“{value}” is no State that is known, so the row has no State under review."),
        N_("Write the State's name as the United Nations does."),
    ),
}
