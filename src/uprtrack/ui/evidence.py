"""Evidence on a page: addresses as links that show where they lead, all else as plain text."""

from urllib.parse import urlsplit

from uprtrack.model.record import Value
from uprtrack.ui.markup import Markup, element, together, words


def evidence_list(value: Value) -> Markup:
    """Each piece on a line of its own; nothing where there is none."""
    if not isinstance(value, tuple) or not value:
        return together(())
    return element("ul", *(element("li", evidence(text)) for text in value))


def evidence(text: str) -> Markup:
    """A web address as a link that shows where it leads; anything else as plain text."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return words(text)
    if parts.scheme in ("http", "https") and parts.hostname and not parts.username:
        return element("a", text, href=text, dir="ltr", rel="noopener noreferrer")
    return words(text)
