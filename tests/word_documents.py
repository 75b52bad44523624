"""Word documents, written as the XML that Word writes."""

import zipfile
from io import BytesIO

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def document(body: str, numbering: str = "", styles: str = "", space: str = TRANSITIONAL) -> bytes:
    def part(root: str, inside: str) -> str:
        return f"<?xml version='1.0'?><w:{root} xmlns:w='{space}'>{inside}</w:{root}>"

    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "_rels/.rels",
            f"<Relationships><Relationship Type='{RELATION}' Target='word/document.xml'/>"
            "</Relationships>",
        )
        package.writestr("word/document.xml", part("document", f"<w:body>{body}</w:body>"))
        if numbering:
            package.writestr("word/numbering.xml", part("numbering", numbering))
        if styles:
            package.writestr("word/styles.xml", part("styles", styles))
    return out.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(cells) + "</w:tr>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def table(*rows: tuple[str, ...]) -> str:
    return "<w:tbl>" + "".join(row(*map(cell, cells)) for cells in rows) + "</w:tbl>"
