"""A sheet → which entity it holds, where its header stands, which column is which field."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from uprtrack.intake.cells import Cell, cell_text
from uprtrack.intake.columns import decide
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
from uprtrack.model.entities import ENTITIES

IGNORE = "-"
"""The answer to "which field is this column" that says: none, leave it out."""

_SEARCHED_ROWS = 40
_IDENTIFYING = {
    "recommendations": {"text_en", "text_ar", "text_other", "paragraph"},
    "commitments": {"title_en", "title_ar", "reference"},
    "agreements": {"title"},
    "activities": {"title"},
    "institutions": {"name_en", "name_ar"},
    "assessments": {"recommendation"},
    "links": {"recommendation"},
}
_WITH = {"assessments": {"assessor"}, "links": {"activity", "commitment"}}
_NAME_WEIGHT = 3.0


def recognise(
    sheet: Sheet, answers: Mapping[str, Mapping[str, str]], *, own: bool = False
) -> Plan | None:
    """The plan of a sheet, or None where no row looks like a header.

    `answers` hold a person's corrections by header row: {signature: {header: field or "-"}}.
    In an export of this program (`own`) a field's own label means that field and no other.
    """
    best: tuple[float, int, str] | None = None
    for at, row in _promising(sheet.rows[:_SEARCHED_ROWS]):
        for entity in ENTITIES:
            score = _score(row, entity, sheet.name)
            if score and (best is None or score > best[0]):
                best = (score, at, entity)
    if best is None:
        return None
    _, at, entity = best
    columns = [
        _column(index, cell_text(cell), entity, own=own)
        for index, cell in enumerate(sheet.rows[at])
        if cell_text(cell)
    ]
    plan = Plan(sheet.name, entity, at + 1, tuple(columns))
    body = sheet.rows[at + 1 :]
    if corrected := answers.get(plan.signature):
        columns = [_corrected(column, corrected, entity) for column in columns]
    return replace(plan, columns=tuple(decide(columns, body, entity)))


def _promising(rows: Sequence[list[Cell]]) -> list[tuple[int, list[Cell]]]:
    """The rows that may be the header: those with the most known words, or all if none has any."""
    known = [sum(isinstance(cell, str) and is_header_word(cell) for cell in row) for row in rows]
    enough = max(known, default=0) / 2
    return [(at, row) for at, row in enumerate(rows) if known[at] >= enough]


def _score(row: list[Cell], entity: str, sheet_name: str) -> float:
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
