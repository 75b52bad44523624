"""Change one record by hand: merged with what happened since its form was opened."""

from collections.abc import Iterator, Sequence
from datetime import date

from uprtrack.access import Person, Verb, require
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import equal
from uprtrack.changes.conflict import WHOLE, Choices, Conflict, Side
from uprtrack.changes.merge import merge
from uprtrack.changes.naming import Naming
from uprtrack.changes.pairs import said_already
from uprtrack.changes.register import canonical
from uprtrack.changes.rename import NAMING
from uprtrack.changes.revision import Revision
from uprtrack.changes.steps import Kept, Step, rewind
from uprtrack.intake.cells import cell_text
from uprtrack.intake.unseen import without_unseen
from uprtrack.model.editable import EDITABLE, IN_ORDER, NOT_BY_HAND
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value, Values
from uprtrack.model.row import Row
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.checking import Applied
from uprtrack.store.store import Store

Found = tuple[tuple[Change, ...], tuple[Conflict, ...]]


def check_edit(
    store: Store,
    person: Person,
    entity: str,
    record_id: str,
    base: int,
    given: Values,
    choices: Choices,
) -> ChangeSet:
    """What storing the given fields would change now; its conflicts are what is to be chosen.

    `base` is the revision that the person saw; of the fields only those that differ from it are
    looked at. Names of institutions are matched to the register, which learns a new one. A record
    removed since is a conflict about the whole of it.
    Raises Refused: no_such_record where none stood at `base` or demonstration data has given way
    to real data since, not_a_value, dates_out_of_order, link_exists.
    """
    require(person, Verb.UPLOAD)
    identity, _ = store.stamp()
    history = store.history()
    now, steps = store.record(entity, record_id), store.steps_about(record_id)
    was = _before(now, [step for step in steps if step.revision > base], record_id)
    if was is None or was.entity != entity or _replaced(history, base):
        raise Refused("no_such_record")
    last = history[0]
    naming = Naming(store.records("institutions"), (), _former(store, base, last.number))
    mine = _named(naming, entity, _differing(entity, given, was.values))
    if now:
        changes, conflicts = _merged(now, was, mine, choices)
    else:
        removed = _before(None, steps[-1:], record_id)
        changes, conflicts = _brought_back(store, removed or was, was, mine, choices)
    _check_links(store, changes, conflicts)
    learned = (new for new in naming.derived for change in changes if _quotes(change, new))
    return ChangeSet(
        last.number,
        (*changes, *learned),
        conflicts=conflicts,
        demonstration=last.demonstration,
        identity=identity,
    )


def edit(
    store: Store, person: Person, change_set: ChangeSet, note: str = "", edit_id: str = ""
) -> Applied:
    """Store an edit as a revision; the same `edit_id` again stores nothing more.

    Raises Refused: conflicts_open, or store_moved_on when somebody has stored something since.
    """
    require(person, Verb.CONFIRM)
    revision = store.apply(
        change_set, author=person.name, kind="edit", note=note, import_id=edit_id
    )
    added, changed = len(change_set.added), len(change_set.changed)
    return Applied(revision, added, changed, unchanged=0, refused=0)


def _before(now: Record | None, later: Sequence[Step], record_id: str) -> Record | None:
    """The record as it was before the steps, which come oldest first."""
    kept: Kept = {now.id: now} if now else {}
    return rewind(reversed(later), kept, {}).get(record_id)


def _replaced(history: Sequence[Revision], base: int) -> bool:
    """Whether real data took the place of demonstration data since; the two never mix."""
    seen = next((one for one in history if one.number == base), None)
    return seen is None or seen.demonstration != history[0].demonstration


def _former(store: Store, base: int, last: int) -> list[Record]:
    """The institutions that changed since, as the person saw them: by names that are old now."""
    if base >= last:
        return []
    before, _ = store.touched(base, last)
    return [record for record in before.values() if record.entity == "institutions"]


