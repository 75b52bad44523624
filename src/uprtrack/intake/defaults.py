"""What a sheet does not say and the model needs: given by the person, or the store's default."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from uprtrack.intake.cells import reader
from uprtrack.intake.unseen import without_unseen
from uprtrack.language.findings import RULES
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.finding import Finding, Refused, Severity
from uprtrack.model.record import Place, Value
from uprtrack.model.row import Row

ASKED = ("state_under_review", "mechanism", "cycle")
"""What the preview asks for where no column gives it; the cycle may stay empty."""

_WANTED = {
    Kind.STATE: "set_no_state",
    Kind.DATE: "set_no_date",
    Kind.PERCENT: "set_no_percentage",
    Kind.WHOLE: "set_no_whole_number",
    Kind.DECIMAL: "set_no_number",
    Kind.SDG: "set_no_goal",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A field that `rows` rows do not give, what they got, and whether a person said so."""

    field: str
    value: Value
    rows: int
    said: bool


def read_given(given: Mapping[str, str]) -> dict[str, Value]:
    """The values given for fields by name, read as their cells would be.

    Raises Refused: unknown_set_field, set_read_only, or for a value that the field cannot hold
    unknown_set_value and its kin, which say what kind of value is wanted.
    """
    values: dict[str, Value] = {}
    for name, typed in given.items():
        text = without_unseen(typed)
        field = _field(name)
        if field is None:
            raise Refused("unknown_set_field", name=name)
        if field.read_only:
            raise Refused("set_read_only", name=name)
        reading = reader(field, own=False, answers={}, names=lambda _: False)(text)
        lost = any(
            RULES[problem.rule].severity is not Severity.NOTE for problem in reading.problems
        )
        if text.strip() and (lost or reading.value in (None, ())):
            raise Refused(_WANTED.get(field.kind, "unknown_set_value"), name=name, text=text)
        values[name] = reading.value
    return values


def fill(
    rows: Sequence[Row], given: Mapping[str, Value], defaults: Mapping[str, Value]
) -> tuple[list[Asked], list[Finding]]:
    """Put what is given, else the default, into every row that does not say it.

    A row that says it in a word that is not known gets no default: that would be a guess.

    A default that was used is a note, one a sheet and field.
    """
    asked: list[Asked] = []
    findings: list[Finding] = []
    for name in dict.fromkeys((*ASKED, *given)):
        value = given.get(name, defaults.get(name))
        having = {entity for entity in ENTITIES if name in ENTITIES[entity].names}
        lacking = [
            row
            for row in rows
            if row.entity in having
            and name not in row.values
            and (name in given or name not in row.unused)
        ]
        for row in lacking:
            if value is not None and value != ():
                row.values[name] = value
        if lacking and name in ASKED:
            asked.append(Asked(name, value, len(lacking), name in given))
        if name not in given and value is not None:
            findings += _notes(lacking, name, str(value))
    return asked, findings


def _notes(rows: Iterable[Row], name: str, value: str) -> list[Finding]:
    sheets = {row.sheet: row.entity for row in rows}
    return [
        Finding(
            "default_used", RULES["default_used"].severity, Place(sheet), value,
            {"chosen": value}, entity, name,
        )
        for sheet, entity in sheets.items()
    ]  # fmt: skip


def _field(name: str) -> Field | None:
    fields = (field for entity in ENTITIES.values() for field in entity.fields)
    return next((f for f in fields if f.name == name and f.kind is not Kind.REFERENCE), None)
