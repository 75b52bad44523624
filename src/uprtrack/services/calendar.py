"""The days to come of a selection as a calendar: due dates, and when activities take place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Final

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.conditions import SETTLED
from uprtrack.analysis.linked import ties
from uprtrack.analysis.meetings import is_decision, is_settled
from uprtrack.analysis.selection import Selection, select, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.calendar_file import Entry, calendar_file
from uprtrack.reports.cells import Wording, wording

_TITLE: Final = 90
"""Letters of a text that stand in an entry's title; the description has it whole."""

_OFF: Final = ("cancelled", "postponed")
"""The statuses of activities that do not take place on their days."""


def calendar(seen: Snapshot, person: Person, selection: Selection, language: Language) -> bytes:
    """An iCalendar file of a selection's days.

    The due dates of the selected recommendations that are not settled, and the days of the
    activities linked with them; the due dates of the mechanism's open decisions in which the chosen
    institutions have a part. Without a filter all activities and open decisions. Nobody is named
    but institutions.
    """
    require(person, Verb.EXPORT)
    known = {name: table.records for name, table in seen.tables.items()}
    said = wording(known, language)
    chosen = select(seen, selection).records
    entries = [
        *_due(chosen, said),
        *_taking_place(_activities(seen, selection, chosen), said),
        *_to_decide(_decisions(seen, selection), said),
    ]
    entries.sort(key=lambda entry: (entry.first, entry.uid))
    made = seen.changed_at or datetime(1970, 1, 1, tzinfo=UTC)
    return calendar_file(language.text("Human rights follow-up"), entries, made)


def _activities(seen: Snapshot, selection: Selection, chosen: Sequence[Record]) -> Sequence[Record]:
    if not selection:
        return seen.tables["activities"].records
    ids = {record.id for record in chosen}
    linked = {
        link.values["activity"] for link in ties(seen) if link.values["recommendation"] in ids
    }
    return [record for record in seen.tables["activities"].records if record.id in linked]


def _decisions(seen: Snapshot, selection: Selection) -> Sequence[Record]:
    if selection and not selection.institutions:
        return []
    of = replace(Selection(), institutions=selection.institutions)
    return select_entity(seen, "decisions", of).records


def _due(recommendations: Sequence[Record], said: Wording) -> Iterator[Entry]:
    language = said.language
    for record in recommendations:
        day = record.values["due_date"]
        if not isinstance(day, date) or record.values["status"] in SETTLED:
            continue
        text = _text(record, "text", language)
        named = " ".join(filter(None, (str(record.values["paragraph"] or ""), _short(text))))
        title = language.text("Due: {title}", title=named)
        description = _told(record, said, text, "status", "lead_institution")
        yield _entry(record, title, (day, day), description, said)


def _taking_place(activities: Sequence[Record], said: Wording) -> Iterator[Entry]:
    for record in activities:
        days = [day for name in ("starts_on", "ends_on") if (day := _day(record, name))]
        if not days or record.values["status"] in _OFF:
            continue
        title = str(record.values["title"] or "")
        description = _told(record, said, title, "status", "lead_institution", "un_partners")
        yield _entry(record, _short(title), (min(days), max(days)), description, said)


def _to_decide(decisions: Sequence[Record], said: Wording) -> Iterator[Entry]:
    language = said.language
    for record in decisions:
        day = _day(record, "due_date")
        if day is None or is_settled(record) or not is_decision(record):
            continue
        text = str(record.values["decision"] or "")
        named = " ".join(filter(None, (str(record.values["number"] or ""), _short(text))))
        title = language.text("Decision due: {title}", title=named)
        yield _entry(record, title, (day, day), _told(record, said, text, "status", "owner"), said)


def _entry(
    record: Record, title: str, days: tuple[date, date], description: str, said: Wording
) -> Entry:
    entity = ENTITIES[record.entity]
    category = entity.one_ar if said.language.code == "ar" else entity.one_en
    uid = f"{record.entity}-{record.id}@uprtrack"
    return Entry(uid, title, *days, description, category, record.revision)


def _told(record: Record, said: Wording, text: str, *names: str) -> str:
    """The whole text, and the fields that hold something, a line each."""
    lines = [text]
    for name in names:
        field = ENTITIES[record.entity].field(name)
        if told := said.text(field, record.values[name]):
            lines.append(f"{field.label(said.language.code)}: {told}")
    return "\n".join(filter(None, lines))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _TITLE else f"{line[:_TITLE].rsplit(maxsplit=1)[0]}…"


def _text(record: Record, name: str, language: Language) -> str:
    first, second = ("ar", "en") if language.code == "ar" else ("en", "ar")
    for ending in (first, second, "other"):
        value = record.values[f"{name}_{ending}"]
        if isinstance(value, str) and value:
            return value
    return ""


def _day(record: Record, name: str) -> date | None:
    day = record.values[name]
    return day if isinstance(day, date) else None
