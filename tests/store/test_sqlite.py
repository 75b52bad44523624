"""How an SQLite file is opened."""

from pathlib import Path

import pytest

from uprtrack.model.finding import Refused
from uprtrack.store.connection import open_engine, reading, writing


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{(tmp_path / 'made here' / 'store.sqlite').as_posix()}"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 10000),
        ("trusted_schema", 0),
        ("page_size", 16384),
    ],
)
def test_every_connection_has_its_pragmas(url: str, pragma: str, value: object) -> None:
    engine = open_engine(url)
    for _ in range(2):
        with reading(engine) as connection:
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
        engine.dispose()


def test_a_writer_locks_before_its_first_statement(url: str) -> None:
    engine, other = open_engine(url), open_engine(url)
    with writing(engine) as first, other.connect() as second:
        first.exec_driver_sql("SELECT 1")
        driver = second.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(Exception, match="database is locked"):
            driver.execute("BEGIN IMMEDIATE")


def test_a_file_that_others_hold_for_too_long_is_busy(url: str) -> None:
    engine, other = open_engine(url), open_engine(url)
    with reading(other) as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA busy_timeout = 0")
    with writing(engine), pytest.raises(Refused) as refusal, writing(other):
        pass
    assert refusal.value.rule == "store_busy"