def _merged(now: Record, was: Record, mine: Values, choices: Choices) -> Found:
    values, conflicts = merge(now, was.values, mine, choices)
    change = Change(Record(now.entity, now.id, values, now.revision), now)
    _check_dates(change, conflicts)
    return (change,) if change.fields else (), conflicts


def _brought_back(
    store: Store, removed: Record, was: Record, mine: Values, choices: Choices
) -> Found:
    """A removed record comes back with what is given only where the person says so."""
    whole = Conflict(removed, WHOLE, removed_by=Side.THEIRS).chosen(choices)
    if not mine:
        return (), ()
    if whole.choice is Side.THEIRS:
        return (), (whole,)
    values, found = merge(removed, was.values, mine, choices)
    conflicts = (whole, *found)
    if whole.choice is None:
        return (), conflicts
    for field in ENTITIES[removed.entity].fields:
        wanted = values[field.name]
        if field.kind is Kind.REFERENCE and wanted and not store.record(field.entity, str(wanted)):
            if removed.entity == "links":
                raise Refused("no_such_record")
            values[field.name] = None
    back = Change(Record(removed.entity, removed.id, values))
    _check_dates(back, conflicts)
    return (back,), conflicts


def _differing(entity: str, given: Values, was: Values) -> Values:
    """The given fields, cleaned, that are not what they were; KeyError for one not editable."""
    mine: Values = {}
    for name, value in given.items():
        if name not in EDITABLE[entity]:
            raise KeyError(f"{name} of {entity} is not changed by hand")
        if equal(value, was[name]):
            continue
        cleaned = clean_value(ENTITIES[entity].field(name), value)
        if not equal(cleaned, was[name]):
            mine[name] = cleaned
    return mine


def clean_value(field: Field, value: Value) -> Value:
    """What was typed into a field, as it is stored; Refused("not_a_value") for no value of it."""
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(filter(None, map(_text, value))))
    if isinstance(value, str):
        value = _text(value) or None
    limit = 100 if field.kind is Kind.PERCENT else float("inf")
    known = field.kind is not Kind.CHOICE or value in (None, *_choices(field))
    if not known or (isinstance(value, int | float) and not 0 <= value <= limit):
        raise Refused("not_a_value", value=str(value), fields=field.name)
    return value


def _choices(field: Field) -> Iterator[str]:
    never = NOT_BY_HAND.get(field.vocabulary, ())
    return (key for key in vocabulary(field.vocabulary).keys if key not in never)


def _text(text: str) -> str:
    return cell_text(without_unseen(text))


def _named(naming: Naming, entity: str, values: Values) -> Values:
    row = Row(entity, "", 0, values)
    for _ in naming.settle(row):
        pass  # what it says of a name that the register has not is known: the name is new
    return row.values


def _quotes(change: Change, institution: Change) -> bool:
    name = canonical(institution.record.values)
    quoted = (change.record.values[field] for field in NAMING[change.record.entity])
    return any(name in value if isinstance(value, tuple) else name == value for value in quoted)


def _check_dates(change: Change, conflicts: Sequence[Conflict]) -> None:
    """Refuse dates out of order, unless they stood so before or are still to be chosen."""
    if any(conflict.choice is None for conflict in conflicts):
        return
    values = change.record.values
    for pair in IN_ORDER.get(change.record.entity, ()):
        first, second = (values[name] for name in pair)
        if not (isinstance(first, date) and isinstance(second, date) and first > second):
            continue
        if set(pair) & set(change.fields):
            raise Refused("dates_out_of_order", fields="|".join(pair))


def _check_links(store: Store, changes: Sequence[Change], conflicts: Sequence[Conflict]) -> None:
    """Refuse a relation that another link of the two has, unless it is still to be chosen."""
    if any(conflict.choice is None for conflict in conflicts):
        return
    for change in changes:
        if change.record.entity != "links" or "relation" not in change.fields:
            continue
        others = (link for link in store.records("links") if link.id != change.record.id)
        if said_already(others, change.record.values):
            raise Refused("link_exists")
