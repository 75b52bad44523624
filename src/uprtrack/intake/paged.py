"""A PDF as messages: its lines with their pages, and a warning where they are Arabic."""

import re
from collections.abc import Iterator

from uprtrack.intake.pdf import pdf_lines
from uprtrack.intake.transport import Message
from uprtrack.intake.unseen import without_unseen

_ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]")


def messages(data: bytes) -> Iterator[Message]:
    """The lines of a PDF; that Arabic text may have come out damaged is said. Raises Refused."""
    lines = [(without_unseen(line.text), line.page) for line in pdf_lines(data)]
    yield ["workbook", "pdf", "", {}]
    text = "".join(line for line, _ in lines)
    if 3 * len(_ARABIC.findall(text)) > len(text):
        yield ["note", "arabic_pdf", {}]
    yield ["lines", lines]
    yield ["end"]
