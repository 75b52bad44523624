"""Many rows at a time: tuples by executemany, and COPY where the database has it.

Values are those of the driver, encoded already. A row has the columns of its table in order.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ClauseElement,
    Connection,
    Dialect,
    MetaData,
    Table,
    bindparam,
    delete,
    insert,
    update,
)
from sqlalchemy.exc import DBAPIError

Rows = Sequence[tuple[Any, ...]]

FEW = 100
"""Up to so many rows a temporary table costs more than it saves."""


def insert_rows(connection: Connection, table: Table, rows: Rows) -> None:
    """Adds rows; IntegrityError when one of their keys is taken."""
    if _has_copy(connection):
        _copy(connection, table, rows)
    else:
        _execute_many(connection, insert(table), rows)


def update_rows(connection: Connection, table: Table, names: Sequence[str], rows: Rows) -> None:
    """Sets the columns of those names; a row has their values in the table's order, then the id."""
    if _has_copy(connection) and len(rows) > FEW:
        incoming = Table(
            f"incoming_{table.name}",
            MetaData(),
            *(table.c[name]._copy() for name in (*names, "id")),
            prefixes=["TEMPORARY"],
        )
        incoming.create(connection)
        _copy(connection, incoming, rows)
        new = {name: incoming.c[name] for name in names}
        connection.execute(update(table).where(table.c.id == incoming.c.id).values(new))
        incoming.drop(connection)
    else:
        statement = update(table).where(table.c.id == bindparam("known"))
        _execute_many(connection, statement.values({n: bindparam(n) for n in names}), rows)


def delete_rows(connection: Connection, table: Table, ids: Sequence[str]) -> None:
    statement = delete(table).where(table.c.id == bindparam("known"))
    _execute_many(connection, statement, [(known,) for known in ids])


def _execute_many(connection: Connection, statement: ClauseElement, rows: Rows) -> None:
    """Hands tuples straight to the driver: half the time of SQLAlchemy's dictionaries."""
    if rows:
        sql = str(statement.compile(dialect=_by_place(connection.dialect)))
        connection.exec_driver_sql(sql, list(rows))


def _by_place(dialect: Any) -> Dialect:
    """The dialect that marks a statement's values by their place and not by a name."""
    by_place: Dialect = dialect if dialect.positional else type(dialect)(paramstyle="format")
    return by_place


def _has_copy(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _copy(connection: Connection, table: Table, rows: Rows) -> None:
    """COPY, a fifth of executemany's time; faults are SQLAlchemy's, as of any other statement."""
    from psycopg import Error

    quote = connection.dialect.identifier_preparer
    columns = ", ".join(quote.quote(column.name) for column in table.columns)
    sql = f"COPY {quote.format_table(table)} ({columns}) FROM STDIN"
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(sql) as copy:
            for row in rows:
                copy.write_row(row)
    except Error as fault:
        raise DBAPIError.instance(sql, None, fault, Error, dialect=connection.dialect) from fault
