"""The store: every record, one numbered revision after another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, select

from uprtrack.changes.change_set import ChangeSet
from uprtrack.changes.revision import Revision
from uprtrack.changes.steps import Kept, Step, rewind
from uprtrack.intake.uncollected import uncollected
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store import revisions
from uprtrack.store.answers import Answers, merge_answers, read_answers
from uprtrack.store.applying import keep_file, refuse_overtaken, write_changes
from uprtrack.store.connection import asking, open_engine, reading, writing
from uprtrack.store.history import (
    added_once,
    as_added,
    last_changes,
    last_stood,
    revisions_touching,
    steps_about,
    steps_of_fields,
    steps_since,
    touched,
)
from uprtrack.store.identity import carries, ensure_identity, read_identity, read_stamp
from uprtrack.store.rows import read_records
from uprtrack.store.schema import prepare_schema
from uprtrack.store.settings import (
    Settings,
    keep_settings,
    read_settings,
)
from uprtrack.store.tables import FILES, TABLES


@dataclass(frozen=True)
class Stored:
    """Everything that one revision holds; `records` has every entity, empty ones included.

    `changed_at` is when the revision was made (UTC), None for revision 0. `identity` tells this
    store from every other. `revised_on` is the day (UTC) of every revision up to this one that a
    person made, and `as_added` the recommendations that none has changed since it was added.
    """

    revision: int
    changed_at: datetime | None
    records: dict[str, list[Record]]
    demonstration: bool
    identity: str = ""
    revised_on: Mapping[int, date] = field(default_factory=dict)
    as_added: frozenset[str] = frozenset()


class Store:
    """One database, shared by the threads of a process; open it once a process.

    Every method is one transaction of its own and raises Refused("store_unreachable") when the
    database does not answer.
    """

    def __init__(self, url: str) -> None:
        """Opens the database and makes what is missing; Refused("store_newer") for a later one."""
        self._engine = open_engine(url)
        try:
            prepare_schema(self._engine)
            ensure_identity(self._engine)
        except BaseException:
            self._engine.dispose()
            raise

    def close(self) -> None:
        """Lets go of the file; another call opens it again."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def revision(self) -> int:
        """The last revision's number, 0 for an empty store; cheap enough to ask on every click."""
        with asking(self._engine) as connection:
            return revisions.current_revision(connection)

    def stamp(self) -> tuple[str, int]:
        """The store's identity and last revision: what all that is kept of it belongs to.

        The number alone tells nothing once a backup has taken the place of what was stored.
        """
        with asking(self._engine) as connection:
            return read_stamp(connection)

    def carries(self, identity: str, revision: int) -> bool:
        """Whether that store's revision of that number is this one's; a backup carries on."""
        with reading(self._engine) as connection:
            return carries(connection, identity, revision)

    @property
    def engine(self) -> Engine:
        """For the keeping of the store as a whole, within this room."""
        return self._engine

    @uncollected()
    def snapshot(self, revision: int | None = None) -> Stored:
        """Every record as one revision left it, the last one unless another is named.

        Raises Refused("unknown_revision") for one that the store has not.
        """
        with reading(self._engine) as connection:
            current = revisions.current_revision(connection)
            number = current if revision is None else revision
            records = {entity: read_records(connection, entity) for entity in TABLES}
            made = _known(connection, number) if number else None
            if number < current:
                records = _rewound(connection, records, number)
            return Stored(
                number,
                made.time if made else None,
                records,
                made.demonstration if made else False,
                read_identity(connection),
                revisions.days_of_people(connection, number),
                as_added(connection, records["recommendations"]),
            )

    def record(self, entity: str, record_id: str) -> Record | None:
        """A record as it is now, None where none of that id stands."""
        with reading(self._engine) as connection:
            condition = TABLES[entity].c.id == record_id
            return next(iter(read_records(connection, entity, condition)), None)

    def records(self, entity: str) -> list[Record]:
        """All records of one entity as they are now."""
        with reading(self._engine) as connection:
            return read_records(connection, entity)

    def history(self) -> list[Revision]:
        """Every revision, newest first."""
        with reading(self._engine) as connection:
            return revisions.read_revisions(connection)

    def steps(self, after: int, until: int) -> list[Step]:
        """What the revisions after `after` and up to `until` did, oldest first."""
        with reading(self._engine) as connection:
            return list(steps_since(connection, after, until))

    def touched(self, after: int, until: int) -> tuple[Kept, Kept]:
        """The records that the revisions after `after` and up to `until` touched.

        As they were before, and as they were then; a record is missing where it did not stand.
        """
        with reading(self._engine) as connection:
            return touched(connection, after, until)

    def steps_about(self, record_id: str) -> list[Step]:
        """Everything that ever happened to one record, oldest first."""
        with reading(self._engine) as connection:
            return steps_about(connection, record_id)

    def revisions_touching(self, entity: str) -> frozenset[int]:
        """The numbers of the revisions that did something to records of an entity."""
        with reading(self._engine) as connection:
            return revisions_touching(connection, entity)

    def course(self, entity: str, names: Sequence[str]) -> tuple[dict[str, int], list[Step]]:
        """How some fields of an entity's records came to be what they are.

        The revision that added each record, those ever removed left out; and the steps of the
        fields, with the comings and goings of those others, oldest first.
        """
        with reading(self._engine) as connection:
            return added_once(connection, entity), steps_of_fields(connection, entity, names)

    def last_stood(self, ids: Sequence[str]) -> list[Record]:
        """Those of the records that were removed, each as it was last removed."""
        with reading(self._engine) as connection:
            return last_stood(connection, ids)

    def file(self, sha256: str) -> bytes | None:
        """An uploaded file by its SHA-256, None where the store has none such."""
        with reading(self._engine) as connection:
            return connection.scalar(select(FILES.c.data).where(FILES.c.sha256 == sha256))

    @uncollected()
    def apply(
        self,
        change_set: ChangeSet,
        *,
        author: str,
        kind: str,
        note: str = "",
        source_name: str = "",
        source: bytes = b"",
        import_id: str = "",
        undoes: int | None = None,
    ) -> int:
        """Writes a confirmed change set as one revision, and returns the revision's number.

        The revision, the values, the steps of history and the uploaded file (`source`) are one
        transaction. A known `import_id` writes nothing and returns the revision that it made; no
        changes make no revision. Raises Refused("store_moved_on") when the store is not what the
        change set was made against, be it by its revision or by holding demonstration data, and
        Refused("conflicts_open") while conflicts are undecided.
        """
        if conflicts := len(change_set.open_conflicts):
            raise Refused("conflicts_open", conflicts=str(conflicts))
        with writing(self._engine) as connection:
            made = revisions.revision_of_import(connection, import_id) if import_id else None
            if made is not None:
                return made
            current = revisions.current_revision(connection)
            refuse_overtaken(connection, change_set, current)
            if not change_set.changes:
                return current
            revision = Revision(
                current + 1,
                revisions.now(),
                author,
                kind,
                note,
                source_name,
                sha256(source).hexdigest() if source else "",
                len(change_set.added),
                len(change_set.changed),
                len(change_set.removed),
                undoes,
                change_set.demonstration,
            )
            revisions.add_revision(connection, revision, import_id)
            write_changes(connection, change_set, revision.number)
            keep_file(connection, revision.source_sha256, source)
            return revision.number

    def answers(self) -> Answers:
        """What people answered so far about headers and words."""
        with reading(self._engine) as connection:
            return read_answers(connection)

    def remember(self, answers: Answers) -> None:
        """Adds answers to those already given; a later one replaces an earlier one."""
        with writing(self._engine) as connection:
            merge_answers(connection, answers)

    @property
    def settings(self) -> Settings:
        with reading(self._engine) as connection:
            return read_settings(connection)

    def keep(self, settings: Settings) -> None:
        """Replaces the store's settings."""
        with writing(self._engine) as connection:
            keep_settings(connection, settings)


def _known(connection: Connection, number: int) -> Revision:
    if (revision := revisions.read_revision(connection, number)) is None:
        raise Refused("unknown_revision", revision=str(number))
    return revision


def _rewound(
    connection: Connection, records: dict[str, list[Record]], revision: int
) -> dict[str, list[Record]]:
    """The records as `revision` left them, walked back from what they are now."""
    now = {record.id: record for found in records.values() for record in found}
    steps = reversed(list(steps_since(connection, revision)))
    before: dict[str, list[Record]] = {entity: [] for entity in records}
    for record in rewind(steps, now, last_changes(connection, revision)).values():
        before[record.entity].append(record)
    return before
