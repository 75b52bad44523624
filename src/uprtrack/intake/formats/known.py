"""The official formats, in the order in which a file is asked whether it is one of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from uprtrack.intake.formats import working_group_report
from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.names import THEMATIC_LIST, WORKING_GROUP_REPORT
from uprtrack.intake.line import Line
from uprtrack.intake.workbook import Sheet, Workbook
from uprtrack.model.finding import Refused

_DOCUMENTS: Final[Mapping[str, Callable[[Sequence[Line], str], Document | None]]] = {
    WORKING_GROUP_REPORT: working_group_report.read,
}


def read_document(workbook: Workbook, forced: str = "") -> Document | None:
    """The file as a document in running text, None where it is none; `forced` names a format.

    Raises Refused: not_that_format, or what the format's reader says of a document that it knows
    and cannot use.
    """
    if forced and forced not in _DOCUMENTS:
        return None
    for name, read in _DOCUMENTS.items():
        wanted = workbook.lines and forced in ("", name)
        if wanted and (found := read(workbook.lines, workbook.name)):
            return found
    if forced:
        raise Refused("not_that_format", format=forced)
    return None


def official_tables(workbook: Workbook, forced: str = "") -> list[Sheet] | None:
    """The sheets of a thematic list under headers that are known, None for any other file.

    Raises Refused: not_that_format.
    """
    if forced not in ("", THEMATIC_LIST):
        return None
    found: list[Sheet] | None = None
    if forced and found is None:
        raise Refused("not_that_format", format=forced)
    return found
