"""What follows from a row's own values, or from all rows of a sheet together."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from uprtrack.intake.choices import VOLUNTARY_PLEDGE
from uprtrack.intake.paragraphs import constant_halves, swapped
from uprtrack.model.record import Values
from uprtrack.model.row import Row

_LAST_SESSIONS = (12, 26, 40)
"""The last session of the Working Group in the first, second and third cycle."""

_OF_A_PLEDGE = {
    "state_under_review": "state_under_review",
    "text_en": "title_en",
    "text_ar": "title_ar",
    "text_other": "description",
    "lead_institution": "institution",
    "themes": "themes",
    "sdgs": "sdgs",
    "evidence": "evidence",
    "notes": "notes",
}
"""Where a voluntary pledge's fields go when it becomes a commitment."""


def turned_paragraphs(rows: Sequence[Row]) -> Iterator[Row]:
    """Turn round the codes of a sheet that writes them back to front; yields their rows.

    Only the Universal Periodic Review's codes are halves of which one hardly changes.
    """
    coded = [
        row
        for row in rows
        if row.values.get("paragraph") and row.values.get("mechanism", "UPR") == "UPR"
    ]
    constant = constant_halves([str(row.values["paragraph"]) for row in coded])
    if not constant:
        return
    for row in coded:
        given = str(row.values["paragraph"])
        row.values["paragraph"] = swapped(given, constant)
        if row.values["paragraph"] != given:
            yield row


def cycle_of(session: int) -> int:
    """The cycle of the Universal Periodic Review that a session of the Working Group belongs to."""
    return 1 + sum(session > last for last in _LAST_SESSIONS)


def finished(row: Row) -> Row:
    """The row with the cycle of its session; a pledge among recommendations as a commitment."""
    session = row.values.get("session")
    if isinstance(session, int) and row.values.get("cycle") is None:
        row.values["cycle"] = cycle_of(session)
    return _commitment(row) if row.values.get("position") == VOLUNTARY_PLEDGE else row


def _commitment(row: Row) -> Row:
    values: Values = {
        name: row.values[given] for given, name in _OF_A_PLEDGE.items() if given in row.values
    }
    values["kind"] = VOLUNTARY_PLEDGE
    words = tuple(
        replace(word, field=_OF_A_PLEDGE[word.field])
        for word in row.words
        if word.field in _OF_A_PLEDGE
    )
    return Row("commitments", row.sheet, row.number, values, words)
