"""One row of a sheet on its way to becoming a record."""

from dataclasses import dataclass, field

from uprtrack.model.record import Values
from uprtrack.model.source_word import SourceWord


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
