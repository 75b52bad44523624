"""What of an archive may reach the reader: bounded, checked parts and nothing else."""

import re
import string
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable
from io import BytesIO
from itertools import pairwise

from uprtrack.intake.limits import Limits
from uprtrack.model.finding import Refused

Parts = dict[str, bytes]

_SMALL = 2**20
_COUNT = re.compile(rb"\s(?:uniqueCount|count)\s*=\s*[\"'](\d+)[\"']")
_USUAL_DIGITS = 5
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


def read_parts(data: bytes, limits: Limits, wanted: Callable[[str], bool]) -> Parts:
    """Inflate the parts whose name (in lower case) is `wanted`, each under its cap, CRC checked.

    The directory is judged whole, before a byte is inflated. Raises Refused: damaged,
    unsafe_archive or encrypted.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _judge_directory(entries, limits)
            return {
                entry.filename: _inflate(data, entry, limits)
                for entry in entries
                if wanted(entry.filename.lower())
            }
    except (zipfile.BadZipFile, zlib.error, struct.error, ValueError, EOFError, OSError) as error:
        raise Refused("damaged") from error
    except NotImplementedError as error:
        raise Refused("unsafe_archive") from error


def _judge_directory(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refused("encrypted")
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    safe = (
        len(entries) <= limits.entries
        and len({entry.filename.lower() for entry in entries}) == len(entries)
        and sum(entry.file_size for entry in entries) <= limits.archive_bytes
        and all(entry.file_size <= limits.part_bytes for entry in entries)
        and all(
            entry.file_size <= _SMALL or entry.file_size <= limits.ratio * entry.compress_size
            for entry in entries
        )
        and all(e.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for e in entries)
        and all(
            one.header_offset + 30 + one.compress_size <= two.header_offset
            for one, two in pairwise(ordered)
        )
    )
    if not safe:
        raise Refused("unsafe_archive")


def _inflate(data: bytes, entry: zipfile.ZipInfo, limits: Limits) -> bytes:
    """One part's bytes; what is larger than its directory says is refused, not trusted."""
    header = data[entry.header_offset : entry.header_offset + 30]
    name_length, extra_length = struct.unpack("<HH", header[26:30])
    start = entry.header_offset + 30 + name_length + extra_length
    packed = data[start : start + entry.compress_size]
    if not header.startswith(b"PK\x03\x04") or len(packed) != entry.compress_size:
        raise Refused("damaged")
    if entry.compress_type == zipfile.ZIP_STORED:
        part = packed
    else:
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        part = stream.decompress(packed, min(entry.file_size, limits.part_bytes) + 1)
    if len(part) > entry.file_size:
        raise Refused("unsafe_archive")
    if len(part) < entry.file_size or zlib.crc32(part) != entry.CRC:
        raise Refused("damaged")
    return part


def refuse_unsafe_xml(parts: Parts, limits: Limits) -> None:
    """Refuse document types, entities, UTF-16 and single texts far over what a cell may hold."""
    for name, part in parts.items():
        if not name.lower().endswith((".xml", ".rels")):
            continue
        if part.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00")):
            raise Refused("unsafe_archive")
        if b"!" in part and (b"<!DOCTYPE" in part or b"<!ENTITY" in part):
            raise Refused("unsafe_archive")
        if _has_text_over(part, 6 * limits.text_characters):  # &quot; is six bytes of one letter
            raise Refused("unsafe_archive")


def _has_text_over(xml: bytes, length: int) -> bool:
    """Whether more than `length` bytes stand between two tags; strides, so it costs nothing."""
    position = 0
    while position + length < len(xml):
        position = xml.rfind(b"<", position + 1, position + length)
        if position < 0:
            return True
    return False


def refuse_wide_or_long(name: str, xml: bytes, prefix: bytes, limits: Limits) -> None:
    """Refuse an xlsx sheet whose values reach past the caps; blank cells may stand anywhere.

    Cheap questions first, whether any reference looks far away: most sheets end there.
    """
    single_quoted = b"'" in xml and b"r='" in xml
    usual = not single_quoted and limits.cells >= 26 * 10**_USUAL_DIGITS
    if usual and not _reaches(xml, rb"{2,}\d", _USUAL_DIGITS):
        return
    rows = re.findall(rb"<%srow\b[^>]*?\sr=[\"'](\d+)" % prefix, xml)
    last_row = max(map(int, rows), default=0)
    if last_row > _LAST_ROW:
        raise Refused("damaged")
    digits = max(len(str(last_row)), _USUAL_DIGITS)
    if not single_quoted:
        if 26 * 10**digits <= limits.cells and not _reaches(xml, rb"{2,}\d", digits):
            return
        width = _widest(re.findall(rb'r="([A-Za-z]+)\d', xml))
        near = width <= limits.columns and width * 10**digits <= limits.cells
        if near and not _reaches(xml, rb"{4,}\d", digits):
            return
    refuse_size(name, *_extent(xml, prefix), limits)


def _reaches(xml: bytes, many_letters: bytes, digits: int) -> bool:
    """Whether a reference has that many letters, or a row of more digits."""
    far = rb'r="(?:[A-Za-z]%s|[A-Za-z]{0,3}\d{%d})' % (many_letters, digits + 1)
    return re.search(far, xml) is not None


def _extent(xml: bytes, prefix: bytes) -> tuple[int, int]:
    """Rows and columns from A1 to the last cell that is not blank, every cell read."""
    valued = rb"<%sc\b[^>]*?\sr=[\"']([A-Za-z]*\d+)[\"'][^>]*(?<!/)>(?!</)" % prefix
    references = re.findall(valued, xml)
    numbers = {reference.lstrip(string.ascii_letters.encode()) for reference in references}
    width = _widest(reference.rstrip(string.digits.encode()) for reference in references)
    height = max(map(int, numbers), default=0)
    if width > _LAST_COLUMN or height > _LAST_ROW:
        raise Refused("damaged")
    return height, width


def _widest(letters: Iterable[bytes]) -> int:
    return max(map(column_number, set(letters)), default=0)


def refuse_size(name: str, height: int, width: int, limits: Limits) -> None:
    """Refuse a sheet by its extent from A1."""
    if width > limits.columns:
        raise Refused("too_wide", sheet=name, columns=str(width), limit=str(limits.columns))
    if height > limits.rows or height * width > limits.cells:
        limit = min(limits.rows, limits.cells // width)
        raise Refused("too_many_rows", sheet=name, rows=str(height), limit=str(limit))


def column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def without_false_counts(shared: bytes) -> bytes:
    """A shared-strings part without counts above what it can hold: the reader would believe them.

    The shortest string, `<si/>`, takes five bytes.
    """
    root = re.search(rb"<(?:\w+:)?sst\b[^>]*>", shared[:4096])
    claims = _COUNT.findall(root.group()) if root else []
    if root is None or all(int(number) <= len(shared) // 5 for number in claims):
        return shared
    return shared[: root.start()] + _COUNT.sub(b"", root.group()) + shared[root.end() :]


def packed(parts: Parts) -> bytes:
    """An archive of the parts, stored; empties `parts` on the way to spare memory."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        while parts:
            archive.writestr(*parts.popitem())
    return out.getvalue()
