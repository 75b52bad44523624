"""Which column was read as which field, for the person to correct."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.intake.plan import Column, Plan
from uprtrack.intake.recognise import IGNORE
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES, SERIAL
from uprtrack.model.record import Place
from uprtrack.services.preview import SheetSeen
from uprtrack.ui.plain import plain
from uprtrack.ui.session import Key
from uprtrack.ui.upload_draft import Draft, say_header

_BESIDE: Final = 3
"""Columns side by side, row by row: so they follow one another on a telephone and by keyboard."""

_OWN: Final = ("id", "reference id")
_ROLES_UNREAD: Final = ("unknown", "unnamed", "ambiguous", "duplicate")


def read_and_all(sheets: Sequence[SheetSeen]) -> tuple[int, int]:
    """How many columns are read, of how many that a person sees."""
    columns = [column for seen in sheets for column in _seen(seen.plan)]
    return sum(column.field is not None for column in columns), len(columns)


def ask_columns(draft: Draft, sheets: Sequence[SheetSeen], language: Language) -> None:
    """A choice of field for every column, those that were not read first."""
    st.markdown(
        language.text(
            "What you correct here is remembered for sheets with the same headers, once you "
            "confirm."
        )
    )
    for at, seen in enumerate(sheets):
        st.subheader(plain(seen.plan.sheet))
        columns = sorted(_seen(seen.plan), key=lambda column: column.role not in _ROLES_UNREAD)
        for first in range(0, len(columns), _BESIDE):
            row = columns[first : first + _BESIDE]
            for place, column in zip(st.columns(_BESIDE), row, strict=False):
                with place:
                    _ask_column(draft, at, seen.plan, column, language)


def _seen(plan: Plan) -> list[Column]:
    return [column for column in plan.columns if column.role not in _OWN]


def _ask_column(draft: Draft, at: int, plan: Plan, column: Column, language: Language) -> None:
    entity = ENTITIES[plan.entity]
    fields = (*entity.fields, *entity.link_columns, SERIAL)
    labels = {field.name: field.label(language.code) for field in fields if not field.read_only}
    labels[IGNORE] = language.text("Not read")
    name = column.field.name if column.field else IGNORE
    key = Key(draft.key("column", at, column.index), IGNORE)
    key.show(SERIAL.name if column.role == SERIAL.name else name if name in labels else IGNORE)
    unread = column.role in _ROLES_UNREAD
    header = plain(f"{Place(column=column.index + 1).cell}: {column.header}")
    st.selectbox(
        f":orange[{header}]" if unread else header,
        [IGNORE, *column.candidates, *(name for name in labels if name not in _first(column))],
        format_func=lambda name: labels[name],
        key=key.name,
        on_change=lambda: say_header(plan.signature, column.header, key.get()),
    )


def _first(column: Column) -> tuple[str, ...]:
    return (IGNORE, *column.candidates)
