"""What belongs with a record: commitments and activities of a recommendation, and back."""

from collections.abc import Iterator
from dataclasses import dataclass

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.model.link import NOT_RELATED
from uprtrack.model.record import Record

_ENDS = {"recommendation": "recommendations", "commitment": "commitments", "activity": "activities"}
"""Field of a link -> the entity that it names."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The record at a link's other end, and the link itself, which has relation and note."""

    record: Record
    link: Record


def ties(snapshot: Snapshot) -> Iterator[Record]:
    """The links that tie, in the store's order: all but those that say "not related"."""
    links = snapshot.tables["links"].records
    return (link for link in links if link.values["relation"] != NOT_RELATED)


def linked_with(snapshot: Snapshot, record: Record) -> dict[str, list[Linked]]:
    """By entity what links tie to the record, in the links' order; only entities that occur."""
    own = next((end for end, entity in _ENDS.items() if entity == record.entity), None)
    if own is None:
        return {}
    links = [link for link in ties(snapshot) if link.values[own] == record.id]
    found: dict[str, list[Linked]] = {}
    for end, entity in _ENDS.items():
        wanted = {link.values[end] for link in links} - {None}
        if end == own or not wanted:
            continue
        others = {
            other.id: other for other in snapshot.tables[entity].records if other.id in wanted
        }
        tied = ((others.get(str(link.values[end])), link) for link in links)
        if linked := [Linked(other, link) for other, link in tied if other]:
            found[entity] = linked
    return found


def record_by_id(snapshot: Snapshot, entity: str, record_id: object) -> Record | None:
    """The entity's record of that id, None where there is none."""
    records = snapshot.tables[entity].records
    return next((record for record in records if record.id == record_id), None)
