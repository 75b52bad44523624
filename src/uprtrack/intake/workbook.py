"""A spreadsheet as plain values, parsed in a child process that may die without harm."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path, PurePath
from typing import Any

from uprtrack.intake.limits import Limits
from uprtrack.intake.line import Line
from uprtrack.intake.magic import refuse_by_magic
from uprtrack.intake.transport import Message, receive
from uprtrack.intake.uncollected import uncollected
from uprtrack.model.finding import Refused

Cell = str | int | float | bool | date | datetime | time | timedelta | None
"""What a cell holds; None and "" are both empty, and a whole number of a sheet is a float."""

Position = tuple[int, int]
"""Row and column, both counted from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows from A1 to the last row with a value, all of one width; positions count from 0.

    `hidden` is true of very hidden ones too. `merged` holds (first row, first column, last row,
    last column). `percent` has the numbers that
    the sheet shows as percentages, `decimals` the fixed decimals a number is shown with. `faults`
    says "formula_without_result" or "error_cell:#N/A" of cells that came out empty. The last three
    are known of xlsx alone.
    """

    name: str
    rows: list[list[Cell]]
    hidden: bool = False
    very_hidden: bool = False
    merged: tuple[tuple[int, int, int, int], ...] = ()
    percent: frozenset[Position] = frozenset()
    decimals: dict[Position, int] = field(default_factory=dict)
    faults: dict[Position, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Workbook:
    """A file's tables as sheets, in its own order, and its running text as lines.

    `kind` is "xlsx", "xlsb", "xls", "ods", "csv", "json", "docx", "pdf" or "text", by content;
    `encoding` is "" where the file is no text; `properties` are an xlsx's custom document
    properties. Only docx, pdf, text and csv may have lines. `notes` are rules of findings about
    the whole file, with what fills their sentences.
    """

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    properties: dict[str, str] = field(default_factory=dict)
    encoding: str = ""
    lines: tuple[Line, ...] = ()
    notes: tuple[tuple[str, dict[str, str]], ...] = ()


_PLACES = threading.BoundedSemaphore(2)
_NUMBERS = (int, float)
_START = "from uprtrack.intake.child import main; main()"
_KEPT = ("PATH", "SYSTEMROOT", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def open_workbook(data: bytes, name: str, limits: Limits = Limits()) -> Workbook:  # noqa: B008
    """Read a spreadsheet's bytes; its kind is told by content, never by `name`.

    Raises Refused: file_empty, file_too_large, not_a_spreadsheet, encrypted, damaged,
    unsafe_archive, too_wide, too_many_rows, too_many_sheets, too_slow or no_rows.
    """
    refuse_by_magic(data, limits)
    if not _PLACES.acquire(timeout=2 * limits.wall_seconds):
        raise Refused("too_slow")
    try:
        return _read_in_child(data, name, limits)
    finally:
        _PLACES.release()


@uncollected()
def _read_in_child(data: bytes, name: str, limits: Limits) -> Workbook:
    late = threading.Event()
    plain = "plain" if name.lower().endswith((".csv", ".tsv", ".txt")) else ""
    with _child(limits.as_argument(), plain) as child:
        assert child.stdin is not None
        assert child.stdout is not None

        def stop() -> None:
            late.set()
            child.kill()

        clock = threading.Timer(limits.wall_seconds, stop)
        clock.start()
        try:
            try:
                child.stdin.write(data)
                child.stdin.close()
            except OSError:  # it died before reading; why is told below
                pass
            workbook = _assemble(receive(child.stdout), name)
        finally:
            clock.cancel()
            child.kill()
        code = child.wait()
    if workbook is not None:
        return workbook
    if late.is_set():
        raise Refused("too_slow")
    raise Refused(_cause(code))


@contextmanager
def _child(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """A fresh interpreter that sees none of this process's environment but where modules lie."""
    environment = {key: os.environ[key] for key in _KEPT if key in os.environ}
    root = str(Path(__file__).parents[2])
    known = environment.get("PYTHONPATH")
    environment["GLIBC_TUNABLES"] = "glibc.malloc.hugetlb=1"  # a fifth of the time was page faults
    environment["PYTHONPATH"] = root + (os.pathsep + known if known else "")
    with subprocess.Popen(
        [sys.executable, "-P", "-s", "-c", _START, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as child:
        yield child


def _assemble(messages: Iterator[Message], name: str) -> Workbook | None:
    """The workbook that the child's messages tell; None where they stop before the end."""
    sheets: list[Sheet] = []
    rows: list[list[Cell]] = []
    kind, encoding = "", ""
    properties: dict[str, str] = {}
    lines: list[Line] = []
    notes: list[tuple[str, dict[str, str]]] = []
    for message in messages:
        match message:
            case ["refused", rule, about]:
                if not about.get("sheet", "named"):
                    about["sheet"] = PurePath(name).stem
                raise Refused(rule, **about)
            case ["workbook", kind, encoding, properties]:
                pass
            case ["rows", more]:
                rows.extend(more)
            case ["sheet", title, facts]:
                sheets.append(_sheet(title or PurePath(name).stem, rows, facts))
                rows = []
            case ["lines", more]:
                lines.extend(Line(*line) for line in more)
            case ["note", rule, about]:
                notes.append((rule, about))
            case ["end"]:
                return Workbook(
                    name, kind, tuple(sheets), properties, encoding, tuple(lines), tuple(notes)
                )
    return None


def _sheet(name: str, rows: list[list[Cell]], facts: dict[str, Any]) -> Sheet:
    """A sheet, its shown percentages and decimals narrowed to cells that hold a number."""

    def is_number(position: Position) -> bool:
        row, column = position
        return row < len(rows) and column < len(rows[row]) and type(rows[row][column]) in _NUMBERS

    percent = frozenset(filter(is_number, facts.pop("percent", ())))
    decimals = {p: shown for p, shown in facts.pop("decimals", {}).items() if is_number(p)}
    return Sheet(name, rows, percent=percent, decimals=decimals, **facts)


def _cause(code: int) -> str:
    """The rule that a child's death speaks of: out of time, out of memory, or beaten."""
    killed_for_time = -24  # SIGXCPU, which Windows has not
    aborted = -6  # SIGABRT: the reader asked for memory it did not get
    return {killed_for_time: "too_slow", aborted: "unsafe_archive"}.get(code, "damaged")
