"""Makes the tables on first opening and gives a newly declared field its column."""

from sqlalchemy import Column, Connection, Engine, Table, insert, inspect, select
from sqlalchemy.schema import CreateColumn

from uprtrack.model.finding import Refused
from uprtrack.store.connection import reading, writing
from uprtrack.store.tables import METADATA, SETTINGS, TABLES

VERSION = 2
"""Raised when a table changes its meaning; more columns do not raise it."""


def prepare_schema(engine: Engine) -> None:
    """Brings the database to this program's schema; writes only where something is missing.

    Raises Refused("store_newer") when a later program made it.
    """
    with reading(engine) as connection:
        if _is_complete(connection):
            return
    with writing(engine) as connection:
        if _is_complete(connection):
            return
        METADATA.create_all(connection)
        for table, column in _missing_columns(connection):
            _add_column(connection, table, column)
        if _version(connection) is None:
            connection.execute(insert(SETTINGS).values(name="schema", value=VERSION))


def _is_complete(connection: Connection) -> bool:
    """Whether nothing is to be made; refuses a newer schema."""
    tables = set(inspect(connection).get_table_names())
    if SETTINGS.name not in tables:
        return False
    version = _version(connection)
    if version is not None and version > VERSION:
        raise Refused("store_newer", version=str(version), known=str(VERSION))
    return (
        version is not None
        and tables.issuperset(METADATA.tables)
        and not _missing_columns(connection)
    )


def _version(connection: Connection) -> int | None:
    found = connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == "schema"))
    return None if found is None else int(found)


def _missing_columns(connection: Connection) -> list[tuple[Table, Column[object]]]:
    stored = inspect(connection)
    missing: list[tuple[Table, Column[object]]] = []
    for table in TABLES.values():
        names = {column["name"] for column in stored.get_columns(table.name)}
        missing += [(table, column) for column in table.columns if column.name not in names]
    return missing


def _add_column(connection: Connection, table: Table, column: Column[object]) -> None:
    quoted = connection.dialect.identifier_preparer.format_table(table)
    definition = CreateColumn(column).compile(dialect=connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {quoted} ADD COLUMN {definition}")
