"""A PostgreSQL server of the run's own, which can be stopped and started."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pgserver
import psycopg
from sqlalchemy import make_url


class Server:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server = pgserver.get_server(folder, cleanup_mode="delete")

    def new_database(self) -> str:
        """The address of an empty database."""
        name = f"torture_{uuid4().hex[:12]}"
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        address = make_url(self._server.get_uri(name))
        return address.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)

    def as_reader(self, url: str) -> str:
        """The same database for a user who may only read it."""
        address = make_url(url)
        with psycopg.connect(self._server.get_uri(address.database), autocommit=True) as connection:
            connection.execute("CREATE ROLE reader LOGIN")
            connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader")
        return address.set(username="reader").render_as_string(hide_password=False)

    def stop(self) -> None:
        """At once, as a machine that is switched off."""
        user = self._server.system_user
        pgserver.pg_ctl(["-m", "immediate", "-w", "stop"], pgdata=self._folder, user=user)

    def start(self) -> None:
        self._server.ensure_postgres_running()

    def close(self) -> None:
        self._server.cleanup()


@contextmanager
def server() -> Iterator[Server]:
    started = Server(Path(tempfile.mkdtemp(prefix="uprtrack-torture-")))
    try:
        yield started
    finally:
        started.close()
