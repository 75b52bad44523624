"""Time what the store does with many rows against the driver alone, on SQLite and PostgreSQL.

Run: python bench/storing.py [rows]. The driver is handed tuples that are ready: the same columns of
the same tables, and the same rows of history. The store makes both out of records.
"""

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import md5
from itertools import cycle, islice
from pathlib import Path
from typing import Any, Protocol

import adbc_driver_postgresql.dbapi
import adbc_driver_sqlite.dbapi
import psycopg

from clock import seconds, side_by_side, verdict
from reading import compare, read_and_check
from sheets import made_up_workbook
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.store.sqlite import PRAGMAS
from uprtrack.store.store import Store

ROWS = 110_000
READ = 4_000
"""So many recommendations are read from a made-up sheet; the others repeat them under new ids."""

CHANGED = 1_000
RUNS = 3
ENTITY = "recommendations"
REVISION = """INSERT INTO revisions (number, time, author, kind, note, source_name, source_sha256,
    added, changed, removed, demonstration)
    VALUES (1, '2026-01-01', 'a', 'upload', '', '', '', 0, 0, 0, {no})"""
EVERYTHING = "SELECT * FROM recommendations"
STEPS = "SELECT * FROM changes"
Row = tuple[Any, ...]


class Database(Protocol):
    """One kind of database, with what its driver does without us."""

    name: str
    mark: str

    def new(self) -> str:
        """The address of a new store's database, its tables made."""
        ...

    def write(self, url: str, values: Sequence[Row], steps: Sequence[Row]) -> None:
        """One revision by executemany, in one transaction."""
        ...

    def fetch(self, url: str, query: str = EVERYTHING) -> Sequence[Row]: ...

    def fetch_arrow(self, url: str) -> Any: ...

    def stop(self) -> None: ...


