"""How the database is opened."""

from pathlib import Path

import pytest

from uprtrack.model.finding import Refused
from uprtrack.store.connection import open_engine, reading, writing
from uprtrack.store.store import Store


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 10000),
        ("trusted_schema", 0),
    ],
)
def test_every_connection_has_its_pragmas(url: str, pragma: str, value: object) -> None:
    engine = open_engine(url)
    for _ in range(2):
        with reading(engine) as connection:
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
        engine.dispose()


def test_a_reader_sees_one_view_while_a_writer_goes_on(url: str) -> None:
    engine = open_engine(url)
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE numbers (number)")
    count = "SELECT count(*) FROM numbers"
    with reading(engine) as reader:
        assert reader.exec_driver_sql(count).scalar() == 0
        with writing(engine) as writer:
            writer.exec_driver_sql("INSERT INTO numbers VALUES (1)")
        assert reader.exec_driver_sql(count).scalar() == 0
    with reading(engine) as reader:
        assert reader.exec_driver_sql(count).scalar() == 1


def test_a_writer_locks_before_its_first_statement(url: str) -> None:
    engine, other = open_engine(url), open_engine(url)
    with writing(engine) as first, other.connect() as second:
        first.exec_driver_sql("SELECT 1")
        driver = second.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(Exception, match="database is locked"):
            driver.execute("BEGIN IMMEDIATE")


def test_a_failed_writer_leaves_nothing(url: str) -> None:
    engine = open_engine(url)

    def fail_half_way() -> None:
        with writing(engine) as connection:
            connection.exec_driver_sql("CREATE TABLE numbers (number)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0


@pytest.mark.parametrize(
    "address", ["", "no address", "nosuchdatabase://host/name", "sqlite:////proc/none/store.sqlite"]
)
def test_an_address_that_leads_nowhere_is_refused(address: str) -> None:
    with pytest.raises(Refused) as refusal:
        Store(address)
    assert refusal.value.rule == "store_unreachable"
    assert refusal.value.about["reason"]


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        Store(f"sqlite:///{tmp_path}")
    assert refusal.value.rule == "store_unreachable"
