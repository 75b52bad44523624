"""The small parts of an xlsx: which part is which sheet, and the document's custom properties."""

import posixpath
from contextlib import suppress
from pyexpat import ExpatError, ParserCreate

from uprtrack.intake.guard import Parts

Element = tuple[str, dict[str, str], str]
"""Local name, attributes by local name, text directly inside."""


def elements(xml: bytes) -> list[Element]:
    """Every element of a small part, in the order they end; what follows a fault is left out."""
    done: list[Element] = []
    open_ones: list[tuple[str, dict[str, str], list[str]]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        open_ones.append((_local(name), {_local(k): v for k, v in attributes.items()}, []))

    def text(part: str) -> None:
        if open_ones:
            open_ones[-1][2].append(part)

    def end(_name: str) -> None:
        name, attributes, texts = open_ones.pop()
        done.append((name, attributes, "".join(texts)))

    parser = ParserCreate()
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.EndElementHandler = end
    with suppress(ExpatError):
        parser.Parse(xml, True)
    return done


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def find_part(parts: Parts, path: str) -> bytes:
    """A part by its path, in any case and with or without a leading slash; b"" if missing."""
    wanted = path.lstrip("/").lower()
    for name, part in parts.items():
        if name.replace("\\", "/").lstrip("/").lower() == wanted:
            return part
    return b""


def workbook_path(parts: Parts) -> str:
    """Where the package's own relations say the workbook is; "xl/workbook.xml" if they do not."""
    for name, attributes, _ in elements(find_part(parts, "_rels/.rels")):
        if name == "Relationship" and attributes.get("Type", "").endswith("/officeDocument"):
            return posixpath.normpath(posixpath.join("/", attributes.get("Target", "")))
    return "xl/workbook.xml"


def sheet_parts(parts: Parts) -> list[tuple[str, bytes]]:
    """Sheet name and XML, in the workbook's order; b"" where the part is missing."""
    workbook = workbook_path(parts)
    folder, file = posixpath.split(workbook)
    targets = {
        attributes.get("Id", ""): attributes.get("Target", "")
        for name, attributes, _ in elements(find_part(parts, f"{folder}/_rels/{file}.rels"))
        if name == "Relationship"
    }
    found = []
    for name, attributes, _ in elements(find_part(parts, workbook)):
        if name == "sheet":
            target = targets.get(attributes.get("id", ""), "")
            path = posixpath.normpath(posixpath.join("/", folder, target))
            found.append((attributes.get("name", ""), find_part(parts, path)))
    return found


def custom_properties(parts: Parts) -> dict[str, str]:
    """Name and text of each custom document property (docProps/custom.xml)."""
    properties: dict[str, str] = {}
    value = ""
    for name, attributes, text in elements(find_part(parts, "docProps/custom.xml")):
        if name == "property":
            properties[attributes.get("name", "")] = value
            value = ""
        elif name != "Properties":
            value = text
    return properties
