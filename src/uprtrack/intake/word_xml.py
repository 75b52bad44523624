"""Words of WordprocessingML, in whichever of its two namespaces."""

from xml.etree.ElementTree import Element


def local_name(element: Element) -> str:
    """The name without its namespace; transitional and strict documents have different ones."""
    return element.tag.rpartition("}")[2]


def child(parent: Element, name: str) -> Element | None:
    return next((part for part in parent if local_name(part) == name), None)


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name, "" if missing."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def value(parent: Element | None, name: str) -> str:
    """The `val` of a child, "" if there is none."""
    found = child(parent, name) if parent is not None else None
    return attribute(found, "val") if found is not None else ""
