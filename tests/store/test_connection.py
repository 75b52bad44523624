"""How the database is opened, and what its two kinds of transaction promise."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import Engine

from uprtrack.model.finding import Refused
from uprtrack.store.connection import open_engine, reading, writing
from uprtrack.store.store import Store

COUNT = "SELECT count(*) FROM numbers"


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    engine = open_engine(url)
    with writing(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE numbers (number INTEGER)")
    yield engine
    engine.dispose()


def test_a_reader_sees_one_view_while_a_writer_goes_on(engine: Engine) -> None:
    with reading(engine) as reader:
        assert reader.exec_driver_sql(COUNT).scalar() == 0
        with writing(engine) as writer:
            writer.exec_driver_sql("INSERT INTO numbers VALUES (1)")
        assert reader.exec_driver_sql(COUNT).scalar() == 0
    with reading(engine) as reader:
        assert reader.exec_driver_sql(COUNT).scalar() == 1


def test_a_writer_waits_for_another_and_then_sees_what_it_wrote(engine: Engine) -> None:
    started = Event()

    def write() -> int | None:
        started.set()
        with writing(engine) as second:
            return second.exec_driver_sql(COUNT).scalar()

    with ThreadPoolExecutor(1) as pool:
        with writing(engine) as first:
            first.exec_driver_sql(COUNT)
            seen = pool.submit(write)
            started.wait()
            first.exec_driver_sql("INSERT INTO numbers VALUES (1)")
            assert not seen.done()
        assert seen.result() == 1


def test_a_failed_writer_leaves_nothing(engine: Engine) -> None:
    def fail_half_way() -> None:
        with writing(engine) as connection:
            connection.exec_driver_sql("INSERT INTO numbers VALUES (1)")
            connection.exec_driver_sql("CREATE TABLE others (number INTEGER)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    with writing(engine) as connection:
        assert connection.exec_driver_sql(COUNT).scalar() == 0
        connection.exec_driver_sql("CREATE TABLE others (number INTEGER)")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "no address",
        "nosuchdatabase://host/name",
        "mysql://host/name",
        "sqlite:////proc/none/store.sqlite",
        "postgresql://nobody@127.0.0.1:1/none",
        "postgresql+psycopg://nobody@/none?host=/proc/none",
    ],
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
