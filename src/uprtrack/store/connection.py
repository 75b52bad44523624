"""Opening the database, and the kinds of transaction: to ask one thing, to read, to write."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from uprtrack.model.finding import Refused
from uprtrack.store import postgresql, sqlite

ENGINES: Final[dict[str, Callable[[URL], Engine]]] = {
    "sqlite": sqlite.make_engine,
    "postgresql": postgresql.make_engine,
    "postgres": postgresql.make_engine,
}
"""How each kind of database is opened, by the beginning of its address."""


def open_engine(url: str) -> Engine:
    """An engine for one process, shared by its threads; makes the folder of an SQLite file.

    Raises Refused("store_unreachable") for an address that names no database.
    """
    try:
        address = make_url(url)
        name = address.get_backend_name()
        if name not in ENGINES:
            raise NoSuchModuleError(f"{name}:// is neither sqlite:// nor postgresql://")
        return ENGINES[name](address)
    except (ArgumentError, NoSuchModuleError, ImportError, OSError) as fault:
        raise Refused("store_unreachable", reason=str(fault)) from fault


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One unchanging view of the database for as long as it lasts."""
    with _said_plainly(), engine.connect() as connection:
        yield connection


@contextmanager
def asking(engine: Engine) -> Iterator[Connection]:
    """A single question: it needs no view that lasts, and so half the messages to a server."""
    with _said_plainly(), engine.connect().execution_options(single=True) as connection:
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
    """Turns a database that cannot be used into Refused.

    Raises Refused: store_busy, store_full, store_read_only, store_damaged, else store_unreachable.
    """
    try:
        yield
    except NoConnectionFree as fault:
        raise Refused("store_busy") from fault
    except (DatabaseError, InterfaceError) as fault:
        driver = fault.orig
        rule = sqlite.rule_of(driver) or postgresql.rule_of(driver)
        if not rule and not _is_unusable(fault):
            raise
        reason = " ".join(str(driver).split())
        raise Refused(rule or "store_unreachable", reason=reason) from fault


def _is_unusable(fault: DBAPIError) -> bool:
    """Whether it cannot be opened or read at all; a file that is no database is a DatabaseError."""
    return isinstance(fault, (OperationalError, InterfaceError)) or type(fault) is DatabaseError
