"""The numbered revisions: who, when, from what file, how many records."""

from datetime import UTC, date, datetime
from typing import Final

from sqlalchemy import Connection, func, insert, select

from uprtrack.changes.revision import Revision
from uprtrack.store.tables import REVISIONS

_COLUMNS: Final = [REVISIONS.c[name] for name in Revision.__slots__]


def current_revision(connection: Connection) -> int:
    """The number of the last revision, 0 for a store that nothing was written to."""
    return connection.scalar(select(func.max(REVISIONS.c.number))) or 0


def revision_of_import(connection: Connection, import_id: str) -> int | None:
    """The revision that an import made, None when it has not been confirmed."""
    return connection.scalar(select(REVISIONS.c.number).where(REVISIONS.c.import_id == import_id))


def read_revision(connection: Connection, number: int) -> Revision | None:
    row = connection.execute(select(*_COLUMNS).where(REVISIONS.c.number == number)).first()
    return Revision(*row) if row else None


def read_revisions(connection: Connection) -> list[Revision]:
    """Every revision, newest first."""
    rows = connection.execute(select(*_COLUMNS).order_by(REVISIONS.c.number.desc()))
    return [Revision(*row) for row in rows]


def days_of_people(connection: Connection, until: int) -> dict[int, date]:
    """The day (UTC) of each revision up to `until` but those that put demonstration data in."""
    put_in = (REVISIONS.c.kind == "upload") & REVISIONS.c.demonstration
    rows = connection.execute(
        select(REVISIONS.c.number, REVISIONS.c.time).where(REVISIONS.c.number <= until, ~put_in)
    )
    return {row.number: row.time.date() for row in rows}


def add_revision(connection: Connection, revision: Revision, import_id: str) -> None:
    values = {name: getattr(revision, name) for name in Revision.__slots__}
    connection.execute(insert(REVISIONS).values(**values, import_id=import_id or None))


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
