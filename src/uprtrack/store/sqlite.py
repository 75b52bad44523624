"""What is particular to SQLite: pragmas, when a transaction locks, and the folder of the file."""

import sqlite3
import time
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

PATIENCE = 10.0
"""Seconds that a connection waits for others to let go of the database."""

PAGE = 16_384
"""Bytes of a new file's pages: a record with its texts is 2,000 to 4,000, so several fit on one.

With SQLite's own 4,096 half of every page lies empty and storing takes half as long again.
"""

_RULES = {
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
}
"""By the lower byte of SQLite's result code."""

PRAGMAS = (
    f"PRAGMA page_size = {PAGE}",
    f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
)


def make_engine(address: URL) -> Engine:
    engine = create_engine(address)
    if address.database:
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def rule_of(fault: object) -> str:
    """The rule of `language.findings` that says what is wrong, "" where it is none of these."""
    code = fault.sqlite_errorcode if isinstance(fault, sqlite3.Error) else 0
    return _RULES.get(code & 0xFF, "")


def _prepare(driver: sqlite3.Connection, _record: object) -> None:
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


def _begin(connection: Connection) -> None:
    """A writer locks at once: one that reads first and then writes fails when overtaken."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
