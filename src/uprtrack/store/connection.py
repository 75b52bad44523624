"""Opening the database, and the two kinds of transaction: one that reads and one that writes."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)

from uprtrack.model.finding import Refused

PATIENCE = 10.0
"""Seconds that a connection waits for others to let go of the database."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)


def open_engine(url: str) -> Engine:
    """An engine for one process, shared by its threads; makes the folder of an SQLite file.

    Raises Refused("store_unreachable") for an address that names no database.
    """
    try:
        address = make_url(url)
        engine = create_engine(address)
        if engine.dialect.name == "sqlite":
            if address.database:
                Path(address.database).parent.mkdir(parents=True, exist_ok=True)
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
    except (ArgumentError, NoSuchModuleError, ImportError, OSError) as fault:
        raise Refused("store_unreachable", reason=str(fault)) from fault
    return engine


def _prepare_sqlite(driver: sqlite3.Connection, _record: object) -> None:
    """Sets the pragmas; the driver's own BEGIN comes too late, so it is switched off."""
    driver.isolation_level = None
    for pragma in PRAGMAS:
        driver.execute(pragma)
    _write_ahead(driver)


def _write_ahead(driver: sqlite3.Connection) -> None:
    """Switches to WAL; here SQLite does not wait for others that open a new file, so we do."""
    patience_ends = time.monotonic() + PATIENCE
    while True:
        try:
            driver.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > patience_ends:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    """A writer locks at once: one that reads first and then writes fails when overtaken."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One unchanging view of the database for as long as it lasts."""
    with _said_plainly(), engine.connect() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction, alone among writers: kept whole at the end, or not at all."""
    with (
        _said_plainly(),
        engine.connect().execution_options(writes=True) as connection,
        connection.begin(),
    ):
        yield connection


@contextmanager
def _said_plainly() -> Iterator[None]:
    """Turns a database that cannot be opened, read or locked into Refused("store_unreachable")."""
    try:
        yield
    except (OperationalError, InterfaceError) as fault:
        raise Refused("store_unreachable", reason=str(fault.orig)) from fault
    except DatabaseError as fault:
        if type(fault) is not DatabaseError:
            raise
        raise Refused("store_unreachable", reason=str(fault.orig)) from fault
