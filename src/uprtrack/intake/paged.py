"""A PDF as messages: its lines with their pages, and a warning where they are Arabic."""

from collections.abc import Iterator

from uprtrack.intake.pdf import is_arabic, pdf_lines
from uprtrack.intake.transport import Message
from uprtrack.intake.unseen import without_unseen


def messages(data: bytes) -> Iterator[Message]:
    """The lines of a PDF; that Arabic text may have come out damaged is said. Raises Refused."""
    lines = [(without_unseen(line.text), line.page) for line in pdf_lines(data)]
    yield ["workbook", "pdf", "", {}]
    if is_arabic("".join(text for text, _ in lines)):
        yield ["note", "arabic_pdf", {}]
    yield ["lines", lines]
    yield ["end"]
