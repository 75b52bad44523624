"""Rows that carry one record's hidden id: which of them is the record's own, which are copies.

Somebody who needs a new row copies another one, hidden cells and all, and changes what they see.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from uprtrack.changes.compare import equal
from uprtrack.changes.gather import same
from uprtrack.changes.identity import Candidate, Index
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Value
from uprtrack.model.row import Row

_EMPTY = (None, ())
_TOLD_BY = {
    "recommendations": (
        "state_under_review", "mechanism", "cycle", "year", "document_symbol", "paragraph",
        "text_en", "text_ar", "text_other",
    ),
    "commitments": ("state_under_review", "kind", "reference", "title_en", "title_ar"),
    "agreements": ("state_under_review", "title"),
    "activities": ("state_under_review", "title", "agreement", "starts_on"),
    "decisions": ("agreement", "meeting", "met_on", "number", "decision"),
    "institutions": ("name_en", "name_ar"),
    "assessments": ("recommendation", "assessor", "assessed_on"),
    "links": ("recommendation", "activity", "commitment", "relation"),
}  # fmt: skip
"""The fields of each entity that say which record a row means."""


@dataclass(slots=True)
class Copies:
    """`others` name another record than the one whose id they carry, `repeats` the same one.

    `doubtful` rows differ from the record no less than another row of its id does.
    """

    others: set[Row] = field(default_factory=set)
    repeats: set[Row] = field(default_factory=set)
    doubtful: set[Row] = field(default_factory=set)

    def __contains__(self, row: Row) -> bool:
        return row in self.others or row in self.repeats


def copies_among(
    rows: Iterable[Row],
    index: Index,
    has_column: Callable[[str, str], bool],
    answer: Callable[[Row], str],
) -> Copies:
    """The rows that are not their id's own: what agrees best with the stored record keeps the id.

    `has_column` says whether a sheet has a column for a field, so that its empty cell was emptied.
    A row for which a person gave an `answer` is nobody's copy; where the answer is the record of
    the id, all other rows are.
    """
    by_id: dict[str, list[Row]] = {}
    for row in rows:
        if (own := row.ids.get("")) and (known := index.get(own)) and known.stored:
            by_id.setdefault(own, []).append(row)
    copies = Copies()
    for own, several in by_id.items():
        if len(several) > 1 and (known := index.get(own)):
            _tell_apart(known, several, has_column, answer, copies)
    return copies


def _tell_apart(
    known: Candidate,
    rows: Sequence[Row],
    has_column: Callable[[str, str], bool],
    answer: Callable[[Row], str],
    copies: Copies,
) -> None:
    distances = {row: _distance(row, known, has_column) for row in rows if not answer(row)}
    chosen = any(answer(row) == known.id for row in rows)
    least = min(distances.values(), default=(0, 0))
    nearest = [] if chosen else [row for row, distance in distances.items() if distance == least]
    if least[0] and len(nearest) > 1 and any(r.values != nearest[0].values for r in nearest):
        copies.doubtful.update(nearest)
    own = nearest[:1]
    for row, (elsewhere, _) in distances.items():
        if row not in own and row not in copies.doubtful:
            (copies.others if elsewhere else copies.repeats).add(row)


def _distance(
    row: Row, known: Candidate, has_column: Callable[[str, str], bool]
) -> tuple[int, int]:
    """In how many of the telling fields, and of the others, a row differs from the record."""
    telling = _TOLD_BY[row.entity]
    differing = [
        target.name
        for target in ENTITIES[row.entity].fields
        if not target.read_only
        and target.name not in row.unused
        and (target.name in row.values or has_column(row.sheet, target.name))
        and not _same(row.values.get(target.name), known.values.get(target.name))
    ]
    elsewhere = sum(name in telling for name in differing)
    return elsewhere, len(differing) - elsewhere


def _same(one: Value, other: Value) -> bool:
    return same(one, other) or equal(one, other) or (one in _EMPTY and other in _EMPTY)
