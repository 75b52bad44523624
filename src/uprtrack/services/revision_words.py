"""What a revision is and did, in words for people."""

from typing import Final

from uprtrack.access import LOCAL
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import N_, Language

KINDS: Final = {
    "upload": N_("Upload"),
    "edit": N_("Edit on a page"),
    "link": N_("Link"),
    "suggestion": N_("Accepted suggestions"),
    "undo": N_("Undo"),
    "demonstration": N_("Demonstration data"),
}
"""How a revision came about; another kind stands as it is."""


def kind_told(kind: str, language: Language) -> str:
    return language.text(KINDS[kind]) if kind in KINDS else kind


def author_told(author: str, language: Language) -> str:
    """The name given, else that none was."""
    return language.text("No name given") if author == LOCAL.name else author


def what_told(revision: Revision, language: Language) -> str:
    """Its kind; of an undo also what it took back."""
    if revision.undoes is not None:
        number = language.number(revision.undoes)
        return language.text("Undo of revision {number}", number=number)
    return kind_told(revision.kind, language)


def counts_told(added: int, changed: int, removed: int, language: Language) -> str:
    """How many records: "Added: 3 · Changed: 5"; those without any are left out."""
    number = language.number
    told = (
        (added, language.text("Added: {n}", n=number(added))),
        (changed, language.text("Changed: {n}", n=number(changed))),
        (removed, language.text("Removed: {n}", n=number(removed))),
    )
    return " · ".join(text for count, text in told if count)
