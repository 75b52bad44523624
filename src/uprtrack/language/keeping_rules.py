"""The sentences about keeping the store: what is wrong in it, and why it cannot be replaced."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR = Severity.ERROR
_MEND = N_("Keep the store as it is, and restore the last sound backup into a new one.")

_FAULTS: Final[dict[str, str]] = {
    "database_damaged": N_("The database itself is damaged ({reason})."),
    "history_unreadable": N_("A part of the history cannot be read ({reason})."),
    "row_lost": N_("The table {table} refers to revision {revision}, which is not there."),
    "revision_lost": N_("Revision {revision} is missing between its neighbours."),
    "revision_uncounted": N_("Revision {revision} counts more changes than its history holds."),
    "source_lost": N_("The file “{file}” of revision {revision} is missing."),
    "source_altered": N_("The file “{file}” of revision {revision} is not what was uploaded."),
    "step_astray": N_(
        "Revision {revision} changed record {record} from something that did not stand."
    ),
    "record_differs": N_("Record {record} is not what its history says, in {fields}."),
    "record_dated": N_(
        "Record {record} claims revision {revision}; its history last changed it in {told}."
    ),
    "record_lost": N_("Record {record} is missing, and its history tells of no removal."),
    "record_untold": N_("Record {record} stands in the store, and no history tells of it."),
    "record_astray": N_("Record {record} refers in {fields} to a record that is not there."),
}

KEEPING_RULES: Final[dict[str, Rule]] = {
    **{rule: Rule(_ERROR, sentence, _MEND) for rule, sentence in _FAULTS.items()},
    "file_exists": Rule(
        _ERROR,
        N_("There is a file “{path}” already."),
        N_("Name another one, or say that it is to be replaced (--replace)."),
    ),
    "backup_failed": Rule(
        _ERROR,
        N_("No backup was written: the store is damaged ({reason})."),
        N_("Set it aside under another name, and restore the last sound backup into a new one."),
    ),
    "backup_foreign": Rule(
        _ERROR,
        N_("“{path}” is no backup made by this program."),
        N_("Choose a file that “uprtrack backup” or the page “Keeping the data” made."),
    ),
    "backup_damaged": Rule(
        _ERROR,
        N_("The backup “{path}” is damaged."),
        N_("Copy it again from where it was kept, or choose another one; nothing was replaced."),
    ),
    "store_occupied": Rule(
        _ERROR,
        N_("The store there is not empty: revisions {revisions}, records {records}."),
        N_(
            "It was last changed on {day}, and all of it would be lost. Name an empty one; a "
            "restore may also be told to replace it (--replace)."
        ),
        N_("Name an empty one; a restore may also be told to replace it (--replace)."),
    ),
    "restore_overtaken": Rule(
        _ERROR,
        N_("Somebody stored something while the backup was to take its place."),
        N_("Nothing was replaced. Look at what is there now, and begin again."),
    ),
    "copy_failed": Rule(
        _ERROR,
        N_("The copy did not become what the original is."),
        N_("Nothing was kept of it. Check the original with “uprtrack verify”."),
    ),
}
