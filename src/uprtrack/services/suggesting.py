"""Values that the texts of recommendations suggest: listed, and stored when a person accepts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from uprtrack.access import Person, Verb, require
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.linking.suggest_themes import suggest_themes
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Values
from uprtrack.store.store import Store, Stored

KIND: Final = "suggestion"
"""The kind of a revision of accepted suggestions."""

_ATTEMPTS: Final = 5
"""How often others may store something between reading and storing before a person is told."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The revision that stands now, and how many records and values were stored with it.

    `held` counts the values that somebody else had stored meanwhile.
    """

    revision: int
    recommendations: int
    values: int
    held: int = 0


def suggestions(store: Store, person: Person) -> list[Suggestion]:
    """What the texts of all recommendations suggest and the recommendations have not yet."""
    require(person, Verb.SEE)
    return suggest_themes(store.records("recommendations"))


def at_least(found: Iterable[Suggestion], confidence: float) -> list[Suggestion]:
    """Those of the suggestions that are at least so sure."""
    return [one for one in found if one.confidence >= confidence]


def accept(
    store: Store,
    person: Person,
    chosen: Sequence[Suggestion],
    note: str = "",
    accept_id: str = "",
) -> Accepted:
    """Store the chosen suggestions as one revision of kind "suggestion".

    Values are added to what is stored now and never take anything away; one that is stored already
    is counted and left. The same `accept_id` again stores nothing more.
    Raises Refused: nothing_chosen, no_such_record where a recommendation was removed,
    suggestion_overtaken where its text or its category of action is another now, store_moved_on.
    """
    require(person, Verb.CONFIRM)
    if not chosen:
        raise Refused("nothing_chosen")
    attempt = 0
    while True:
        attempt += 1
        stored = store.snapshot()
        changes, values, held = _changes(stored, chosen)
        change_set = ChangeSet(
            stored.revision,
            changes,
            demonstration=stored.demonstration,
            identity=stored.identity,
        )
        try:
            revision = store.apply(
                change_set, author=person.name, kind=KIND, note=note, import_id=accept_id
            )
        except Refused as refused:
            if refused.rule == "store_moved_on" and attempt < _ATTEMPTS:
                continue
            raise
        return Accepted(revision, len(changes), values, held)


def _changes(stored: Stored, chosen: Iterable[Suggestion]) -> tuple[tuple[Change, ...], int, int]:
    """The changed recommendations, how many values they get, how many stood already."""
    now = {record.id: record for record in stored.records["recommendations"]}
    wanted: dict[str, list[Suggestion]] = {}
    for one in dict.fromkeys(chosen):
        wanted.setdefault(one.recommendation, []).append(one)
    changes, added, held = [], 0, 0
    for record_id, ones in wanted.items():
        if (record := now.get(record_id)) is None:
            raise Refused("no_such_record", id=record_id)
        values = _with(record, ones, _suggested(record))
        if many := sum(len(ones) for ones in values.values()):
            changes.append(_change(record, values))
            added += many
        held += len(ones) - many
    return tuple(changes), added, held


def _suggested(record: Record) -> frozenset[tuple[str, str]]:
    return frozenset((one.field, one.value) for one in suggest_themes([record]))


def _with(
    record: Record, ones: Iterable[Suggestion], suggested: frozenset[tuple[str, str]]
) -> dict[str, list[str]]:
    """The values that the record gets, by field; Refused for one that its text suggests no more."""
    new: dict[str, list[str]] = {}
    for one in ones:
        value = record.values[one.field]
        if value == one.value or (isinstance(value, tuple) and one.value in value):
            continue
        if (one.field, one.value) not in suggested:
            raise Refused("suggestion_overtaken", paragraph=one.paragraph or record.id)
        new.setdefault(one.field, []).append(one.value)
    return new


def _change(record: Record, new: Mapping[str, list[str]]) -> Change:
    values: Values = dict(record.values)
    for name, added in new.items():
        stands = values[name]
        values[name] = (*stands, *added) if isinstance(stands, tuple) else added[0]
    return Change(Record(record.entity, record.id, values, record.revision), record)
