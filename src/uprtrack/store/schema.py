"""Brings the database to this program's tables, and gives a newly declared field its column."""

from collections import defaultdict

from sqlalchemy import Column, Connection, Engine, Table, insert, select
from sqlalchemy.schema import CreateColumn

from uprtrack.model.finding import Refused
from uprtrack.store.connection import reading, writing
from uprtrack.store.tables import METADATA, SETTINGS, TABLES, VERSIONS

MIGRATIONS = ("0001", "0002")
"""What is in migrations/versions; a later program's database has seen one that is not here."""

HEAD = MIGRATIONS[-1]

SCHEMA, LATER = "schema", 2
"""The setting by which the program without migrations knows a later store, and its value in one."""

STORED_COLUMNS = {
    "sqlite": "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c"
    " WHERE m.type = 'table'",
    "postgresql": "SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a"
    " ON a.attrelid = c.oid WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')"
    " AND a.attnum > 0 AND NOT a.attisdropped"
    " AND c.relnamespace = current_schema()::regnamespace",
}
"""The name of every table with the names of its columns, in one question."""

Stored = dict[str, set[str]]


def prepare_schema(engine: Engine) -> None:
    """Brings the database to this program's schema; writes only where something is missing.

    Raises Refused: "store_newer" when a later program made it, "store_foreign" when it holds
    tables of another program under our names.
    """
    with reading(engine) as connection:
        if _is_complete(connection, _stored_columns(connection)):
            return
    with writing(engine) as connection:
        stored = _stored_columns(connection)
        if _is_complete(connection, stored):
            return
        version = _version(connection, stored)
        if version is None:
            _make_tables(connection)
        elif version != HEAD:
            migrate(connection, version)
        METADATA.create_all(connection)
        for table, column in _missing_columns(_stored_columns(connection)):
            _add_column(connection, table, column)


def _is_complete(connection: Connection, stored: Stored) -> bool:
    """Whether nothing is to be made; refuses a database that is not ours to change."""
    version = _version(connection, stored)
    if version is None and stored.keys() & METADATA.tables.keys():
        raise Refused("store_foreign")
    if version is not None and version not in MIGRATIONS:
        raise Refused("store_newer", version=version, known=HEAD)
    return (
        version == HEAD and stored.keys() >= METADATA.tables.keys() and not _missing_columns(stored)
    )


def _version(connection: Connection, stored: Stored) -> str | None:
    """The last migration that the database has seen, None for a new one.

    A program without migrations left a number among the settings instead.
    """
    if VERSIONS.name in stored:
        return connection.scalar(select(VERSIONS.c.version_num))
    if stored.get(SETTINGS.name) != set(SETTINGS.columns.keys()):
        return None
    number = connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == SCHEMA))
    return None if number is None else f"{number:04d}"


def _make_tables(connection: Connection) -> None:
    """All tables at once: what the migrations make of nothing, without their taking a second."""
    METADATA.create_all(connection)
    connection.execute(insert(SETTINGS).values(name=SCHEMA, value=LATER))
    connection.execute(insert(VERSIONS).values(version_num=HEAD))


def migrate(connection: Connection, version: str | None) -> None:
    """Runs the migrations after `version`, all of them where it is None."""
    from alembic import command
    from alembic.config import Config

    VERSIONS.create(connection, checkfirst=True)
    if version and connection.scalar(select(VERSIONS.c.version_num)) is None:
        connection.execute(insert(VERSIONS).values(version_num=version))
    config = Config()
    config.set_main_option("script_location", "uprtrack.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)


def _stored_columns(connection: Connection) -> Stored:
    stored: Stored = defaultdict(set)
    for table, column in connection.exec_driver_sql(STORED_COLUMNS[connection.dialect.name]):
        stored[table].add(column)
    return stored


def _missing_columns(stored: Stored) -> list[tuple[Table, Column[object]]]:
    return [
        (table, column)
        for table in TABLES.values()
        if table.name in stored
        for column in table.columns
        if column.name not in stored[table.name]
    ]


def _add_column(connection: Connection, table: Table, column: Column[object]) -> None:
    quoted = connection.dialect.identifier_preparer.format_table(table)
    definition = CreateColumn(column).compile(dialect=connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {quoted} ADD COLUMN {definition}")
