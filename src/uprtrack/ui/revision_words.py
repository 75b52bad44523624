"""A revision in words: what made it, by whom, when."""

from typing import Final

from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import N_, Language
from uprtrack.ui.markup import Markup, element, together
from uprtrack.ui.moment import moment

KINDS: Final = {
    "upload": N_("Uploaded sheet"),
    "edit": N_("Edited on the page"),
    "undo": N_("Undo"),
    "demonstration": N_("Demonstration data"),
}


def kind_words(kind: str, language: Language) -> str:
    return language.text(KINDS[kind]) if kind in KINDS else kind


def made_words(revision: Revision, language: Language) -> Markup:
    """Moment, author, kind and file, each in its own direction."""
    parts = (
        moment(revision.time, language),
        revision.author,
        kind_words(revision.kind, language),
        revision.source_name,
    )
    told = [element("bdi", part) for part in parts if part]
    return together([piece for part in told for piece in (" · ", part)][1:])
