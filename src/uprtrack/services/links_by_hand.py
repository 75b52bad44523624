"""Tie a recommendation to an activity or commitment by hand, and untie them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from uprtrack.access import Person, Verb, require
from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.changes.pairs import said_already
from uprtrack.intake.cells import cell_text
from uprtrack.intake.unseen import without_unseen
from uprtrack.model.editable import NOT_BY_HAND
from uprtrack.model.finding import Refused
from uprtrack.model.link import ENDS, NOT_RELATED
from uprtrack.model.record import Record, Values
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.storing import store_now
from uprtrack.store.store import Store

KIND: Final = "link"
"""The kind of a revision that adds or removes a link."""

_PERSON: Final = "person"


@dataclass(frozen=True, slots=True)
class Tie:
    """What a person says: that `other`, of an entity of ENDS, belongs with a recommendation."""

    recommendation: str
    entity: str
    other: str
    relation: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """What was stored, in which revision; no changes where the store said so already."""

    revision: int
    changes: tuple[Change, ...]


def relations() -> tuple[str, ...]:
    """The relations that a person chooses from."""
    never = NOT_BY_HAND["relation"]
    return tuple(key for key in vocabulary("relation").keys if key not in never)


def add_link(store: Store, person: Person, tie: Tie, link_id: str = "") -> Made:
    """Store the link as a revision; the same `link_id` again stores nothing more.

    A refused suggestion of the two becomes this link, and a link without a relation takes the one
    that is given. Raises Refused: no_such_record, not_a_value, link_exists where a link says so
    already with another note, store_moved_on.
    """
    if tie.relation is not None and tie.relation not in relations():
        raise Refused("not_a_value", value=tie.relation, fields="relation")
    return _store(store, person, lambda: _added(store, tie), link_id)


def remove_link(
    store: Store, person: Person, link_id: str, seen: int, removal_id: str = ""
) -> Made:
    """Remove a link as a revision; the same `removal_id` again stores nothing more.

    `seen` is the revision that the person looked at. One that is gone already changes nothing.
    Raises Refused: link_changed where somebody has changed it since, store_moved_on.
    """
    return _store(store, person, lambda: _removed(store, link_id, seen), removal_id)


def _store(
    store: Store, person: Person, changes: Callable[[], tuple[Change, ...]], import_id: str
) -> Made:
    """Apply what `changes` finds to be done now, as often as others are faster."""
    require(person, Verb.CONFIRM)
    return Made(*store_now(store, person, KIND, changes, import_id=import_id))


def _added(store: Store, tie: Tie) -> tuple[Change, ...]:
    _refuse_unknown(store, tie)
    values = _values(tie)
    link = said_already(store.records("links"), values)
    if link is None:
        return (Change(Record("links", uuid4().hex, values)),)
    held = link.values["relation"]
    if held == NOT_RELATED:
        return (Change(Record("links", link.id, values, link.revision), link),)
    note = values["note"] or link.values["note"]
    if held is None and tie.relation is not None:
        new: Values = {**link.values, "relation": tie.relation, "note": note}
        return (Change(Record("links", link.id, new, link.revision), link),)
    if note != link.values["note"]:
        raise Refused("link_exists")
    return ()


def _values(tie: Tie) -> Values:
    given: Values = {
        "recommendation": tie.recommendation,
        ENDS[tie.entity]: tie.other,
        "relation": tie.relation,
        "origin": _PERSON,
        "note": cell_text(without_unseen(tie.note)) or None,
    }
    return complete("links", given)


def _refuse_unknown(store: Store, tie: Tie) -> None:
    ends = (("recommendations", tie.recommendation), (tie.entity, tie.other))
    if not all(store.record(entity, record_id) for entity, record_id in ends):
        raise Refused("no_such_record")


def _removed(store: Store, link_id: str, seen: int) -> tuple[Change, ...]:
    link = store.record("links", link_id)
    if link is None:
        return ()
    if link.revision > seen:
        raise Refused("link_changed")
    return (Change(link, link, removed=True),)
