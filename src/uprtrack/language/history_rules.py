"""The sentences of refusals and findings about history, merging and undo."""

from typing import Final

from uprtrack.language.catalogue import N_
from uprtrack.language.rule import Rule
from uprtrack.model.finding import Severity

_ERROR = Severity.ERROR

HISTORY_RULES: Final[dict[str, Rule]] = {
    "unknown_revision": Rule(
        _ERROR,
        N_("The store has no revision {revision}."),
        N_("Choose one from the history."),
    ),
    "unknown_moment": Rule(
        _ERROR,
        N_("“{given}” is neither the number of a revision nor a day."),
        N_("Give a number from the history, or a day such as 2026-11-01."),
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
}
