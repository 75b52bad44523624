"""What a file is by its first bytes, before anything parses it."""

import re
import struct

from uprtrack.intake.limits import Limits
from uprtrack.model.finding import Refused

ZIP = b"PK\x03\x04"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_OTHERS = (b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b", b"{\\rtf", b"ID;P")
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK_STREAMS = tuple(
    name.encode("utf-16-le") for name in ("Workbook", "Book", "WORKBOOK", "BOOK")
)
_BIFF_START = re.compile(rb"\x09\x08[\x08\x10]\x00\x00[\x05\x06]\x05\x00")
_FILEPASS = 0x2F


def is_pdf(data: bytes) -> bool:
    """Whether the mark of a PDF stands near the beginning, where readers look for it."""
    return b"%PDF-" in data[:1024]


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
        if not any(name in data for name in _WORKBOOK_STREAMS):
            raise Refused("not_a_spreadsheet")


def xls_is_locked(data: bytes) -> bool:
    """Whether an xls says FILEPASS within its first records ([MS-XLS] 2.4.117)."""
    for start in _BIFF_START.finditer(data):
        position = start.start()
        for _ in range(8):
            record, length = struct.unpack("<HH", data[position : position + 4].ljust(4, b"\0"))
            if record == _FILEPASS:
                return True
            position += 4 + length
    return False
