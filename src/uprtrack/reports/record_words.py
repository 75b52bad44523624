"""How a record is named in a line, and what it holds, in words for people."""

import re
from collections.abc import Mapping
from typing import Final

from uprtrack.changes.change_set import Change
from uprtrack.language.language_names import FIELD, language_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value, Values
from uprtrack.reports.cells import Wording

_ISOLATE, _END = "\u2068", "\u2069"
_LATIN, _ARABIC = re.compile("[A-Za-z]"), re.compile("[\u0600-\u06ff]")

_TITLE: Final[Mapping[str, tuple[str, ...]]] = {
    "recommendations": ("paragraph", "text"),
    "commitments": ("reference", "title"),
    "agreements": ("title",),
    "activities": ("title",),
    "decisions": ("number", "decision", "meeting", "met_on"),
    "institutions": ("name",),
    "assessments": ("recommendation", "assessor", "assessed_on"),
    "links": ("recommendation", "activity", "commitment"),
}
"""What a record of each kind is known by; text, title and name stand for either language."""


def title(entity: str, values: Values, wording: Wording) -> str:
    """The record in a line: paragraph and text of a recommendation, else its title or its ends."""
    told = [part for name in _TITLE[entity] if (part := _told(entity, name, values, wording))]
    return " · ".join(_beside(part, wording) for part in told) if told[1:] else "".join(told)


def summary(record: Record, wording: Wording) -> str:
    """All that a new record holds besides what it is named by: "Status: Implemented · Cycle: 1".

    Values of a vocabulary come first, then the recommending States; what the records of a review
    have in common comes later.
    """
    code = wording.language.code
    named = {name for first in _TITLE[record.entity] for name in _sisters(first)}
    fields = sorted(ENTITIES[record.entity].fields, key=_telling)
    told = (
        (field.label(code), _value(field, record.values.get(field.name), wording))
        for field in fields
        if field.name not in named and not field.read_only
    )
    return " · ".join(f"{label}: {_beside(text, wording)}" for label, text in told if text)


def _telling(field: Field) -> int:
    """How late a field comes in a summary."""
    if field.kind is Kind.CHOICE and field.name != "mechanism":
        return 0
    return 1 if field.kind is Kind.STATE and field.several else 2


def changed_fields(change: Change) -> tuple[str, ...]:
    """The changed fields, without those that only follow from another one of them."""
    entity = ENTITIES[change.record.entity]
    fields = change.fields
    return tuple(name for name in fields if not entity.field(name).read_only) or fields


def changed_value(field: Field, value: Value, wording: Wording) -> str:
    """A value before or after, "nothing" where there is none."""
    return _value(field, value, wording) or wording.language.text("nothing")


def _value(field: Field, value: Value, wording: Wording) -> str:
    text = wording.text(field, value)
    return language_name(text, wording.language) if field.name == FIELD and text else text


def _beside(text: str, wording: Wording) -> str:
    """Text between others: one that runs the other way keeps its full stop at its own end."""
    other_way = _LATIN if wording.language.direction == "rtl" else _ARABIC
    return f"{_ISOLATE}{text}{_END}" if other_way.search(text) else text


def _told(entity: str, name: str, values: Values, wording: Wording) -> str:
    first, second = ("ar", "en") if wording.language.code == "ar" else ("en", "ar")
    for candidate in (name, f"{name}_{first}", f"{name}_{second}", f"{name}_other"):
        if values.get(candidate):
            return _value(ENTITIES[entity].field(candidate), values[candidate], wording)
    return ""


def _sisters(name: str) -> tuple[str, ...]:
    return name, f"{name}_en", f"{name}_ar"
