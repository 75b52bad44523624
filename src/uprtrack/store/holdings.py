"""How much a store holds, told before anything takes its place."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, Table, func, select

from uprtrack.store.connection import reading
from uprtrack.store.identity import read_identity
from uprtrack.store.tables import ANSWERS, CHANGES, FILES, REVISIONS, TABLES


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts; `records` by entity. `until` is when the last revision was made (UTC)."""

    identity: str
    revision: int
    until: datetime | None
    records: dict[str, int]
    steps: int
    files: int
    answers: int

    @property
    def size(self) -> int:
        """Records of every entity."""
        return sum(self.records.values())

    @property
    def is_empty(self) -> bool:
        return not (self.revision or self.size or self.steps or self.files or self.answers)


def holdings(engine: Engine) -> Holdings:
    with reading(engine) as connection:
        return read_holdings(connection)


def read_holdings(connection: Connection) -> Holdings:
    last = connection.execute(
        select(REVISIONS.c.number, REVISIONS.c.time).order_by(REVISIONS.c.number.desc()).limit(1)
    ).first()
    return Holdings(
        read_identity(connection),
        last.number if last else 0,
        last.time if last else None,
        {entity: _count(connection, table) for entity, table in TABLES.items()},
        _count(connection, CHANGES),
        _count(connection, FILES),
        _count(connection, ANSWERS),
    )


def _count(connection: Connection, table: Table) -> int:
    return connection.scalar(select(func.count()).select_from(table)) or 0
