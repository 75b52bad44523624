"""How an address names suggestions: of which field and value, and how sure."""

from typing import Final

from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import Language
from uprtrack.linking.suggestion import FIELDS
from uprtrack.services.suggesting import Wish
from uprtrack.ui.address import LEAST, PAGE, ask, asked, link

FIELD: Final = "field"
VALUE: Final = "value"


def wish_asked() -> Wish:
    """The filters that the address names; what it cannot mean does not filter."""
    field = asked(FIELD)
    if field not in FIELDS:
        return Wish(at_least=_share(asked(LEAST)))
    return Wish(field, asked(VALUE), _share(asked(LEAST)))


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        return 0.0
    return share if 0 < share <= 1 else 0.0


def ask_suggestions(**others: str) -> None:
    """Rewrite the address: the filters of this one, and what is given in their place."""
    ask(Selection(), **{**_kept(), **others})


def suggestions_link(language: Language, /, **others: str) -> str:
    """The address of the suggestions with the filters of this one and what is given besides."""
    return link("suggestions", language, None, **{**_kept(), **others})


def _kept() -> dict[str, str]:
    return {name: asked(name) for name in (FIELD, VALUE, LEAST, PAGE)}
