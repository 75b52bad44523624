"""What texts suggest about recommendations, and the taking over of what a person accepts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import Change
from uprtrack.linking.suggest_themes import has_already, suggest_themes
from uprtrack.linking.suggestion import ACTION, FIELDS, Suggestion
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.storing import store_now
from uprtrack.store.store import Store

KIND: Final = "suggestion"
"""The kind of a revision that takes suggestions over."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of accepted suggestions: how many values were stored in how many records.

    `passed_over` counts the suggestions that changed nothing: their record is gone, or says the
    value (of a field with one value: any) already. `revision` is the one that holds the values;
    where nothing was stored it is the store's last.
    """

    revision: int
    values: int
    records: int
    passed_over: int


@dataclass(frozen=True, slots=True)
class Wish:
    """Which suggestions are meant; what is empty does not filter."""

    field: str = ""
    value: str = ""
    at_least: float = 0.0


@dataclass(frozen=True, slots=True)
class Summary:
    """Numbers of suggestions, of recommendations that they are about, and of those there are."""

    suggestions: int
    suggested: int
    recommendations: int
    without_theme: int


def suggestions(
    seen: Snapshot, person: Person, selection: Selection | None = None
) -> list[Suggestion]:
    """What the texts of the selected recommendations suggest, in the order of the records.

    Raises Refused as `analysis.selection.select` does.
    """
    require(person, Verb.SEE)
    return suggest_themes(select(seen, selection or Selection()).records)


Known = Mapping[tuple[str, int], tuple[Suggestion, ...]]
"""What each record suggested, by its id and the revision that last changed it."""


def suggestions_by_record(seen: Snapshot, person: Person, known: Known) -> Known:
    """What the text of each recommendation suggests, in the order of the records.

    Only texts of records that are not `known` are read; those no longer there are left out.
    """
    require(person, Verb.SEE)
    keys = [(record.id, record.revision) for record in seen.tables["recommendations"].records]
    new = dict.fromkeys(key for key in keys if key not in known)
    unread = [r for r in seen.tables["recommendations"].records if (r.id, r.revision) in new]
    found: dict[str, list[Suggestion]] = {}
    for one in suggest_themes(unread):
        found.setdefault(one.recommendation, []).append(one)
    return {key: tuple(found.get(key[0], ())) if key in new else known[key] for key in keys}


def summary(seen: Snapshot, person: Person, found: Sequence[Suggestion]) -> Summary:
    """How many suggestions there are for how many recommendations."""
    require(person, Verb.SEE)
    table = seen.tables["recommendations"]
    return Summary(
        len(found),
        len({one.recommendation for one in found}),
        table.size,
        int(table.column("themes").rows_without().sum()),
    )


def wished(found: Iterable[Suggestion], wish: Wish) -> list[Suggestion]:
    """Those of the suggestions that the wish means."""
    return [
        one
        for one in found
        if (not wish.field or one.field == wish.field)
        and (not wish.value or one.value == wish.value)
        and one.confidence >= wish.at_least
    ]


def storable(found: Iterable[Suggestion]) -> list[Suggestion]:
    """Those that can be stored together: of the action categories of one record the surest."""
    kept = list(dict.fromkeys(found))
    surest: dict[str, Suggestion] = {}
    for one in kept:
        if one.field == ACTION:
            known = surest.setdefault(one.recommendation, one)
            if one.confidence > known.confidence:
                surest[one.recommendation] = one
    return [one for one in kept if one.field != ACTION or surest[one.recommendation] == one]


def accept(
    store: Store,
    person: Person,
    chosen: Sequence[Suggestion],
    note: str = "",
    accept_id: str = "",
) -> Accepted:
    """Add the suggested values to what is stored now, as one revision; takes nothing away.

    The same `accept_id` again stores nothing more and tells what the first one stored.
    Raises Refused: not_a_value for a value that its field cannot hold, store_moved_on where others
    store so fast that there is no moment to write.
    """
    require(person, Verb.CONFIRM)
    for one in chosen:
        _refuse_strange(one)
    wanted = storable(chosen)
    revision, _ = store_now(store, person, KIND, lambda: _changes(store, wanted), note, accept_id)
    return _told(store, revision, chosen, wanted)


def _refuse_strange(one: Suggestion) -> None:
    field = ENTITIES["recommendations"].field(one.field)
    known = field.kind is not Kind.CHOICE or one.value in vocabulary(field.vocabulary).keys
    if one.field not in FIELDS or not known:
        raise Refused("not_a_value", value=one.value, fields=one.field)


def _changes(store: Store, wanted: Sequence[Suggestion]) -> Iterator[Change]:
    now = {record.id: record for record in store.records("recommendations")}
    by_record: dict[str, list[Suggestion]] = {}
    for one in wanted:
        by_record.setdefault(one.recommendation, []).append(one)
    for record_id, own in by_record.items():
        if record_id in now:
            change = Change(_with(now[record_id], own), now[record_id])
            if change.fields:
                yield change


def _with(record: Record, own: Iterable[Suggestion]) -> Record:
    for one in own:
        if has_already(record, one.field, one.value):
            continue
        held = record.values[one.field]
        value = one.value if one.field == ACTION else (*_several(held), one.value)
        record = Record(
            record.entity, record.id, {**record.values, one.field: value}, record.revision
        )
    return record


def _several(held: object) -> tuple[str, ...]:
    return held if isinstance(held, tuple) else ()


def _told(
    store: Store, revision: int, chosen: Sequence[Suggestion], wanted: Sequence[Suggestion]
) -> Accepted:
    """What the revision stored of the chosen, be it of this call or of one with the same id."""
    made = next((one for one in store.history() if one.number == revision), None)
    stored: list[Suggestion] = []
    if made and made.kind == KIND:
        before, after = store.touched(revision - 1, revision)
        stored = [
            one
            for one in wanted
            if one.recommendation in after
            and not has_already(before[one.recommendation], one.field, one.value)
            and _holds(after[one.recommendation], one)
        ]
    records = {one.recommendation for one in stored}
    return Accepted(revision, len(stored), len(records), len(set(chosen)) - len(stored))


def _holds(record: Record, one: Suggestion) -> bool:
    held = record.values[one.field]
    return held == one.value if one.field == ACTION else one.value in _several(held)
