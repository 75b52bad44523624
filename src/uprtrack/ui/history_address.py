"""How an address names revisions: which are listed, and which one is open."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.services.history import Wanted
from uprtrack.ui.address import PAGE, ask, asked, link

REVISION: Final = "revision"
UNDO: Final = "undo"
FILTERS: Final = ("author", "kind", "entity", "since", "until")


def wanted_asked() -> Wanted:
    """The filters that the address names; what it cannot mean does not filter."""
    entity = asked("entity")
    return Wanted(
        asked("author"),
        asked("kind"),
        entity if entity in ENTITIES else "",
        day_asked("since"),
        day_asked("until"),
    )


def day_asked(parameter: str) -> date | None:
    """The day that a parameter names, None where it names none."""
    try:
        return date.fromisoformat(asked(parameter))
    except ValueError:
        return None


def number_asked() -> int | None:
    """The revision that is open, None where the address names none."""
    said = asked(REVISION)
    return int(said) if said.isascii() and said.isdigit() else None


def history_link(language: Language, /, **others: str) -> str:
    """The address of the history with the filters of this one and what is given besides."""
    return link("history", language, None, **{**_kept(), **others})


def ask_history(**others: str) -> None:
    """Rewrite the address: the filters of this one, and what is given in their place."""
    ask(Selection(), **{**_kept(), **others})


def _kept() -> Mapping[str, str]:
    return {name: asked(name) for name in (*FILTERS, PAGE)}
