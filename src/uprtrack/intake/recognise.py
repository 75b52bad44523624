"""A sheet → which entity it holds, where its header stands, which column is which field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.columns import decide
from uprtrack.intake.double_header import joined_header
from uprtrack.intake.formats import uhri
from uprtrack.intake.headers import (
    OWN_ID,
    is_header_word,
    is_not_stored,
    meaning,
    own_label,
    own_reference_headers,
    tongue,
)
from uprtrack.intake.plan import Column, Plan, with_field
from uprtrack.intake.workbook import Sheet
from uprtrack.language.key import header_key
from uprtrack.language.numbers import read_number
from uprtrack.model.entities import ENTITIES

IGNORE = "-"
"""The answer to "which field is this column" that says: none, leave it out."""

_SEARCHED_ROWS = 40
_LOOKED_AT = 200
_IDENTIFYING = {
    "recommendations": {"text_en", "text_ar", "text_other", "paragraph"},
    "commitments": {"title_en", "title_ar", "reference"},
    "agreements": {"title"},
    "activities": {"title"},
    "decisions": {"decision", "meeting"},
    "institutions": {"name_en", "name_ar"},
    "assessments": {"recommendation"},
    "links": {"recommendation"},
}
_WITH = {
    "assessments": {"assessor"},
    "links": {"activity", "commitment"},
    "decisions": {"meeting", "met_on", "owner", "due_date"},
}
_NAME_WEIGHT = 3.0


def recognise(
    sheet: Sheet, answers: Mapping[str, Mapping[str, str]], *, own: bool = False
) -> Plan | None:
    """The plan of a sheet, or None where no row looks like a header.

    `answers` hold a person's corrections by header row: {signature: {header: field or "-"}}.
    In an export of this program (`own`) a field's own label means that field and no other.
    """
    best: tuple[float, int, str, Sequence[Cell]] | None = None
    for at, row in _header_rows(sheet.rows[:_SEARCHED_ROWS], own=own):
        for entity in ENTITIES:
            score = _score(row, entity, sheet.name)
            if score and (best is None or score > best[0]):
                best = (score, at, entity, row)
    if best is None:
        return None
    _, at, entity, row = best
    body = sheet.rows[at + 1 :]
    columns = [
        _column(index, cell_text(cell), entity, own=own)
        for index, cell in enumerate(row)
        if cell_text(cell)
    ]
    if not own:
        columns = _with_unnamed(columns, body)
    plan = Plan(sheet.name, entity, at + 1, tuple(columns))
    if corrected := answers.get(plan.signature):
        columns = [_corrected(column, corrected, entity) for column in columns]
    if not own:
        columns = uhri.settled(columns, entity)
    plan = replace(plan, columns=tuple(decide(columns, body, entity)))
    return None if not own and _only_counts(plan, body) else plan


def _header_rows(rows: Sequence[list[Cell]], *, own: bool) -> Iterator[tuple[int, Sequence[Cell]]]:
    """The rows that may be the header, then the pairs that may be one together."""
    yield from _promising(rows)
    if not own:
        for at, (upper, lower) in enumerate(pairwise(rows), start=1):
            if joined := joined_header(upper, lower):
                yield at, joined


def _with_unnamed(columns: list[Column], body: Sequence[list[Cell]]) -> list[Column]:
    """The columns, and those beside them that have values but no header."""
    known = {column.index for column in columns}
    width = max(map(len, body), default=0)
    unnamed = [
        Column(index, "", "unnamed")
        for index in range(width)
        if index not in known and any(row[index] is not None and row[index] != "" for row in body)
    ]
    return sorted([*columns, *unnamed], key=lambda column: column.index)


def _only_counts(plan: Plan, body: Sequence[list[Cell]]) -> bool:
    """Whether what would name the records are numbers: a table of statistics.

    A column of paragraphs names them, unless its header may count them too ("Number").
    """
    if plan.entity != "recommendations":
        return False
    columns = [c for c in plan.columns if c.field and c.field.name in _IDENTIFYING[plan.entity]]
    if any(c.reads("paragraph") and "serial" not in c.candidates for c in columns):
        return False
    texts = [cell_text(row[c.index]) for row in body[:_LOOKED_AT] for c in columns]
    said = [text for text in texts if text]
    return bool(said) and all((n := read_number(text)) is not None and n == int(n) for text in said)


def _promising(rows: Sequence[list[Cell]]) -> list[tuple[int, list[Cell]]]:
    """The rows that may be the header: those with the most known words, or all if none has any."""
    known = [sum(isinstance(cell, str) and is_header_word(cell) for cell in row) for row in rows]
    enough = max(known, default=0) / 2
    return [(at, row) for at, row in enumerate(rows) if known[at] >= enough]


def _score(row: Sequence[Cell], entity: str, sheet_name: str) -> float:
    """How much a row looks like this entity's header: rarer words weigh more; 0 if not at all."""
    names: set[str] = set()
    score, known = 0.0, 0
    texts = [cell for cell in row if isinstance(cell, str) and 0 < len(cell) <= 200]
    for text in texts:
        found = meaning(text, entity).names
        known += bool(found)
        fresh = set(found) - names
        if not fresh or found == ("serial",):
            continue
        names |= fresh
        score += 1 + 1 / sum(bool(meaning(text, other).names) for other in ENTITIES)
    if not names & _IDENTIFYING[entity] or not names & _WITH.get(entity, names):
        return 0
    labels = {header_key(label) for e in (ENTITIES[entity],) for label in (e.name, e.en, e.ar)}
    named = header_key(sheet_name) in labels
    if len(names) < 2 and not (named or 2 * known >= len(texts)):
        return 0
    return score + (_NAME_WEIGHT if named else 0)


def _column(index: int, header: str, entity: str, *, own: bool) -> Column:
    key = header_key(header)
    if key == OWN_ID:
        return Column(index, header, "id")
    if name := own_reference_headers(entity).get(key):
        return Column(index, header, "reference id", ENTITIES[entity].field(name))
    if own and (name := own_label(header, entity)):
        return with_field(Column(index, header, ""), name, entity)
    found = meaning(header, entity)
    if not found.names:
        return Column(index, header, "not stored" if is_not_stored(header) else "unknown")
    column = Column(index, header, "ambiguous", candidates=found.names, close=found.close)
    if len(found.names) == 1:
        column = with_field(column, found.names[0], entity)
    return replace(column, tongue=tongue(header))


def _corrected(column: Column, corrected: Mapping[str, str], entity: str) -> Column:
    name = corrected.get(column.header)
    if name is None:
        return column
    if name == IGNORE:
        return replace(column, role="not stored", field=None)
    return replace(with_field(column, name, entity), close=False, said=True)
