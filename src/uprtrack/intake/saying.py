"""Findings about the cells and rows of a sheet that is read by a plan."""

from uprtrack.intake.plan import Column, Plan
from uprtrack.language.findings import RULES
from uprtrack.model.finding import Finding, Severity
from uprtrack.model.record import Place


def finding_at(
    plan: Plan,
    rule: str,
    number: int,
    column: Column | None,
    value: str,
    about: dict[str, str] | None = None,
) -> Finding:
    """What a rule says of a row, or of a column's cell in it; row 0 stands for the sheet."""
    place = Place(plan.sheet, number, column.index + 1 if column else 0)
    name = column.field.name if column and column.field else ""
    severity: Severity = RULES[rule].severity
    return Finding(rule, severity, place, value, about or {}, plan.entity, name)
