"""One row of a sheet on its way to becoming a record."""

from dataclasses import dataclass, field
from enum import StrEnum

from uprtrack.model.record import Values
from uprtrack.model.source_word import SourceWord


class Voice(StrEnum):
    """Who speaks in a row, and so what it may overwrite: changes/knowing.py has the rules.

    OWN: a person's sheet. UPR_INFO: a secondary source that knows two positions and no paragraph.
    COMPILATION: OHCHR's lists and index, made from the documents. DOCUMENT: a report or addendum.
    """

    OWN = "own"
    UPR_INFO = "UPR Info"
    COMPILATION = "compilation"
    DOCUMENT = "document"


@dataclass(slots=True, eq=False)
class Row:
    """One row of a sheet that will be a record, or a part of one.

    `values` hold what the row gives and nothing else; REFERENCE fields hold the reference as
    written. `ids` are what an export carried in its hidden columns ("" is the record's own),
    `links` the paragraph numbers or titles of its link columns, `unused` the fields whose cell
    says something that could not be used, wholly or in part.
    """

    entity: str
    sheet: str
    number: int
    values: Values
    words: tuple[SourceWord, ...] = ()
    ids: dict[str, str] = field(default_factory=dict)
    unused: set[str] = field(default_factory=set)
    links: dict[str, tuple[str, ...]] = field(default_factory=dict)
    voice: Voice = Voice.OWN
