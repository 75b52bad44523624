"""The way from what was just stored to its revision, where it can be undone."""

from uprtrack.language.catalogue import Language
from uprtrack.ui.address import link
from uprtrack.ui.history_address import REVISION
from uprtrack.ui.markup import element, show


def show_revision_link(revision: int, language: Language) -> None:
    """A line that leads to the revision in the history."""
    said = language.text("See revision {number} in the history", number=language.number(revision))
    address = link("history", language, None, **{REVISION: str(revision)})
    show(element("p", element("a", said, href=address), class_="uprtrack-apart"))
