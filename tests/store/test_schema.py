"""Opening stores made by this, an earlier and a later program."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.steps import Step, replay
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.answers import Answers
from uprtrack.store.connection import open_engine, writing
from uprtrack.store.schema import HEAD, MIGRATIONS, migrate
from uprtrack.store.settings import Settings
from uprtrack.store.store import Store
from uprtrack.store.tables import METADATA, TABLES

RecordOf = Callable[..., Record]
Adding = Callable[..., ChangeSet]
Run = Callable[[str], None]
FIRST_PROGRAM = Path(__file__).with_name("first_program.sql")
"""A store of the program that had no history, as its file dumps."""


@pytest.fixture
def run(url: str) -> Run:
    def execute(statement: str) -> None:
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.exec_driver_sql(statement)
        engine.dispose()

    return execute


@pytest.fixture
def tables_of(url: str) -> Callable[[], set[str]]:
    return lambda: set(inspect(create_engine(url)).get_table_names())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def first(file: Path, record_of: RecordOf) -> Iterator[Store]:
    """The store of the first program, opened by this one."""
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(FIRST_PROGRAM.read_text(encoding="utf-8"))
    with Store(f"sqlite:///{file}") as store:
        yield store


@pytest.fixture
def first_records(record_of: RecordOf) -> list[Record]:
    """What the first program stored, in its order, each with the revision that it had."""
    shop = record_of(
        "activities", "b", title="ورشة", budget_required=5.5, participants_total=3,
        sdgs=("5", "16"), starts_on=date(2024, 3, 1),
    )  # fmt: skip
    talk = record_of("activities", "a", title='ندوة «عن» "حقوق"\nسطر', notes="n")
    text = record_of(
        "recommendations", "r", paragraph="140.220", themes=("women", "children"),
        progress_percent=40.0,
    )  # fmt: skip
    numbered = ((shop, 2), (talk, 3), (text, 2))
    return [Record(r.entity, r.id, r.values, number) for r, number in numbered]


def test_what_the_first_program_stored_is_all_there(
    first: Store, first_records: list[Record]
) -> None:
    stored = first.snapshot()
    assert stored.revision == 3
    assert not stored.demonstration
    assert stored.records["activities"] + stored.records["recommendations"] == first_records
    assert sum(map(len, stored.records.values())) == 3
    assert first.answers() == Answers({"sheet": {"م": "paragraph"}})
    assert first.settings == Settings("JOR")
    assert [
        (r.number, r.author, r.kind, r.note, r.source_name, r.added, r.changed, r.removed, r.undoes)
        for r in first.history()
    ] == [
        (3, "نورة", "upload", "", "", 0, 1, 0, None),
        (2, "نورة", "upload", "Q1", "x.xlsx", 3, 0, 0, None),
        (1, "uprtrack", "demonstration", "", "", 1, 0, 0, None),
    ]
    assert [revision.demonstration for revision in first.history()] == [False, False, True]


def test_what_the_first_program_stored_has_a_history(
    first: Store, first_records: list[Record]
) -> None:
    steps = first.steps(0, 3)
    assert [(s.revision, s.record_id, s.field, s.old) for s in steps] == [
        (2, "b", "", None),
        (2, "r", "", None),
        (3, "a", "", None),
    ]
    assert replay(steps) == {record.id: record for record in first_records}
    as_of = first.snapshot(2)
    assert [record.id for record in as_of.records["activities"]] == ["b"]


def test_the_first_programs_store_goes_on(
    first: Store, first_records: list[Record], record_of: RecordOf
) -> None:
    shop = first_records[0]
    after = Record("activities", "b", shop.values | {"title": "ندوة"})
    new = record_of("activities", "c", title="ج")
    first.apply(ChangeSet(3, (Change(new), Change(after, shop))), author="a", kind="edit")

    assert [record.id for record in first.snapshot().records["activities"]] == ["b", "a", "c"]
    assert first.snapshot(3).records["activities"] == first_records[:2]
    assert first.steps_about("b")[-1] == Step(4, "activities", "b", "title", "ورشة", "ندوة")


def test_a_store_that_held_the_demonstration_still_does(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(FIRST_PROGRAM.read_text(encoding="utf-8"))
        connection.execute("UPDATE settings SET value = 'true' WHERE name = 'demonstration'")
        connection.commit()
    with Store(f"sqlite:///{file}") as store:
        assert store.snapshot().demonstration
        assert all(revision.demonstration for revision in store.history())


def test_the_first_program_refuses_the_store_from_now_on(first: Store, file: Path) -> None:
    """It knows stores up to 1 by this setting, in old stores and in new ones."""
    with Store(f"sqlite:///{file.with_name('new.sqlite')}"):
        pass
    for opened in (file, file.with_name("new.sqlite")):
        with closing(sqlite3.connect(opened)) as connection:
            rows = connection.execute("SELECT value FROM settings WHERE name = 'schema'")
            assert rows.fetchall() == [("2",)]


def test_many_may_open_the_first_programs_store_at_once(
    file: Path, first_records: list[Record]
) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(FIRST_PROGRAM.read_text(encoding="utf-8"))
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(Store, [f"sqlite:///{file}"] * 4))
    for store in stores:
        assert store.snapshot().records["activities"] == first_records[:2]
        assert len(store.steps(0, 3)) == 3
        store.close()


def test_the_migrations_are_those_in_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", "uprtrack.store:migrations")
    scripts = list(ScriptDirectory.from_config(config).walk_revisions())
    assert tuple(script.revision for script in reversed(scripts)) == MIGRATIONS


def test_the_migrations_make_the_tables_of_a_new_store(
    new_url: Callable[[], str],
) -> None:
    made, migrated = open_engine(new_url()), open_engine(new_url())
    with writing(made) as connection:
        METADATA.create_all(connection)
        expected = described(connection)
    with writing(migrated) as connection:
        migrate(connection, None)
        found = described(connection)
    made.dispose()
    migrated.dispose()
    assert found == {name: of for name, of in expected.items() if name not in TABLES}


def described(connection: Connection) -> dict[str, Any]:
    """Columns, keys and indexes of every table; defaults, which only old rows needed, left out."""
    stored = inspect(connection)
    kind = connection.dialect
    return {
        table: (
            [
                (column["name"], column["type"].compile(kind), column["nullable"])
                for column in stored.get_columns(table)
            ],
            stored.get_pk_constraint(table)["constrained_columns"],
            sorted(
                (key["constrained_columns"], key["referred_table"], key["referred_columns"])
                for key in stored.get_foreign_keys(table)
            ),
            sorted((index["name"] or "", index["column_names"])
                   for index in stored.get_indexes(table)),
            sorted(one["column_names"] for one in stored.get_unique_constraints(table)),
        )
        for table in stored.get_table_names()
    }  # fmt: skip


def test_a_later_programs_store_is_refused_untouched(
    url: str, run: Run, tables_of: Callable[[], set[str]]
) -> None:
    Store(url).close()
    run("UPDATE alembic_version SET version_num = '0099'")
    run("DROP TABLE links")

    with pytest.raises(Refused) as refusal:
        Store(url)

    assert refusal.value.rule == "store_newer"
    assert refusal.value.about == {"version": "0099", "known": HEAD}
    assert "links" not in tables_of()


def test_another_programs_tables_are_left_alone(
    url: str, run: Run, tables_of: Callable[[], set[str]]
) -> None:
    run("CREATE TABLE links (address TEXT)")

    with pytest.raises(Refused) as refusal:
        Store(url)

    assert refusal.value.rule == "store_foreign"
    assert tables_of() == {"links"}


def test_tables_of_other_names_may_stand_beside(url: str, run: Run) -> None:
    run("CREATE TABLE weather (day TEXT)")
    with Store(url) as store:
        assert store.revision() == 0


def test_a_newly_declared_field_gets_its_column_and_records_stay(
    url: str, run: Run, record_of: RecordOf, adding: Adding
) -> None:
    with Store(url) as store:
        kept = record_of("activities", "a", title="ورشة", budget_required=5.0)
        store.apply(adding(0, kept), author="a", kind="upload")
    run("ALTER TABLE activities DROP COLUMN budget_required")
    run("ALTER TABLE activities DROP COLUMN starts_on")
    run("DROP TABLE links")

    with Store(url) as store:
        (found,) = store.snapshot().records["activities"]
        assert found.values == kept.values | {"budget_required": None}
        store.apply(adding(1, record_of("links", "l", note="n")), author="a", kind="upload")
        assert [record.id for record in store.snapshot().records["links"]] == ["l"]


def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    file.write_bytes("ليس قاعدة بيانات".encode() * 100)
    before = file.read_bytes()

    with pytest.raises(Refused) as refusal:
        Store(f"sqlite:///{file}")

    assert refusal.value.rule == "store_damaged"
    assert file.read_bytes() == before


def test_opening_again_writes_nothing(file: Path) -> None:
    Store(f"sqlite:///{file}").close()
    before = file.read_bytes()

    Store(f"sqlite:///{file}").close()

    assert file.read_bytes() == before
