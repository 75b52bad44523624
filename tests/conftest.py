"""Sheets, files and stores for the tests of every room; where browser tests run."""

import io
import os
import signal
import tempfile
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import psycopg
import pytest
from hypothesis import settings
from sqlalchemy import make_url
from xdist.scheduler import LoadScopeScheduling

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import language_for
from uprtrack.model.record import Record
from uprtrack.reports.origin import Origin
from uprtrack.reports.workbook import export_workbook
from uprtrack.services.checking import apply, check
from uprtrack.services.preview import Answered, Preview
from uprtrack.store.store import Store

settings.register_profile("uprtrack", deadline=None)
settings.load_profile("uprtrack")

DATABASES = ("sqlite", "postgresql")
ON_BOTH = (
    "tests/browser/test_merging.py",
    "tests/store/",
    "tests/services/test_checking.py",
    "tests/services/test_returned.py",
    "tests/services/test_round_trip.py",
    "tests/services/test_storing.py",
    "tests/services/test_suggesting.py",
)
"""Where a test that takes `database` runs on both."""

Rows = Sequence[Sequence[Any]]
Sheets = Mapping[str, Rows]


class ByFile(LoadScopeScheduling):
    """A file stays in one worker, and so do all browser tests: browsers never race."""

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid.partition("::")[0]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile:
    return ByFile(config, log)


@pytest.fixture(scope="session")
def workbook_of() -> Callable[[Sheets], bytes]:
    """The bytes of an xlsx file with these rows by sheet; a text like "=1" stays text."""

    def make(sheets: Sheets) -> bytes:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for name, rows in sheets.items():
            sheet = book.create_sheet(name)
            for at, row in enumerate(rows, start=1):
                for column, value in enumerate(row, start=1):
                    cell = sheet.cell(at, column, value)
                    if isinstance(value, str):
                        cell.data_type = "s"
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    return make


class PostgreSQL:
    """A server of the tests' own, stopped and deleted with them."""

    def __init__(self, folder: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # where a computer has no folder for its sockets
            import pgserver

        self._server = pgserver.get_server(folder, cleanup_mode="delete")
        self._made = 0
        self.execute("ALTER SYSTEM SET fsync = off")
        self.execute("SELECT pg_reload_conf()")

    def execute(self, statement: str) -> None:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(statement)

    def new_database(self, options: str = "") -> str:
        """The address of an empty database."""
        self._made += 1
        name = f"test_{self._made}"
        self.execute(f"CREATE DATABASE {name} {options}")
        address = make_url(self._server.get_uri(name))
        return address.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)

    def forget(self, url: str) -> None:
        """Deletes a database, whoever is still connected to it."""
        self.execute(f"DROP DATABASE {make_url(url).database} WITH (FORCE)")

    def stop(self) -> None:
        from pgserver import pg_ctl

        pg_ctl(
            ["-w", "-m", "fast", "stop"], pgdata=self._server.pgdata, user=self._server.system_user
        )

    def start(self) -> None:
        self._server.ensure_postgres_running()

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Whoever connects now gets no answer."""
        os.kill(self._server.get_pid(), signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(self._server.get_pid(), signal.SIGCONT)

    def delete(self) -> None:
        self._server.cleanup()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgreSQL]:
    """The server of this process, started by the first test that needs one."""
    folder = tempfile.mkdtemp(prefix="uprtrack-")
    try:
        server = PostgreSQL(folder)
    except Exception as fault:
        pytest.skip(f"*** NOTHING IS TESTED ON POSTGRESQL: pgserver does not start ({fault})")
    yield server
    server.delete()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes `database`, itself or through a store, runs on SQLite or on both kinds."""
    if "database" in metafunc.fixturenames:
        place = metafunc.definition.nodeid.partition("::")[0]
        metafunc.parametrize("database", DATABASES if place.startswith(ON_BOTH) else DATABASES[:1])


@pytest.fixture
def new_url(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[[], str]]:
    """A function that gives the address of one empty database after another."""
    server = request.getfixturevalue("postgres") if database == "postgresql" else None
    made: list[str] = []

    def new() -> str:
        file = tmp_path / f"{len(made)}.sqlite"
        made.append(server.new_database() if server else f"sqlite:///{file.as_posix()}")
        return made[-1]

    yield new
    for url in made if server else []:
        server.forget(url)


@pytest.fixture
def new_store(new_url: Callable[[], str]) -> Iterator[Callable[[], Store]]:
    """A function that opens one empty store after another."""
    opened: list[Store] = []

    def open_store() -> Store:
        opened.append(Store(new_url()))
        return opened[-1]

    yield open_store
    for store in opened:
        store.close()


class Desk:
    """One store and the files that a person brings to it."""

    def __init__(self, store: Store, workbook_of: Callable[[Sheets], bytes]) -> None:
        self.store = store
        self._workbook_of = workbook_of

    def check(self, given: Sheets | Rows | bytes, name: str = "sheet.xlsx", **said: Any) -> Preview:
        """The preview of a file, of sheets, or of the rows of one sheet "Sheet1"."""
        if not isinstance(given, bytes):
            sheets = given if isinstance(given, Mapping) else {"Sheet1": given}
            given = self._workbook_of(sheets)
        return check(self.store, LOCAL, given, name, Answered(**said))

    def put(self, given: Sheets | Rows | bytes, name: str = "sheet.xlsx", **said: Any) -> Preview:
        """Check and store; what was previewed."""
        preview = self.check(given, name, **said)
        apply(self.store, LOCAL, preview)
        return preview

    def exported(self, code: str = "en", *, demonstration: bool = False) -> bytes:
        """A workbook of all that is stored."""
        stored = self.store.snapshot()
        records = {entity: found for entity, found in stored.records.items() if found}
        origin = replace(Origin.of(stored), demonstration=demonstration)
        return export_workbook(records, language_for(code), origin=origin)

    def edited(self, data: bytes, edit: Callable[[Any], None]) -> bytes:
        """A workbook after a spreadsheet program changed some cells; hidden sheets stay."""
        book = openpyxl.load_workbook(io.BytesIO(data))
        edit(book)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()

    def records(self, entity: str = "recommendations") -> list[Record]:
        return self.store.snapshot().records[entity]

    def only(self, entity: str = "recommendations") -> dict[str, Any]:
        """The values of the single record of an entity."""
        (record,) = self.records(entity)
        return record.values


@pytest.fixture
def desk(new_store: Callable[[], Store], workbook_of: Callable[[Sheets], bytes]) -> Desk:
    return Desk(new_store(), workbook_of)


@pytest.fixture
def new_desk(
    new_store: Callable[[], Store], workbook_of: Callable[[Sheets], bytes]
) -> Callable[[], Desk]:
    return lambda: Desk(new_store(), workbook_of)


@pytest.fixture(scope="session")
def said() -> Callable[[Preview], list[tuple[str, str, str]]]:
    """What a preview says above nothing but defaults: (rule, cell, value) in order."""

    def found(preview: Preview) -> list[tuple[str, str, str]]:
        return [
            (f.rule, f.place.cell, f.value) for f in preview.findings if f.rule != "default_used"
        ]

    return found


@pytest.fixture(scope="session")
def real() -> Callable[[str], bytes]:
    """The bytes of a real document; the test is skipped where there are none."""

    def read(path: str) -> bytes:
        folder = os.environ.get("UPRTRACK_REAL")
        if not folder:
            pytest.skip("UPRTRACK_REAL is not set: it names the folder of the real documents")
        return (Path(folder) / path).read_bytes()

    return read
