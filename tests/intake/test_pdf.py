import io

import pytest
from pypdf import PdfReader, PdfWriter

from uprtrack.intake.line import Line
from uprtrack.intake.pdf import pdf_lines
from uprtrack.model.finding import Refused

WORDS = "Continue to protect the rights of all persons (Chad);"


def pdf(*pages: list[str]) -> bytes:
    """A PDF of these lines in Helvetica, a list for each page."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1"
               b" /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]  # fmt: skip
    kids = []
    for lines in pages:
        shown = " ".join(f"({line.replace('(', '[').replace(')', ']')}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 750 Td {shown} ET".encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, start
    )  # fmt: skip
    return bytes(out)


def refused(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        pdf_lines(data)
    return caught.value.rule


def test_every_line_has_its_page() -> None:
    lines = pdf_lines(pdf([WORDS, "Two"], [WORDS]))
    words = WORDS.replace("(", "[").replace(")", "]")
    assert lines == [Line(words, 1), Line("Two", 1), Line(words, 2)]


def test_a_hyphen_at_a_line_end_stays_in_the_word() -> None:
    lines = pdf_lines(pdf([WORDS, "Improve the awareness-", "raising of all"]))
    assert " ".join(line.text for line in lines).endswith("awareness-raising of all")


def test_pictures_of_pages_are_refused() -> None:
    assert refused(pdf(["GE.10-14467"], [], [])) == "no_text_layer"


def test_a_password_is_asked_for_by_name() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([WORDS]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert refused(out.getvalue()) == "encrypted"


@pytest.mark.parametrize("data", [b"%PDF-1.4\nnothing", b"%PDF-1.7\n" + b"\x00" * 200])
def test_a_broken_file_is_damaged(data: bytes) -> None:
    assert refused(data) == "damaged"
