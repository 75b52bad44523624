"""What a file is by its first bytes, before anything parses it."""

from uprtrack.intake.limits import Limits
from uprtrack.model.finding import Refused

ZIP = b"PK\x03\x04"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_OTHERS = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"{\\rtf", b"\x1f\x8b", b"7z\xbc\xaf",
    b"Rar!", b"SQLite format 3\x00", b"ID;P", b"MZ",
    b"\x7fELF", b"RIFF", b"II*\x00", b"MM\x00*", b"ITSF",
    b"BZh", b"\xfd7zXZ", b"PK\x05\x06", b"PAR1", b"wOFF", b"OggS", b"ID3",
)  # fmt: skip
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD_OR_SLIDES = ("WordDocument".encode("utf-16-le"), "PowerPoint Document".encode("utf-16-le"))


def refuse_by_magic(data: bytes, limits: Limits) -> None:
    """Refuse what is empty, too large, encrypted as a whole or plainly another kind of file.

    An encrypted xlsx is an OLE2 file that holds one stream named EncryptedPackage.
    """
    if not data.strip(b"\x00\t\n\r "):
        raise Refused("file_empty")
    if len(data) > limits.file_bytes:
        raise Refused("file_too_large", limit=str(limits.file_bytes // 2**20))
    if data.startswith(_OTHERS):
        raise Refused("not_a_spreadsheet")
    if data.startswith(OLE2):
        if _ENCRYPTED_PACKAGE in data:
            raise Refused("encrypted")
        if any(name in data for name in _WORD_OR_SLIDES):
            raise Refused("not_a_spreadsheet")
