"""A Word document as messages: its running text as lines, its tables as sheets.

Tracked changes are read as if accepted. Numbers that the program makes itself are written out, so
that "157.23" stands before its paragraph whether somebody typed it or not.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, fromstring

from uprtrack.intake.guard import Parts, refuse_size
from uprtrack.intake.limits import Limits
from uprtrack.intake.list_numbers import ListNumbers
from uprtrack.intake.package import find_part
from uprtrack.intake.transport import Message
from uprtrack.intake.unseen import without_unseen
from uprtrack.intake.word_xml import attribute, child, local_name
from uprtrack.model.finding import Refused

_GONE: Final = frozenset({"del", "moveFrom"})
_NEW: Final = frozenset({"ins", "moveTo"})
_UNREAD: Final = frozenset({"pPr", "rPr", "Fallback", "instrText", "tblPr", "trPr", "tcPr"})
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_CHUNK = 1_000


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def messages(parts: Parts, path: str, limits: Limits) -> Iterator[Message]:
    """The lines in the order of reading, table rows with tabs between their cells; then the tables.

    `path` is where the package keeps the text. Raises Refused: damaged, file_empty, too_wide or
    too_many_rows.
    """
    folder = path.rpartition("/")[0]
    try:
        root = fromstring(find_part(parts, path))
        numbers = ListNumbers(
            find_part(parts, f"{folder}/numbering.xml"), find_part(parts, f"{folder}/styles.xml")
        )
    except ParseError as error:
        raise Refused("damaged") from error
    document = _Document(numbers, limits)
    body = child(root, "body")
    document.read(root if body is None else body)
    if not any(line.strip() for line in document.lines):
        raise Refused("file_empty")
    yield ["workbook", "docx", "", {}]
    if document.tracked:
        yield ["note", "tracked_changes", {"changes": str(document.tracked)}]
    for number, table in enumerate(document.tables, start=1):
        yield ["rows", table.rows]
        name = f"Table {number}" if len(document.tables) > 1 else ""
        yield ["sheet", name, {"merged": tuple(table.merged)}]
    for first in range(0, len(document.lines), _CHUNK):
        yield ["lines", [(line, 0) for line in document.lines[first : first + _CHUNK]]]
    yield ["end"]


def row_line(cells: Iterable[object]) -> str:
    """A row of a table as the line that stands for it in the running text."""
    return "\t".join(" ".join(str(cell or "").split()) for cell in cells)


class _Document:
    def __init__(self, numbers: ListNumbers, limits: Limits) -> None:
        self.lines: list[str] = []
        self.tables: list[_Table] = []
        self.tracked = 0
        self._numbers = numbers
        self._limits = limits
        self._unended = ""

    def read(self, blocks: Element) -> None:
        for block in blocks:
            match local_name(block):
                case "p":
                    if text := self._paragraph(block):
                        self.lines += [line.strip(" ") for line in text.split("\n")]
                case "tbl":
                    self._take_table(block)
                case name if name in _GONE:
                    self.tracked += 1
                case name if name not in _UNREAD:
                    self.read(block)

    def _paragraph(self, paragraph: Element) -> str:
        """Its number and its text; nothing yet where a change joins it to the next."""
        properties = child(paragraph, "pPr")
        text = self._unended + self._numbers.label(properties) + "".join(self._texts(paragraph))
        mark = child(properties, "rPr") if properties is not None else None
        joined = mark is not None and child(mark, "del") is not None
        self._unended = text if joined else ""
        return "" if joined else without_unseen(text)

    def _texts(self, parent: Element) -> Iterator[str]:
        for part in parent:
            name = local_name(part)
            if name == "t":
                yield part.text or ""
            elif name in _SIGNS:
                yield _SIGNS[name]
            elif name in _GONE:
                self.tracked += 1
            elif name not in _UNREAD:
                self.tracked += name in _NEW
                yield from self._texts(part)

    def _take_table(self, table: Element) -> None:
        """Its rows padded to one width; what is merged downwards stands in the first cell."""
        taken = _Table()
        opened: dict[int, tuple[int, int]] = {}
        for row in _descendants(table, "tr", stop="tbl"):
            at, cells = len(taken.rows), _skipped(row)
            for cell in _descendants(row, "tc", stop="tbl"):
                first, width = len(cells), _span(cell)
                merge = _vertical(cell)
                text = "" if merge == "continue" else self._cell(cell)
                cells += [text] + [""] * (width - 1)
                if merge == "restart":
                    opened[first] = (at, at)
                elif merge == "continue" and first in opened:
                    opened[first] = (opened[first][0], at)
                    taken.merged = [m for m in taken.merged if m[:2] != (opened[first][0], first)]
                top, bottom = opened[first] if merge and first in opened else (at, at)
                if width > 1 or bottom > top:
                    taken.merged.append((top, first, bottom, first + width - 1))
            taken.rows.append(cells)
        width = max(map(len, taken.rows), default=0)
        refuse_size("", len(taken.rows), width, self._limits)
        taken.rows = [row + [""] * (width - len(row)) for row in taken.rows]
        self.lines += map(row_line, taken.rows)
        if width:
            self.tables.append(taken)

    def _cell(self, cell: Element) -> str:
        """The paragraphs of a cell as its lines, those of a table within it too."""
        parts = (self._paragraph(part) for part in cell.iter() if local_name(part) == "p")
        return "\n".join(part.strip() for part in parts).strip()


def _descendants(parent: Element, name: str, *, stop: str) -> Iterator[Element]:
    """Elements of that name under `parent`, not those of an inner `stop`, nor removed ones."""
    for part in parent:
        found = local_name(part)
        if found == name:
            yield part
        elif found not in _GONE and found not in _UNREAD and found != stop:
            yield from _descendants(part, name, stop=stop)


def _property(cell: Element, name: str) -> Element | None:
    properties = child(cell, "tcPr")
    return None if properties is None else child(properties, name)


def _span(cell: Element) -> int:
    span = _property(cell, "gridSpan")
    said: Any = attribute(span, "val") if span is not None else ""
    return min(max(int(said), 1), 100) if said.isdecimal() else 1


def _vertical(cell: Element) -> str:
    merge = _property(cell, "vMerge")
    return "" if merge is None else attribute(merge, "val") or "continue"


def _skipped(row: Element) -> list[str]:
    """Empty cells for the columns that a row leaves out at its beginning."""
    properties = child(row, "trPr")
    before = None if properties is None else child(properties, "gridBefore")
    said = attribute(before, "val") if before is not None else ""
    return [""] * min(int(said), 100) if said.isdecimal() else []
