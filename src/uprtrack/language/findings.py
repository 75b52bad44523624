"""The sentences for findings and refusals: one table of rules, told in either language."""

import re
from datetime import date
from typing import Final

from uprtrack.language.addendum_rules import ADDENDUM_RULES
from uprtrack.language.assessment_rules import ASSESSMENT_RULES
from uprtrack.language.catalogue import Language
from uprtrack.language.cell_rules import CELL_RULES, ROW_RULES, SHEET_RULES
from uprtrack.language.document_rules import DOCUMENT_RULES
from uprtrack.language.file_rules import FILE_RULES
from uprtrack.language.format_rules import FORMAT_RULES
from uprtrack.language.history_rules import HISTORY_RULES
from uprtrack.language.keeping_rules import KEEPING_RULES
from uprtrack.language.reading_rules import READING_RULES
from uprtrack.language.rule import Rule
from uprtrack.language.states import state_name
from uprtrack.model.entities import ENTITIES, SERIAL
from uprtrack.model.field import Field, Kind
from uprtrack.model.finding import Finding, Refused
from uprtrack.model.vocabulary import vocabulary

RULES: Final[dict[str, Rule]] = (
    FILE_RULES
    | SHEET_RULES
    | ROW_RULES
    | CELL_RULES
    | READING_RULES
    | HISTORY_RULES
    | KEEPING_RULES
    | ADDENDUM_RULES
    | FORMAT_RULES
    | DOCUMENT_RULES
    | ASSESSMENT_RULES
)

LONGEST_VALUE = 120
"""Characters of a cell that a sentence quotes."""

_PLACE = re.compile(r"\{(\w+)\}")
_VALUES = frozenset({"proposals", "chosen", "kept"})
_STATES = frozenset({"state", "second_state"})
_COUNTS = frozenset({"count", "rows", "columns", "sheets", "length", "limit"})


def describe(finding: Finding, language: Language) -> str:
    """What is wrong and what to do, in the language; KeyError for a rule that has no sentences."""
    field = _field(finding)
    about = {name: _told(name, text, field, language) for name, text in finding.about.items()}
    about["value"] = _shortened(finding.value)
    if field:
        about.setdefault("field", field.label(language.code))
    return _sentences(RULES[finding.rule], about, language)


def refusal(refused: Refused, language: Language) -> str:
    """Why the file or request was refused and what to do, in the language."""
    about = {name: _told(name, text, None, language) for name, text in refused.about.items()}
    return _sentences(RULES[refused.rule], about, language)


def _sentences(rule: Rule, about: dict[str, str], language: Language) -> str:
    missing = any(not about.get(place) for place in _PLACE.findall(rule.mend))
    mend = rule.otherwise if missing and rule.otherwise else rule.mend
    return f"{language.text(rule.wrong, **about)} {language.text(mend, **about)}"


def _field(finding: Finding) -> Field | None:
    entity = ENTITIES.get(finding.entity)
    fields = entity.fields if entity else ()
    return next((field for field in fields if field.name == finding.field), None)


def _told(name: str, text: str, field: Field | None, language: Language) -> str:
    """One value of `about` as people read it; `day` is ISO text, counts are digits."""
    if name in _STATES:
        return state_name(text, language.code)
    if name == "day":
        return language.date(date.fromisoformat(text))
    if name == "fields":
        return language.join(f"“{_field_label(part, language)}”" for part in text.split("|"))
    if name in _COUNTS and text.isdecimal():
        return language.number(int(text))
    if name not in _VALUES:
        return _shortened(text)
    return language.join(_label(part, field, language) for part in text.split("|") if part)


def _field_label(name: str, language: Language) -> str:
    """The label of the first field of that name; fields of one name mean one thing."""
    fields = (field for entity in ENTITIES.values() for field in entity.fields)
    found = next((field for field in fields if field.name == name), SERIAL)
    return found.label(language.code)


def _label(value: str, field: Field | None, language: Language) -> str:
    if field and field.kind is Kind.CHOICE:
        return vocabulary(field.vocabulary).label(value, language.code)
    if field and field.kind is Kind.STATE:
        return state_name(value, language.code)
    return _shortened(value)


def _shortened(text: str) -> str:
    """One line of at most LONGEST_VALUE characters."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1] + "…"
