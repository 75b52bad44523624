"""The sentences of refusals and findings about history, merging and undo."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

HISTORY_RULES: Final[dict[str, Rule]] = {
    "unknown_revision": Rule(
        _ERROR,
        N_("The store has no revision {revision}."),
        N_("Choose one from the history."),
    ),
    "as_of_form": Rule(
        _ERROR,
        N_("“{text}” is neither a revision nor a day."),
        N_("Give the number of a revision, or a day such as 2026-03-01."),
    ),
    "origin_damaged": Rule(
        _WARNING,
        N_("This is an export of uprtrack whose hidden part was damaged or removed."),
        N_("It is compared with what is stored now; read the changes with care."),
    ),
    "origin_other_store": Rule(
        _WARNING,
        N_("This export was made by another installation of uprtrack."),
        N_("It is compared with what is stored here now; read the changes with care."),
    ),
    "origin_unknown": Rule(
        _WARNING,
        N_("This export was made from revision {revision}, which this store does not have."),
        N_("It is compared with what is stored now; read the changes with care."),
    ),
    "unknown_id": Rule(
        _NOTE,
        N_("The hidden id of this row belongs to no record."),
        N_("The row was matched by what it says; nothing need be done."),
    ),
    "undo_would_mix": Rule(
        _ERROR,
        N_("Undoing revision {revision} would bring demonstration data back beside real data."),
        N_("Undo the later revisions first."),
    ),
    "conflicts_open": Rule(
        _ERROR,
        N_("Two people changed the same fields differently; nothing was stored."),
        N_("Choose for each conflict which value stands; {conflicts} are open."),
    ),
    "no_such_record": Rule(
        _ERROR,
        N_("The record that was to be changed is not in the store."),
        N_("Look for it in the list, or in the history if it was removed."),
    ),
    "no_pairs": Rule(
        _ERROR,
        N_("It was not said which suggested links are meant."),
        N_("Name them as RECOMMENDATION=TARGET, or give the least score with --at-least."),
    ),
    "pair_form": Rule(
        _ERROR,
        N_("“{text}” does not name a recommendation and what it is to be linked with."),
        N_("Write the two ids as RECOMMENDATION=TARGET, as `suggest links` prints them."),
    ),
    "dates_out_of_order": Rule(
        _ERROR,
        N_("Of the dates {fields} the first lies after the second; nothing was stored."),
        N_("Correct one of the two."),
    ),
    "not_a_value": Rule(
        _ERROR,
        N_("“{value}” is not a possible value of {fields}; nothing was stored."),
        N_("Choose one of the list, or a number within the limits."),
    ),
    "link_exists": Rule(
        _ERROR,
        N_("The two records are linked in this way already; nothing was stored."),
        N_("Change that link, which is listed with either record."),
    ),
    "link_changed": Rule(
        _ERROR,
        N_("Somebody has changed this link since the page was opened; it was not removed."),
        N_("See what it says now, and remove it then if need be."),
    ),
}
