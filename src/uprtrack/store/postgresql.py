"""What is particular to PostgreSQL: time-outs, isolation, and the lock that all writers share."""

from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event

from uprtrack.model.finding import Refused

PATIENCE = 10
"""Seconds to wait for a connection, or for another writer."""

WRITERS = 0x757072
"""The advisory lock that every writer of a database takes; any number no other program uses."""

LIMITS: Final = {
    "timezone": "UTC",
    "lock_timeout": f"{PATIENCE}s",
    "statement_timeout": "5min",
    "idle_in_transaction_session_timeout": "5min",
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}
"""Asked of the server: a writer whose computer vanished gives the lock back after a minute."""

NETWORK: Final = {
    "connect_timeout": PATIENCE,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
    "application_name": "uprtrack",
    "client_encoding": "utf8",
}
"""Asked of our own end: a server that vanished is an error after a minute."""

_RULES: Final = {
    "55P03": "store_busy",  # a lock was not to be had
    "40P01": "store_busy",  # a deadlock
    "53100": "store_full",
    "42501": "store_read_only",  # no permission
    "25006": "store_read_only",  # a replica
    "3F000": "store_read_only",  # no schema to write into
}
"""By SQLSTATE."""


def make_engine(address: URL) -> Engine:
    """Every connection is tried before its use, so that a restarted server is found again.

    What the address itself says after its ? is not overruled.
    """
    limits = " ".join(f"-c {name}={value}" for name, value in LIMITS.items())
    own = {name: value for name, value in NETWORK.items() if name not in address.query}
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        connect_args={**own, "options": f"{limits} {_said(address, 'options')}".rstrip()},
    )
    event.listen(engine, "connect", _refuse_other_letters)
    event.listen(engine, "begin", _begin)
    return engine


def rule_of(fault: object) -> str:
    """The rule of `language.findings` that says what is wrong, "" where it is none of these."""
    return _RULES.get(getattr(fault, "sqlstate", None) or "", "")


def _said(address: URL, name: str) -> str:
    value = address.query.get(name, "")
    return value if isinstance(value, str) else " ".join(value)


def _refuse_other_letters(driver: Any, _record: object) -> None:
    encoding = driver.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise Refused("store_unreachable", reason=f"encoding {encoding}, UTF8 needed")


def _begin(connection: Connection) -> None:
    """A reader sees one view throughout; a writer waits for its turn before it sees anything.

    So a writer cannot have a single view: it would be that of the moment before the lock.
    """
    from psycopg import IsolationLevel

    options = connection.get_execution_options()
    writes = options.get("writes", False)
    driver: Any = connection.connection.driver_connection
    driver.autocommit = options.get("single", False)
    driver.read_only = not writes
    driver.isolation_level = (
        IsolationLevel.READ_COMMITTED if writes else IsolationLevel.REPEATABLE_READ
    )
    if writes:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
