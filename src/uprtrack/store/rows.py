"""Records to rows and back, many at a time; the statements that differ between databases."""

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

from sqlalchemy import Connection, Dialect, Table, insert, select
from sqlalchemy.dialects import sqlite

from uprtrack.model.record import Record
from uprtrack.store.tables import TABLES

OWN_COLUMNS = 2
"""`id` and `revision` stand before the fields."""


def read_records(connection: Connection, entity: str) -> list[Record]:
    """Every record of one entity in the order in which they were first stored."""
    table = TABLES[entity]
    names = [column.name for column in table.columns][OWN_COLUMNS:]
    rows = connection.execute(select(table))
    return [
        Record(entity, row[0], dict(zip(names, row[OWN_COLUMNS:], strict=True)), row[1])
        for row in rows
    ]


def add_records(
    connection: Connection, entity: str, records: Sequence[Record], revision: int
) -> None:
    """Stores new records; IntegrityError when one of their ids is taken."""
    table = TABLES[entity]
    _send(connection, table, insert(table), records, revision)


def put_records(
    connection: Connection, entity: str, records: Sequence[Record], revision: int
) -> None:
    """Stores records whole, over those of the same id."""
    table = TABLES[entity]
    statement = sqlite.insert(table)
    new = {column.name: statement.excluded[column.name] for column in table.columns}
    del new["id"]
    _send(
        connection,
        table,
        statement.on_conflict_do_update(index_elements=[table.c.id], set_=new),
        records,
        revision,
    )


def _send(
    connection: Connection, table: Table, statement: Any, records: Sequence[Record], revision: int
) -> None:
    """Hands tuples straight to the driver: half the time of SQLAlchemy's dictionaries."""
    if records:
        sql = str(statement.compile(dialect=connection.dialect))
        rows = list(_rows(table, records, revision, connection.dialect))
        connection.exec_driver_sql(sql, rows)


def _rows(
    table: Table, records: Sequence[Record], revision: int, dialect: Dialect
) -> Iterable[tuple[Any, ...]]:
    columns: list[Iterable[Any]] = [[record.id for record in records], repeat(revision)]
    for column in list(table.columns)[OWN_COLUMNS:]:
        values = [record.values[column.name] for record in records]
        encode: Callable[[Any], Any] | None = column.type.dialect_impl(dialect).bind_processor(
            dialect
        )
        columns.append(map(encode, values) if encode else values)
    return zip(*columns, strict=False)
