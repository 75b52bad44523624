"""One store's whole content into another: history, files, answers and settings."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, delete, select

from uprtrack.store.bulk import insert_rows
from uprtrack.store.schema import SCHEMA
from uprtrack.store.tables import FILES, METADATA, SETTINGS, VERSIONS

AT_ONCE = 2000
"""Rows held in memory; of files one, which may be many megabytes."""


def copy_everything(source: Connection, target: Connection) -> None:
    """Replaces all that the target holds, within its transaction; both have this schema."""
    clear(target)
    for table in _content():
        for rows in _read(source, table):
            _add(target, table, rows)


def clear(connection: Connection) -> None:
    """Takes everything out of a store."""
    for table in reversed(_content()):
        connection.execute(_without_layout(table, delete(table)))


def _content() -> list[Table]:
    """The tables that hold content, those that others refer to first."""
    return [table for table in METADATA.sorted_tables if table is not VERSIONS]


def _read(connection: Connection, table: Table) -> Iterator[list[Any]]:
    size = 1 if table is FILES else AT_ONCE
    statement = _without_layout(table, select(table)).order_by(*table.primary_key)
    rows = connection.execute(statement, execution_options={"yield_per": size})
    for part in rows.partitions():
        yield list(part)


def _without_layout(table: Table, statement: Any) -> Any:
    """Leaves out what belongs to a database and not to its content: which tables it has."""
    return statement.where(SETTINGS.c.name != SCHEMA) if table is SETTINGS else statement


def _add(connection: Connection, table: Table, rows: list[Any]) -> None:
    encoders = [_encoder(connection, column.type) for column in table.columns]
    columns = zip(*rows, strict=True)
    encoded = [map(e, values) for e, values in zip(encoders, columns, strict=True)]
    insert_rows(connection, table, list(zip(*encoded, strict=True)))


def _encoder(connection: Connection, kind: Any) -> Callable[[Any], Any]:
    """What the driver wants of a value of that type."""
    dialect = connection.dialect
    return kind.dialect_impl(dialect).bind_processor(dialect) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
