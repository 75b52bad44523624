"""Whether a document's recommendations are all there: holes, doubles, and counts by position."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.names import THEMATIC_LIST, WORKING_GROUP_REPORT
from uprtrack.model.row import Row

_NUMBER = re.compile(r"(\d+)\.(\d+)")


@dataclass(frozen=True, slots=True)
class Numbering:
    """Paragraph numbers that are left out, or stand twice; rows by position, "" for none.

    `stated` are the totals that the document itself gives, by position.
    """

    gaps: tuple[str, ...]
    doubles: tuple[str, ...]
    positions: Mapping[str, int]
    stated: Mapping[str, int] = field(default_factory=dict)


def numbering(rows: Iterable[Row], format_: str, document: Document | None) -> Numbering | None:
    """The numbering of a report or a thematic list; None for a file that promises none."""
    if format_ not in (WORKING_GROUP_REPORT, THEMATIC_LIST):
        return None
    rows = [row for row in rows if row.entity == "recommendations"]
    paragraphs = [str(row.values.get("paragraph", "")) for row in rows]
    positions = Counter(str(row.values.get("position") or "") for row in rows)
    if document:
        return Numbering(document.gaps, document.doubles, positions, document.stated)
    doubles = [paragraph for paragraph, times in Counter(paragraphs).items() if times > 1]
    return Numbering(tuple(_gaps(paragraphs)), tuple(filter(None, doubles)), positions)


def _gaps(paragraphs: Iterable[str]) -> list[str]:
    """What lies between 1 and the last number under each paragraph and is not there."""
    under: dict[str, set[int]] = defaultdict(set)
    for paragraph in paragraphs:
        if found := _NUMBER.fullmatch(paragraph):
            under[found[1]].add(int(found[2]))
    return [
        f"{first}.{number}"
        for first, numbers in under.items()
        for number in range(1, max(numbers))
        if number not in numbers
    ]
