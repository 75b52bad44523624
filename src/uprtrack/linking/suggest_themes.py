"""Themes, affected persons, goals and the category of action that a recommendation's text fits."""

from collections.abc import Iterable
from typing import Final

from uprtrack.linking.goals import goals_of_themes
from uprtrack.linking.lexicon import Lexicon, lexicon
from uprtrack.linking.suggestion import ACTION, FIELDS, Suggestion
from uprtrack.linking.weighing import Evidence, Value, weigh
from uprtrack.model.record import Record

LEAST: Final = 0.5
"""What is less sure is not suggested."""

LEAST_OF: Final = {"education": 0.33, "health": 0.33, "older_persons": 0.33}
"""Themes that are better suggested once too often: labels by which one could measure leave many
out."""

LEAST_ACTION: Final = 0.4
"""Of five categories one is likelier than all others together already at less than a half."""

_LEAST_OF_ALL: Final = min(LEAST, LEAST_ACTION, *LEAST_OF.values())
_TEXTS: Final = ("text_en", "text_ar")


def suggest_themes(records: Iterable[Record], phrases: Lexicon | None = None) -> list[Suggestion]:
    """What the records' own texts suggest and the records have not yet.

    In the order of the records, then of FIELDS, the surest first. Where an English and an Arabic
    text both speak for a value, the surer one counts and the words of both are given.
    """
    known = phrases or lexicon()
    return [one for record in records for one in _of_record(record, known)]


def _of_record(record: Record, phrases: Lexicon) -> list[Suggestion]:
    evidence: dict[Value, Evidence] = {}
    for name in _TEXTS:
        text = record.values.get(name)
        if isinstance(text, str):
            for value, found in weigh(text, phrases, _LEAST_OF_ALL).items():
                evidence[value] = _together(evidence.get(value), found)
    for value, found in _goals(evidence).items():
        evidence[value] = _together(evidence.get(value), found)
    paragraph = record.values.get("paragraph")
    suggested = [
        Suggestion(
            record.id,
            paragraph if isinstance(paragraph, str) else "",
            field,
            value,
            round(one.confidence, 2),
            one.words,
        )
        for (field, value), one in evidence.items()
        if one.confidence >= _least(field, value) and not has_already(record, field, value)
    ]
    return sorted(suggested, key=lambda one: (FIELDS.index(one.field), -one.confidence))


def _together(one: Evidence | None, other: Evidence) -> Evidence:
    if one is None:
        return other
    words = tuple(dict.fromkeys(one.words + other.words))
    return Evidence(max(one.confidence, other.confidence), words)


def _goals(evidence: dict[Value, Evidence]) -> dict[Value, Evidence]:
    """The goals of the themes that the text fits, each by the theme that makes it surest."""
    goals: dict[Value, Evidence] = {}
    for (field, theme), one in evidence.items():
        for goal, share in goals_of_themes().get(theme, ()) if field == "themes" else ():
            sure = one.confidence * share
            if (known := goals.get(("sdgs", goal))) is None or known.confidence < sure:
                goals["sdgs", goal] = Evidence(sure, one.words)
    return goals


def _least(field: str, value: str) -> float:
    if field == ACTION:
        return LEAST_ACTION
    return LEAST_OF.get(value, LEAST) if field == "themes" else LEAST


def has_already(record: Record, field: str, value: str) -> bool:
    """Whether the record says it already: a target of a goal says the goal."""
    held = record.values.get(field)
    if field == ACTION:
        return held is not None
    if not isinstance(held, tuple):
        return False
    return value in held or (field == "sdgs" and any(h.split(".")[0] == value for h in held))
