"""Taking suggested links over, and refusing them for good; each is one revision."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import NAMESPACE_OID, uuid4, uuid5

from uprtrack.access import Person, Verb, require
from uprtrack.changes.change_set import Change
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.link import ENDS, NOT_RELATED
from uprtrack.model.record import Record, Values
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.storing import store_now
from uprtrack.services.suggesting import KIND
from uprtrack.store.store import Store

ORIGIN: Final = "suggestion"

_LEGAL: Final = frozenset(
    {"constitutional_provision", "law", "decree", "ministerial_decision", "treaty_ratification"}
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A recommendation and what it is to be linked with, by id; `score` as it was suggested."""

    recommendation: str
    entity: str
    target: str
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What became of a decision: how many links were stored, and how many pairs changed nothing.

    `passed_over` are pairs whose record is gone or whose link says so already. `revision` is the
    one that holds the links; where nothing was stored it is the store's last.
    """

    revision: int
    links: int
    passed_over: int


def accept(
    store: Store,
    person: Person,
    pairs: Sequence[Pair],
    relation: str = "",
    note: str = "",
    accept_id: str = "",
) -> Decided:
    """Link the pairs, as one revision; the same `accept_id` again stores nothing more.

    Without a `relation` a law, a decree or a treaty becomes the legal basis, all else contributes.
    A pair refused before is linked from now on. Raises Refused: not_a_value for a relation that
    does not tie, store_moved_on where others store so fast that there is no moment to write.
    """
    require(person, Verb.CONFIRM)
    if relation and (relation == NOT_RELATED or relation not in vocabulary("relation").keys):
        raise Refused("not_a_value", value=relation, fields="relation")

    def values(pair: Pair, target: Record) -> Values:
        score = None if pair.score is None else round(pair.score, 4)
        return {"relation": relation or _relation(target), "origin": ORIGIN, "score": score}

    return _decide(store, person, pairs, values, note, accept_id)


def refuse(
    store: Store, person: Person, pairs: Sequence[Pair], note: str = "", refuse_id: str = ""
) -> Decided:
    """Say of the pairs that they are not related, as one revision; what is linked stays linked.

    They are not suggested again until that revision is undone. Raises Refused as `accept` does.
    """
    require(person, Verb.CONFIRM)

    def values(pair: Pair, _target: Record) -> Values:
        score = None if pair.score is None else round(pair.score, 4)
        return {"relation": NOT_RELATED, "origin": ORIGIN, "score": score}

    return _decide(store, person, pairs, values, note, refuse_id)


def _relation(target: Record) -> str:
    legal = target.entity == "commitments" and target.values.get("kind") in _LEGAL
    return "legal_basis_of" if legal else "contributes_to"


def _decide(
    store: Store,
    person: Person,
    pairs: Sequence[Pair],
    values: Callable[[Pair, Record], Values],
    note: str,
    decision_id: str,
) -> Decided:
    wanted = list({(one.recommendation, one.entity, one.target): one for one in pairs}.values())

    def changes() -> Iterable[Change]:
        return _changes(store, wanted, values, decision_id)

    revision, stored = store_now(store, person, KIND, changes, note, decision_id)
    again = decision_id and not stored
    made = _made(store, revision, wanted, decision_id) if again else len(stored)
    return Decided(revision, made, len(wanted) - made)


def _changes(
    store: Store,
    wanted: Iterable[Pair],
    values: Callable[[Pair, Record], Values],
    decision_id: str,
) -> Iterator[Change]:
    there = {
        (entity, record.id): record
        for entity in ("recommendations", *ENDS)
        for record in store.records(entity)
    }
    held = {_ends(link): link for link in store.records("links")}
    for pair in wanted:
        target = there.get((pair.entity, pair.target))
        if target is None or ("recommendations", pair.recommendation) not in there:
            continue
        given = values(pair, target)
        link = held.get((pair.recommendation, pair.entity, pair.target))
        if link is None:
            yield Change(_new(pair, given, decision_id))
        elif link.values["relation"] == NOT_RELATED and given["relation"] != NOT_RELATED:
            after = Record("links", link.id, {**link.values, **given}, link.revision)
            yield Change(after, link)


def _new(pair: Pair, given: Values, decision_id: str) -> Record:
    empty: Values = {field.name: field.empty for field in ENTITIES["links"].fields}
    ends: Values = {"recommendation": pair.recommendation, ENDS[pair.entity]: pair.target}
    return Record("links", _id(pair, decision_id), {**empty, **ends, **given})


def _id(pair: Pair, decision_id: str) -> str:
    """The same decision gives the same link the same id, by which a second try knows its own."""
    if not decision_id:
        return uuid4().hex
    return uuid5(NAMESPACE_OID, f"{decision_id} {pair.recommendation} {pair.target}").hex


def _ends(link: Record) -> tuple[str, str, str]:
    entity = next((name for name, end in ENDS.items() if link.values[end]), "")
    target = link.values[ENDS[entity]] if entity else ""
    return str(link.values["recommendation"]), entity, str(target)


def _made(store: Store, revision: int, wanted: Sequence[Pair], decision_id: str) -> int:
    """How many links the same decision made when it was stored the first time."""
    before, after = store.touched(revision - 1, revision)
    tied = {
        _ends(record)
        for record in before.values()
        if record.entity == "links" and record.values["relation"] == NOT_RELATED
    }
    return sum(
        _id(one, decision_id) in after or (one.recommendation, one.entity, one.target) in tied
        for one in wanted
    )
