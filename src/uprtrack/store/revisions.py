"""The numbered history of confirmations: who, when, from what file, how many records."""

from datetime import UTC, datetime

from sqlalchemy import Connection, func, insert, select

from uprtrack.store.tables import REVISIONS


def current_revision(connection: Connection) -> int:
    """The number of the last revision, 0 for a store that nothing was written to."""
    return connection.scalar(select(func.max(REVISIONS.c.number))) or 0


def last_change(connection: Connection) -> tuple[int, datetime | None]:
    """The last revision and when it was made (UTC); (0, None) before the first."""
    row = connection.execute(
        select(REVISIONS.c.number, REVISIONS.c.time).order_by(REVISIONS.c.number.desc()).limit(1)
    ).first()
    return (0, None) if row is None else (row.number, row.time)


def revision_of_import(connection: Connection, import_id: str) -> int | None:
    """The revision that an import made, None when it has not been confirmed."""
    return connection.scalar(select(REVISIONS.c.number).where(REVISIONS.c.import_id == import_id))


def add_revision(
    connection: Connection,
    number: int,
    *,
    author: str,
    kind: str,
    note: str,
    source_name: str,
    source_sha256: str,
    import_id: str,
    added: int,
    changed: int,
) -> None:
    connection.execute(
        insert(REVISIONS).values(
            number=number,
            time=datetime.now(UTC),
            author=author,
            kind=kind,
            note=note,
            source_name=source_name,
            source_sha256=source_sha256,
            import_id=import_id or None,
            added=added,
            changed=changed,
        )
    )
