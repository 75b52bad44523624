"""The hidden sheet of allowed values that drop-down lists point at.

A list written into the rule itself ends at 255 letters; the themes have more.
"""

from collections.abc import Iterable

from xlsxwriter import Workbook

from uprtrack.model.field import Entity
from uprtrack.model.vocabulary import vocabulary

SHEET = "_lists"


def write_choice_lists(workbook: Workbook, entities: Iterable[Entity], language: str) -> None:
    """One column a vocabulary that the entities use, its labels below each other."""
    names = _used(entities)
    if not names:
        return
    sheet = workbook.add_worksheet(SHEET)
    sheet.very_hidden()
    columns = [vocabulary(name).terms for name in names]
    for row in range(max(map(len, columns))):
        for column, terms in enumerate(columns):
            if row < len(terms):
                sheet.write_string(row, column, terms[row].label(language))


def list_ranges(entities: Iterable[Entity]) -> dict[str, str]:
    """Where `write_choice_lists` puts each vocabulary, as the source of a drop-down list."""
    return {
        name: f"='{SHEET}'!${_letters(column)}$1:${_letters(column)}${len(vocabulary(name).terms)}"
        for column, name in enumerate(_used(entities))
    }


def _used(entities: Iterable[Entity]) -> list[str]:
    fields = (field for entity in entities for field in (*entity.fields, *entity.link_columns))
    return list(dict.fromkeys(field.vocabulary for field in fields if field.vocabulary))


def _letters(column: int) -> str:
    return chr(ord("A") + column)
