"""Why a whole file or request is refused. Places are those of `Refused.about`."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR = Severity.ERROR

FILE_RULES: Final[dict[str, Rule]] = {
    "file_empty": Rule(
        _ERROR,
        N_("The file is empty."),
        N_("Save the workbook with its data and upload it again."),
    ),
    "file_too_large": Rule(
        _ERROR,
        N_("The file is larger than {limit} MB."),
        N_("Remove pictures and unused sheets, or divide the file, and upload it again."),
    ),
    "not_a_spreadsheet": Rule(
        _ERROR,
        N_("The file is neither a spreadsheet nor a document that can be read."),
        N_("Save it as an Excel workbook, CSV, Word document (.docx) or PDF with text."),
    ),
    "encrypted": Rule(
        _ERROR,
        N_("The file is protected by a password."),
        N_("Remove the password in the spreadsheet program and upload the file again."),
    ),
    "damaged": Rule(
        _ERROR,
        N_("The file is damaged or incomplete."),
        N_("Open it in a spreadsheet program, save it again and upload the new file."),
    ),
    "unsafe_archive": Rule(
        _ERROR,
        N_("The file is built in a way that could harm the computer that reads it."),
        N_("Copy the data into a new workbook and upload that one."),
    ),
    "too_wide": Rule(
        _ERROR,
        N_("The sheet “{sheet}” has {columns} columns; at most {limit} are read."),
        N_("Delete the columns that hold no data and upload the file again."),
    ),
    "too_many_rows": Rule(
        _ERROR,
        N_("The sheet “{sheet}” has {rows} rows, more than can be read at once ({limit})."),
        N_("Delete the rows that hold no data, or divide the sheet, and upload the file again."),
    ),
    "too_many_sheets": Rule(
        _ERROR,
        N_("The file has {sheets} sheets; at most {limit} are read."),
        N_("Keep the sheets that hold the data and upload the file again."),
    ),
    "too_slow": Rule(
        _ERROR,
        N_("Reading the file took longer than allowed, and was stopped."),
        N_("Divide the file, or copy the data into a new workbook, and upload it again."),
    ),
    "no_rows": Rule(
        _ERROR,
        N_("No sheet of the file holds a filled row."),
        N_("Fill in the rows below the headers and upload the file again."),
    ),
    "no_header": Rule(
        _ERROR,
        N_("No row of column headers was found."),
        N_("Put one row of headers above the data; the blank template shows the known ones."),
    ),
    "only_unknown_columns": Rule(
        _ERROR,
        N_("None of the columns is known."),
        N_("Rename the headers as in the blank template and upload the file again."),
    ),
    "not_allowed": Rule(
        _ERROR,
        N_("You are not permitted to do this."),
        N_("Ask the person who administers the system."),
    ),
    "store_unreachable": Rule(
        _ERROR,
        N_("The database does not answer ({reason})."),
        N_("Check its address, try again later, or ask the person who administers the system."),
    ),
    "store_full": Rule(
        _ERROR,
        N_("The disk of the database is full; nothing of yours was stored."),
        N_("Ask the person who administers the system to make room, and try again."),
    ),
    "store_read_only": Rule(
        _ERROR,
        N_("The database may be read but not written to; nothing of yours was stored ({reason})."),
        N_("Ask the person who administers the system to permit writing."),
    ),
    "store_damaged": Rule(
        _ERROR,
        N_("The file of the database is damaged or is no database ({reason})."),
        N_("Ask the person who administers the system to restore the last backup."),
    ),
    "store_busy": Rule(
        _ERROR,
        N_("Somebody else is storing something large; nothing of yours was stored."),
        N_("Wait a minute and try again."),
    ),
    "store_foreign": Rule(
        _ERROR,
        N_("The database holds tables of another program under the names that this one needs."),
        N_("Give this program a database, or a schema, of its own."),
    ),
    "text_with_nul": Rule(
        _ERROR,
        N_("A text holds a NUL character, which cannot be stored: “{text}”."),
        N_("Type the text anew instead of pasting it."),
    ),
    "store_newer": Rule(
        _ERROR,
        N_("The database was made by a later version of this program (version {version})."),
        N_("Install the later version; this one knows versions up to {known}."),
    ),
    "store_moved_on": Rule(
        _ERROR,
        N_("The stored data changed while the differences were being read."),
        N_("Read the file again and confirm the new differences."),
    ),
    "unknown_filter_field": Rule(
        _ERROR,
        N_("There is no field called “{field}” to filter by."),
        N_("Use one of these: {names}."),
    ),
    "unknown_filter_value": Rule(
        _ERROR,
        N_("“{value}” is not a value of “{field}”."),
        N_("Use a key of the schema, or a label in Arabic or English."),
    ),
    "unknown_dimension": Rule(
        _ERROR,
        N_("Nothing is counted by “{dimension}”."),
        N_("Use one of these: {dimensions}."),
    ),
    "cannot_mark": Rule(
        _ERROR,
        N_("This file cannot be given back with its cells marked."),
        N_("Save it as an Excel workbook without macros (.xlsx) and upload that one."),
    ),
    "text_too_long": Rule(
        _ERROR,
        N_("A text of {length} characters is too long for a cell, which holds {limit}."),
        N_("Export it as CSV or JSON, or shorten the text."),
    ),
    "file_missing": Rule(
        _ERROR,
        N_("There is no file “{path}”."),
        N_("Check the name of the file and of its folder."),
    ),
    "path_is_folder": Rule(
        _ERROR,
        N_("“{path}” is a folder, not a file."),
        N_("Name a file within it."),
    ),
    "folder_missing": Rule(
        _ERROR,
        N_("There is no folder “{path}” to write into."),
        N_("Make the folder first, or name another one."),
    ),
    "no_permission": Rule(
        _ERROR,
        N_("You are not permitted to open “{path}”."),
        N_("Have the permissions of the file changed, or name another one."),
    ),
    "file_system": Rule(
        _ERROR,
        N_("“{path}” cannot be opened ({reason})."),
        N_("Check the path, the disk and its free space, and try again."),
    ),
    "template_kind": Rule(
        _ERROR,
        N_("The blank template is an Excel workbook and nothing else."),
        N_("End the name of the file in .xlsx."),
    ),
    "name_missing": Rule(
        _ERROR,
        N_("Nobody is named as the person who stores the file."),
        N_("Write a name after --by."),
    ),
    "set_form": Rule(
        _ERROR,
        N_("“{text}” does not say a field and its value."),
        N_("Write the field's name, an equals sign and the value, such as cycle=4."),
    ),
    "set_twice": Rule(
        _ERROR,
        N_("“{name}” is given two values."),
        N_("Give each field one value."),
    ),
    "set_read_only": Rule(
        _ERROR,
        N_("“{name}” is kept by the program and cannot be set."),
        N_("Leave it out."),
    ),
    "set_no_state": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Write the State's name as the United Nations does."),
    ),
    "set_no_date": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Write the date as day, month and year: 19 December 2021 or 19/12/2021."),
    ),
    "set_no_percentage": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Write a number from 0 to 100, with or without the percent sign."),
    ),
    "set_no_whole_number": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Write a whole number in digits, within what the field can hold."),
    ),
    "set_no_number": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Write the number alone, in digits, without words or units."),
    ),
    "set_no_goal": Rule(
        _ERROR,
        N_("“{text}” is not a value of “{name}”."),
        N_("Write the number of the goal or target, such as 5 or 5.2."),
    ),
    "only_hidden": Rule(
        _ERROR,
        N_("Only hidden sheets of the file hold rows, and hidden sheets are not read."),
        N_("Show the sheet that holds the records and upload the file again."),
    ),
    "sheet_hidden": Rule(
        Severity.NOTE,
        N_("The sheet “{sheet}” is hidden, and was not read."),
        N_("If it holds records, show it in the spreadsheet program and upload the file again."),
    ),
    "quote_left_open": Rule(
        _ERROR,
        N_("The quotation mark in line {line} of the file is never closed, so rows run together."),
        N_("Close it, or write two of them where a text holds one, and upload the file again."),
    ),
    "cell_too_long": Rule(
        _ERROR,
        N_("Cell {cell} of sheet “{sheet}” holds {length} characters; at most {limit} are read."),
        N_("Shorten the text, or put it into several cells, and upload the file again."),
    ),
}
