"""The official formats, in the order in which a file is asked whether it is one of them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from uprtrack.intake.formats import addendum, thematic_list, uhri, upr_info, working_group_report
from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.names import (
    ADDENDUM,
    TABLE,
    THEMATIC_LIST,
    UHRI,
    UPR_INFO,
    WORKING_GROUP_REPORT,
)
from uprtrack.intake.line import Line
from uprtrack.intake.plan import Plan
from uprtrack.intake.workbook import Sheet, Workbook
from uprtrack.model.finding import Refused
from uprtrack.model.row import Voice

_VOICES: Final = {
    UPR_INFO: Voice.UPR_INFO,
    UHRI: Voice.COMPILATION,
    THEMATIC_LIST: Voice.COMPILATION,
}
_DOCUMENTS: Final[Mapping[str, Callable[[Sequence[Line], str], Document | None]]] = {
    ADDENDUM: addendum.read,
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
    found = thematic_list.as_tables(workbook.sheets)
    if forced and found is None:
        raise Refused("not_that_format", format=forced)
    return found


def table_format(plan: Plan) -> str:
    """The format of one table by its headers: uhri, upr_info, or table for a person's own."""
    if uhri.is_export(plan):
        return UHRI
    return UPR_INFO if upr_info.is_export(plan) else TABLE


def voice_of(format_: str) -> Voice:
    """Who speaks in the rows of a table of that format."""
    return _VOICES.get(format_, Voice.OWN)
