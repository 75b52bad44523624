"""The store: every record, one numbered revision after another."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, delete, exists, select

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store import revisions
from uprtrack.store.answers import Answers, merge_answers, read_answers
from uprtrack.store.connection import open_engine, reading, writing
from uprtrack.store.rows import add_records, put_records, read_records
from uprtrack.store.schema import prepare_schema
from uprtrack.store.settings import (
    Settings,
    is_demonstration,
    keep_settings,
    mark_demonstration,
    read_settings,
)
from uprtrack.store.tables import TABLES


@dataclass(frozen=True)
class Stored:
    """Everything that one revision holds; `records` has every entity, empty ones included.

    `changed_at` is when the revision was made (UTC), None for revision 0.
    """

    revision: int
    changed_at: datetime | None
    records: dict[str, list[Record]]
    demonstration: bool


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
        with reading(self._engine) as connection:
            return revisions.current_revision(connection)

    def snapshot(self) -> Stored:
        """Every record as one revision left it."""
        with reading(self._engine) as connection:
            revision, changed_at = revisions.last_change(connection)
            return Stored(
                revision,
                changed_at,
                {entity: read_records(connection, entity) for entity in TABLES},
                is_demonstration(connection),
            )

    def apply(
        self,
        change_set: ChangeSet,
        *,
        author: str,
        kind: str,
        note: str = "",
        source_name: str = "",
        source_sha256: str = "",
        import_id: str = "",
    ) -> int:
        """Writes a confirmed change set as one revision, and returns the revision's number.

        A known `import_id` writes nothing and returns the revision that it made; no changes make
        no revision. Raises Refused("store_moved_on") when the store is not what the change set was
        made against, be it by its revision or by holding demonstration data.
        """
        with writing(self._engine) as connection:
            made = revisions.revision_of_import(connection, import_id) if import_id else None
            if made is not None:
                return made
            current = revisions.current_revision(connection)
            if change_set.base != current:
                raise _moved_on(change_set, current)
            if not change_set.changes:
                return current
            if _would_mix(connection, change_set):
                raise _moved_on(change_set, current)
            revisions.add_revision(
                connection,
                current + 1,
                author=author,
                kind=kind,
                note=note,
                source_name=source_name,
                source_sha256=source_sha256,
                import_id=import_id,
                added=len(change_set.added),
                changed=len(change_set.changed),
            )
            if change_set.replaces_demonstration:
                _empty(connection)
                mark_demonstration(connection, False)
            if change_set.demonstration:
                mark_demonstration(connection, True)
            _write(connection, change_set.changes, current + 1)
            return current + 1

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


def _moved_on(change_set: ChangeSet, current: int) -> Refused:
    return Refused("store_moved_on", base=str(change_set.base), revision=str(current))


def _would_mix(connection: Connection, change_set: ChangeSet) -> bool:
    """Whether real and invented records would stand side by side, or real ones be emptied away."""
    demonstration = is_demonstration(connection)
    if change_set.replaces_demonstration:
        return not demonstration
    return change_set.demonstration != demonstration and not _is_empty(connection)


def _is_empty(connection: Connection) -> bool:
    return not any(connection.scalar(select(exists(table.select()))) for table in TABLES.values())


def _empty(connection: Connection) -> None:
    for table in TABLES.values():
        connection.execute(delete(table))


def _write(connection: Connection, changes: Sequence[Change], revision: int) -> None:
    for entity in TABLES:
        own = [change for change in changes if change.record.entity == entity]
        new = [change.record for change in own if change.before is None]
        known = [change.record for change in own if change.before is not None]
        add_records(connection, entity, new, revision)
        put_records(connection, entity, known, revision)
