"""Texts: CSV and its kin, told from running text by their shape; encoding, separator, rows."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO

from uprtrack.intake import objects
from uprtrack.intake.guard import refuse_size
from uprtrack.intake.limits import Limits
from uprtrack.intake.objects import is_json
from uprtrack.intake.text_lines import lines_of, may_run
from uprtrack.intake.transport import Message
from uprtrack.intake.unseen import clean_rows, without_unseen
from uprtrack.model.finding import Refused
from uprtrack.model.record import Place

_SEPARATORS = ",;\t|"
_SAMPLE = 200_000
_CHUNK = 1_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = re.compile(r"(?<=[A-Za-z])[àâäáãåçèéêëìíîïñòóôöõùúûüæœß’]|[“”–—«»‘](?=[\s\w])")
_MARKED = re.compile(r"'[=+\-@\t\r]")
_MARKUP = re.compile(r"\s*<[!?a-zA-Z]")


def messages(data: bytes, limits: Limits, *, plain: bool) -> Iterator[Message]:
    """The text as a workbook of one sheet, whose name is left to the parent; or as lines, or both.

    `plain` says that the file is called a text table: then one column is enough. Raises Refused.
    """
    encoding = find_encoding(data)
    text = data.decode(encoding, "replace").replace("\x1a", "").rstrip("\r\n\t ")
    if not text:
        raise Refused("file_empty")
    if "\x00" in text or _unprintable(text):
        raise Refused("not_a_spreadsheet")
    if is_json(text):
        yield from objects.messages(text, encoding, limits)
        return
    if _MARKUP.match(text):
        raise Refused("not_a_spreadsheet")
    runs = may_run(text)
    separator = find_separator(text, any_shape=False)
    kind = "text" if runs and separator is None else "csv"
    if separator is None and plain and not runs:
        separator = find_separator(text, any_shape=True)
    if separator is None and not runs:
        raise Refused("not_a_spreadsheet")
    rows = _rows(text, separator, limits) if separator else []
    if without_unseen(text) != text:
        rows = clean_rows(rows)
    yield ["workbook", kind, encoding, {}]
    for first in range(0, len(rows), _CHUNK):
        yield ["rows", rows[first : first + _CHUNK]]
    if rows:
        yield ["sheet", "", {}]
    if runs:
        yield ["lines", [tuple(line) for line in lines_of(without_unseen(text))]]
    yield ["end"]


def find_encoding(data: bytes) -> str:
    """Python's name of the encoding: by mark, else UTF-8 if valid, else the likeliest of three.

    UTF-8 with a few broken bytes is still UTF-8, since nothing else looks like it.

    Arabic in windows-1256 is runs of high bytes; French or Spanish in windows-1252 and Mac Roman is
    single high bytes inside words, and only one of the two readings makes them letters.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    high = len(re.findall(rb"[\x80-\xff]", data))
    if 20 * data.decode("utf-8", "replace").count("\ufffd") <= high:
        return "utf-8"
    in_runs = sum(map(len, re.findall(rb"[\x80-\xff]{3,}", data)))
    if in_runs > high / 2:
        return "windows-1256"
    western = {name: _western(data.decode(name, "replace")) for name in ("cp1252", "mac_roman")}
    return "mac_roman" if western["mac_roman"] > western["cp1252"] else "cp1252"


def _western(text: str) -> int:
    """How many characters read as western text would: accents and apostrophes between letters."""
    return len(_WESTERN.findall(text))


def _unprintable(text: str) -> bool:
    """Whether more than one character in a thousand is a control character or undecodable."""
    strange = len(re.findall(r"[\x01-\x08\x0e-\x1f\x7f\ufffd]", text[:_SAMPLE]))
    return strange * 1000 > len(text[:_SAMPLE])


def find_separator(text: str, *, any_shape: bool) -> str | None:
    """The separator that gives most records one width, the wider the better; None if none does.

    Only what stands outside quotes is counted. With `any_shape`, ragged records and a single column
    are good enough.
    """
    bare = re.sub(r'"[^"]*"', "", text[:_SAMPLE])
    records = [record for record in re.split(r"[\r\n]+", bare) if record]
    best, best_score, best_share = ",", 0.0, 0.0
    for separator in _SEPARATORS:
        counts = Counter(n for record in records if (n := record.count(separator)))
        for count, times in counts.most_common(1):
            share = times / len(records)
            if share * count > best_score:
                best, best_score, best_share = separator, share * count, share
    return best if any_shape or best_share >= 0.5 else None


def _unmarked(cell: str) -> str:
    """A cell without the apostrophe that exports put before what a program takes for a formula."""
    return cell[1:] if _MARKED.match(cell) else cell


def _rows(text: str, separator: str, limits: Limits) -> list[list[str]]:
    """Every record, padded to one width."""
    rows: list[list[str]] = []
    width = 0
    lines = list(StringIO(text, ""))
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))  # one limit a process
    reader = csv.reader(lines, delimiter=separator)
    first = 0
    try:
        for row in reader:
            if reader.line_num - first > 1:
                _refuse_open_quote(lines[first : reader.line_num], first + 1, separator)
            if max(map(len, row), default=0) > limits.text_characters:
                _refuse_long_cell(row, len(rows) + 1, limits)
            first = reader.line_num
            rows.append([_unmarked(cell) for cell in row])
            width = max(width, len(row))
            refuse_size("", len(rows), width, limits)
    except csv.Error as error:
        raise Refused("damaged") from error
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise Refused("no_rows")
    return [row + [""] * (width - len(row)) for row in rows]


def _refuse_open_quote(lines: list[str], number: int, separator: str) -> None:
    """Refuse a record of several lines that a stray quotation mark made of several records."""
    try:
        next(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error as error:
        opened = _open_since(lines, separator)
        if opened is not None:
            raise Refused("quote_left_open", line=str(number + opened)) from error


def _open_since(lines: list[str], separator: str) -> int | None:
    """The line with the quotation mark that runs over a line's end and is not closed as it should.

    Either nothing closes it, or a mark does that is no end of a cell: the beginning of another's.
    """
    opened, state = 0, "start"
    for at, line in enumerate(lines):
        for letter in line:
            if state == "quoted":
                state = "mark" if letter == '"' else state
            elif state == "mark" and letter == '"':
                state = "quoted"
            elif letter == separator or letter in "\r\n":
                state = "start"
            elif state == "start":
                opened, state = (at, "quoted") if letter == '"' else (at, "bare")
            elif state in ("mark", "closed"):
                if letter != " " and at > opened:
                    return opened
                state = "closed" if letter == " " else "bare"
    return opened if state == "quoted" else None


def _refuse_long_cell(row: list[str], number: int, limits: Limits) -> None:
    column, length = max(enumerate(map(len, row), start=1), key=lambda found: found[1])
    raise Refused(
        "cell_too_long",
        sheet="",
        cell=Place(row=number, column=column).cell,
        length=str(length),
        limit=str(limits.text_characters),
    )
