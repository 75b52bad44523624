"""Opening stores made by this, an earlier and a later program."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from uprtrack.changes.change_set import ChangeSet
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


def open_file(file: Path) -> Store:
    return Store(f"sqlite:///{file}")


def run(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(statement)
        connection.commit()


def test_a_later_programs_store_is_refused_untouched(file: Path) -> None:
    open_file(file).close()
    run(file, "UPDATE settings SET value = '3' WHERE name = 'schema'")
    run(file, "DROP TABLE links")

    with pytest.raises(Refused) as refusal:
        open_file(file)

    assert refusal.value.rule == "store_newer"
    assert refusal.value.about == {"version": "3", "known": "2"}
    with closing(sqlite3.connect(file)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "links" not in tables


def test_a_newly_declared_field_gets_its_column_and_records_stay(
    file: Path, record_of: Callable[..., Record], adding: Callable[..., ChangeSet]
) -> None:
    with open_file(file) as store:
        kept = record_of("activities", "a", title="ورشة", budget_required=5.0)
        store.apply(adding(0, kept), author="a", kind="upload")
    run(file, "ALTER TABLE activities DROP COLUMN budget_required")
    run(file, "DROP TABLE links")

    with open_file(file) as store:
        (found,) = store.snapshot().records["activities"]
        assert found.values == kept.values | {"budget_required": None}
        store.apply(adding(1, record_of("links", "l", note="n")), author="a", kind="upload")
        assert [record.id for record in store.snapshot().records["links"]] == ["l"]


def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    file.write_bytes("ليس قاعدة بيانات".encode() * 100)
    before = file.read_bytes()

    with pytest.raises(Refused) as refusal:
        open_file(file)

    assert refusal.value.rule == "store_unreachable"
    assert file.read_bytes() == before


def test_opening_again_writes_nothing(file: Path) -> None:
    open_file(file).close()
    before = file.read_bytes()

    open_file(file).close()

    assert file.read_bytes() == before
