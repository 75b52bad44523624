"""The text of a PDF in lines."""

import io
import re
from collections.abc import Iterator
from contextlib import closing

import pypdfium2
from pypdf import PdfReader

from uprtrack.intake.line import Line
from uprtrack.model.finding import Refused

_FEWEST_SIGNS = 20
"""Signs of a page that has its text within; a page number has fewer."""
_SAMPLE = 20_000
_ARABIC = re.compile("[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]")
_HYPHEN = "\ufffe"
"""What pdfium gives for a hyphen at a line's end; it joins the two lines."""


def pdf_lines(data: bytes) -> list[Line]:
    """The lines of every page with its number; blank lines are left out.

    Arabic text comes from pypdf, which keeps more words in order than pdfium does. Raises Refused:
    "encrypted", "damaged", or "no_text_layer" where most pages are pictures.
    """
    pages = _pages(data)
    if 2 * sum(len(page.strip()) >= _FEWEST_SIGNS for page in pages) < len(pages) or not pages:
        raise Refused("no_text_layer")
    if is_arabic("".join(pages)):
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    return list(_lines(pages))


def is_arabic(text: str) -> bool:
    """Whether a third of the beginning of a text is Arabic letters."""
    sample = text[:_SAMPLE]
    return len(_ARABIC.findall(sample)) * 3 > len(sample)


def _pages(data: bytes) -> list[str]:
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            return [page.get_textpage().get_text_range() for page in document]
    except pypdfium2.PdfiumError as error:
        locked = error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
        raise Refused("encrypted" if locked else "damaged") from error


def _lines(pages: list[str]) -> Iterator[Line]:
    for number, page in enumerate(pages, start=1):
        for text in page.replace(_HYPHEN, "-").splitlines():
            if stripped := text.strip():
                yield Line(stripped, number)
