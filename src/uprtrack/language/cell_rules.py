"""What may be said of a sheet, a row or a cell.

Places: `{value}` and `{field}` are the finding's own (the field by its label); `{proposals}`,
`{chosen}` and `{kept}` hold keys of the field's vocabulary, or text, with | between several, and
come out as labels; `{state}` holds an alpha-3 code, `{day}` a
day as ISO text; all others are text of the finding's `about`.
"""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

SHEET_RULES: Final[dict[str, Rule]] = {
    "sheet_skipped": Rule(
        _NOTE,
        N_("The sheet “{sheet}” holds no table that is known, and was not read."),
        N_("If it holds records, give it the headers of the blank template."),
    ),
    "unknown_column": Rule(
        _WARNING,
        N_("The column “{value}” is not known and was not read."),
        N_("Say what it holds, or rename it after the blank template."),
    ),
    "unnamed_column": Rule(
        _WARNING,
        N_("The column holds values under no header and was not read."),
        N_("Write what it holds above it, as the blank template does, or say it here."),
    ),
    "ambiguous_header": Rule(
        _WARNING,
        N_("The header “{value}” may stand for several columns: {fields}."),
        N_("Say which of them it is."),
    ),
    "default_used": Rule(
        _NOTE,
        N_("The sheet does not say “{field}”; “{chosen}” was taken for all its rows."),
        N_("If that is not right, add the column or choose another value."),
    ),
}

ROW_RULES: Final[dict[str, Rule]] = {
    "totals_row": Rule(
        _ERROR,
        N_("This is a row of totals, not a record; it was left out."),
        N_("Nothing needs to be done; totals are calculated from the records."),
    ),
    "heading_row": Rule(
        _NOTE,
        N_("The row is a heading; it was taken as the “{field}” of the rows below it."),
        N_("If that is not right, write the value into the rows themselves."),
    ),
    "title_read_as": Rule(
        _NOTE,
        N_("“{value}” stands above the table; it was taken as the “{field}” of its rows."),
        N_("If that is not right, write the value into the rows themselves."),
    ),
    "lone_text": Rule(
        _ERROR,
        N_("“{value}” stands alone in its row and is no record; it was left out."),
        N_("If it is one, write its paragraph or text under the header."),
    ),
    "no_text_and_paragraph": Rule(
        _ERROR,
        N_("The row has neither a text nor a paragraph number; it was left out."),
        N_("Write the text of the record or its paragraph number."),
    ),
    "open_question": Rule(
        _ERROR,
        N_("The row fits more than one stored record; it was left out."),
        N_("Say which of them it is: {proposals}."),
        N_("Add what tells them apart: the paragraph, the cycle or the year."),
    ),
    "differing_value": Rule(
        _WARNING,
        N_("The same record stands in another row with another value of “{field}”: “{kept}”."),
        N_("That value was kept; make the two rows agree."),
    ),
    "number_paragraph": Rule(
        _WARNING,
        N_("The paragraph {value} is stored as a number and may have lost a final zero."),
        N_("Format the column as text and write the paragraph as it stands in the report."),
    ),
    "several_paragraphs": Rule(
        _WARNING,
        N_("“{value}” names more than one paragraph; it was kept as it stands."),
        N_("Give each recommendation a row of its own, with its own paragraph number."),
    ),
}

CELL_RULES: Final[dict[str, Rule]] = {
    "unknown_value": Rule(
        _WARNING,
        N_("“{value}” is not a known value of “{field}”; it was not used."),
        N_("Use a known value; the nearest are: {proposals}."),
        N_("Use one of the values listed in the blank template."),
    ),
    "unknown_state": Rule(
        _WARNING,
        N_("No State is known by the name “{value}”; it was not used."),
        N_("Write the State's name as the United Nations does."),
    ),
    "unknown_party": Rule(
        _NOTE,
        N_("“{value}” is not the name of a State; it was kept among the other parties."),
        N_("If it is a State, write its name as the United Nations does."),
    ),
    "corrected_state": Rule(
        _NOTE,
        N_("“{value}” was read as {state}."),
        N_("If another State is meant, write its name in full."),
    ),
    "unknown_institution": Rule(
        _NOTE,
        N_("“{value}” is not in the register of institutions; the name was kept as it is."),
        N_("Add it to the register, or use a registered name; the nearest are: {proposals}."),
        N_("Add it to the register, or use a registered name."),
    ),
    "unknown_reference": Rule(
        _WARNING,
        N_("No record is known by “{value}”; the reference was not used."),
        N_("Write the paragraph number or the title as it stands in the record's own sheet."),
    ),
    "bad_date": Rule(
        _WARNING,
        N_("“{value}” is not a date of the calendar; it was not used."),
        N_("Write the date as day, month and year: 19 December 2021 or 19/12/2021."),
    ),
    "partial_date": Rule(
        _NOTE,
        N_("“{value}” gives no day; {day} was taken."),
        N_("Write the full date if it is known."),
    ),
    "bad_number": Rule(
        _WARNING,
        N_("“{value}” is not a number; it was not used."),
        N_("Write the number alone, in digits, without words or units."),
    ),
    "not_whole": Rule(
        _WARNING,
        N_("“{value}” is not a whole number; it was not used."),
        N_("Write a number without decimals."),
    ),
    "bad_percent": Rule(
        _WARNING,
        N_("“{value}” is not a percentage; it was not used."),
        N_("Write a number from 0 to 100, with or without the percent sign."),
    ),
    "percent_out_of_range": Rule(
        _WARNING,
        N_("The percentage “{value}” is not between 0 and 100; it was not used."),
        N_("Write a number from 0 to 100, with or without the percent sign."),
    ),
    "one_or_whole": Rule(
        _WARNING,
        N_("“{value}” was read as 1 percent; the column holds nothing but 1 and 0."),
        N_("If it means that all is done, write 100."),
    ),
    "bad_sdg": Rule(
        _WARNING,
        N_("“{value}” is not a Sustainable Development Goal or target; it was not used."),
        N_("Write the number of the goal or target, such as 5 or 5.2."),
    ),
    "formula_without_result": Rule(
        _WARNING,
        N_("The cell holds a formula without a stored result; it was read as empty."),
        N_("Open the workbook in a spreadsheet program, save it there and upload it again."),
    ),
    "error_cell": Rule(
        _WARNING,
        N_("The cell shows an error ({value}) in the spreadsheet; it was read as empty."),
        N_("Correct the formula, or write the value in its place."),
    ),
}