class SQLite:
    name = "SQLite"
    mark = "?"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def new(self) -> str:
        self._made += 1
        url = f"sqlite:///{(self._folder / f'{self._made}.sqlite').as_posix()}"
        Store(url).close()
        return url

    def write(self, url: str, values: Sequence[Row], steps: Sequence[Row]) -> None:
        with closing(sqlite3.connect(_file(url), isolation_level=None)) as connection:
            for pragma in PRAGMAS:
                connection.execute(pragma)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(REVISION.format(no=0))
            connection.executemany(insertion(self, ENTITY, values), values)
            connection.executemany(insertion(self, "changes", steps), steps)
            connection.execute("COMMIT")

    def fetch(self, url: str, query: str = EVERYTHING) -> Sequence[Row]:
        with closing(sqlite3.connect(_file(url))) as connection:
            return connection.execute(query).fetchall()

    def fetch_arrow(self, url: str) -> Any:
        with (
            adbc_driver_sqlite.dbapi.connect(_file(url)) as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute(EVERYTHING)
            return cursor.fetch_arrow_table()

    def stop(self) -> None:
        """A file needs no stopping."""


class PostgreSQL:
    name = "PostgreSQL"
    mark = "%s"

    def __init__(self, folder: Path) -> None:
        import pgserver

        self._server = pgserver.get_server(folder / "server", cleanup_mode="delete")
        self._made = 0

    def new(self) -> str:
        self._made += 1
        name = f"bench_{self._made}"
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        url = str(self._server.get_uri(name))
        Store(url).close()
        return url

    def write(self, url: str, values: Sequence[Row], steps: Sequence[Row]) -> None:
        with psycopg.connect(url) as connection, connection.cursor() as cursor:
            cursor.execute(REVISION.format(no="false"))
            cursor.executemany(insertion(self, ENTITY, values), values)
            cursor.executemany(insertion(self, "changes", steps), steps)

    def fetch(self, url: str, query: str = EVERYTHING) -> Sequence[Row]:
        with psycopg.connect(url) as connection:
            return connection.execute(query).fetchall()

    def fetch_arrow(self, url: str) -> Any:
        with (
            adbc_driver_postgresql.dbapi.connect(url) as connection,
            connection.cursor() as cursor,
        ):
            cursor.execute(EVERYTHING)
            return cursor.fetch_arrow_table()

    def stop(self) -> None:
        self._server.cleanup()


def _file(url: str) -> str:
    return url.removeprefix("sqlite:///")


def insertion(database: Database, table: str, rows: Sequence[Row]) -> str:
    marks = ", ".join([database.mark] * len(rows[0]))
    return f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608 - names of this file alone


def made_up_records(rows: int) -> list[Record]:
    empty: dict[str, list[Record]] = {name: [] for name in ENTITIES}
    read = [r for r in compare(read_and_check(made_up_workbook(READ)), empty) if r.entity == ENTITY]
    return [
        Record(
            ENTITY,
            md5(b"%d" % n).hexdigest(),
            {**record.values, "paragraph": f"{100 + n // 300}.{n % 300}"},
        )
        for n, record in enumerate(islice(cycle(read), rows))
    ]


@contextmanager
def databases() -> Iterator[list[Database]]:
    """SQLite, and PostgreSQL where its server can be had."""
    folder = Path(tempfile.mkdtemp())
    both: list[Database] = [SQLite(folder)]
    try:
        both.append(PostgreSQL(folder))
    except ImportError as fault:
        print(f"*** NOTHING IS TIMED ON POSTGRESQL: {fault}")
    try:
        yield both
    finally:
        for database in both:
            database.stop()
        shutil.rmtree(folder)


def changed(records: Sequence[Record], stored: Sequence[Record]) -> tuple[Change, ...]:
    """What the records change of what is stored, found by id as in a returned export."""
    now = {record.id: record for record in stored}
    pairs = ((record, now[record.id]) for record in records)
    return tuple(Change(new, old) for new, old in pairs if new.values != old.values)


def apply(store: Store, changes: tuple[Change, ...]) -> None:
    store.apply(ChangeSet(store.revision(), changes), author="a", kind="upload")


def report(database: Database, records: Sequence[Record]) -> None:
    """Print the figures of one database beside their goals."""
    rows = len(records)
    added = tuple(Change(record) for record in records)
    full = database.new()
    with Store(full) as store:
        apply(store, added)
        with_history = database.fetch(full), database.fetch(full, STEPS)
        new = iter([database.new() for _ in range(2 * RUNS)])

        def fill() -> None:
            with Store(next(new)) as empty:
                apply(empty, added)

        def again(incoming: Sequence[Record]) -> None:
            apply(store, changed(incoming, store.snapshot().records[ENTITY]))

        note = iter("abcdef")

        def some() -> None:
            text = next(note)
            edited = [Record(ENTITY, r.id, {**r.values, "notes": text}) for r in records[:CHANGED]]
            again([*edited, *records[CHANGED:]])

        floor, applied, same, edited = side_by_side(
            [
                lambda: database.write(next(new), *with_history),
                fill,
                lambda: again(records),
                some,
            ],
            RUNS,
        )
        print(f"\n{database.name}, {rows:,} rows of {ENTITY}")
        print(f"  executemany of rows and history {floor:7.2f} s   handed ready to the driver")
        _goal("applied to an empty store", applied, floor, 1.5)
        _goal("same rows again, none changed", same, floor, 0.5)
        _goal(f"same rows, {CHANGED:,} changed", edited, floor, 0.6)
        fetched, arrow, loaded = side_by_side(
            [lambda: database.fetch(full), lambda: database.fetch_arrow(full), store.snapshot],
            RUNS,
        )
        print(f"  read by ADBC into columns       {arrow:7.2f} s")
        print(f"  read by the driver, fetchall    {fetched:7.2f} s")
        _goal("snapshot, of fetchall", loaded, fetched, 1.5)
        _goal("snapshot, of ADBC", loaded, arrow, 1.5)
        asked = seconds(lambda: [store.revision() for _ in range(100)], RUNS) / 100
        print(f"  the revision's number         {asked * 1000:9.2f} ms")


def _goal(what: str, taken: float, floor: float, goal: float) -> None:
    times = taken / floor
    said = f"goal {goal} x: {verdict(times <= goal)}"
    print(f"  {what:<31} {taken:7.2f} s   {times:.2f} x   {said}", flush=True)


def main() -> None:
    records = made_up_records(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
    with databases() as both:
        for database in both:
            report(database, records)


if __name__ == "__main__":
    main()
