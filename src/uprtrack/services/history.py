"""What happened to the store: its revisions, what each did, and what changed between two."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from uprtrack.access import Person, Verb, require
from uprtrack.changes.change_set import Change
from uprtrack.changes.revision import Revision
from uprtrack.changes.steps import Step, differences
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.store import Store


@dataclass(frozen=True, slots=True)
class Shown:
    """One revision with what it did: a change for each record that it touched."""

    revision: Revision
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed after revision `after` up to `until`: the net change of each record."""

    after: int
    until: int
    revisions: tuple[Revision, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which revisions are meant; what is empty does not filter. Both days (UTC) are included."""

    author: str = ""
    kind: str = ""
    entity: str = ""
    since: date | None = None
    until: date | None = None


def history(store: Store, person: Person) -> list[Revision]:
    """Every revision, newest first."""
    require(person, Verb.SEE)
    return store.history()


def wanted(
    store: Store, person: Person, revisions: Sequence[Revision], wish: Wanted
) -> list[Revision]:
    """Those of the revisions that the wish means; an entity: those that touched its records."""
    require(person, Verb.SEE)
    touching = store.revisions_touching(wish.entity) if wish.entity else None
    return [
        revision
        for revision in revisions
        if (not wish.author or revision.author == wish.author)
        and (not wish.kind or revision.kind == wish.kind)
        and (wish.since is None or revision.time.date() >= wish.since)
        and (wish.until is None or revision.time.date() <= wish.until)
        and (touching is None or revision.number in touching)
    ]


def show(store: Store, person: Person, number: int) -> Shown:
    """A revision and what it did; Refused("unknown_revision") for one that the store has not."""
    require(person, Verb.SEE)
    revision = next((r for r in store.history() if r.number == number), None)
    if revision is None:
        raise Refused("unknown_revision", revision=str(number))
    return Shown(revision, tuple(differences(*store.touched(number - 1, number))))


def since(store: Store, person: Person, after: int, until: int | None = None) -> Since:
    """What changed after a revision (0 for everything), until another or until now."""
    require(person, Verb.SEE)
    revisions = store.history()
    last = revisions[0].number if revisions else 0
    until = last if until is None else until
    for number in (after, until):
        if not 0 <= number <= last:
            raise Refused("unknown_revision", revision=str(number))
    between = tuple(r for r in revisions if after < r.number <= until)
    return Since(after, until, between, tuple(differences(*store.touched(after, until))))


def revision_of(store: Store, as_of: str) -> int:
    """The revision that a number or a day (2026-03-01) names.

    Raises Refused: unknown_revision, or as_of_form for anything else.
    """
    if as_of.isascii() and as_of.isdecimal():
        return int(as_of)
    try:
        day = date.fromisoformat(as_of)
    except ValueError as fault:
        raise Refused("as_of_form", text=as_of) from fault
    return revision_on(store.history(), day)


def revision_on(revisions: Sequence[Revision], day: date) -> int:
    """The last revision made on that day (UTC) or before it, 0 where there was none yet."""
    return max((r.number for r in revisions if r.time.date() <= day), default=0)


def last_stood(store: Store, person: Person, ids: Iterable[str]) -> list[Record]:
    """Those of the records that were removed, each as it was last removed."""
    require(person, Verb.SEE)
    return store.last_stood(sorted(set(ids)))


def timeline(store: Store, person: Person, record_id: str) -> list[tuple[Revision, list[Step]]]:
    """What happened to one record, newest first: each revision with its steps."""
    require(person, Verb.SEE)
    revisions = {revision.number: revision for revision in store.history()}
    steps: dict[int, list[Step]] = {}
    for step in store.steps_about(record_id):
        steps.setdefault(step.revision, []).append(step)
    return [(revisions[number], steps[number]) for number in sorted(steps, reverse=True)]


def uploaded_file(store: Store, person: Person, revision: Revision) -> bytes | None:
    """The file that a revision was made from, None where it was made without one."""
    require(person, Verb.SEE)
    return store.file(revision.source_sha256) if revision.source_sha256 else None
