"""How a PostgreSQL server is met: stopped, restarted, forbidding, full or held by others."""

from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.connection import open_engine, reading, writing
from uprtrack.store.store import Store

RecordOf = Callable[..., Record]
Adding = Callable[..., ChangeSet]


@pytest.fixture
def url(postgres: Any) -> Iterator[str]:
    address = postgres.new_database()
    yield address
    postgres.forget(address)


def as_user(url: str, name: str) -> str:
    return make_url(url).set(username=name).render_as_string(hide_password=False)


def test_the_shorter_name_of_the_address_does_too(url: str) -> None:
    for short in ("postgresql", "postgres"):
        with Store(url.replace("postgresql+psycopg", short, 1)) as store:
            assert store.revision() == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [("lock_timeout", "10s"), ("statement_timeout", "5min"), ("timezone", "UTC")],
)
def test_every_connection_has_its_limits(url: str, name: str, value: str) -> None:
    engine = open_engine(url)
    with reading(engine) as connection:
        assert connection.exec_driver_sql(f"SHOW {name}").scalar() == value
    engine.dispose()


def test_the_address_may_say_otherwise(url: str) -> None:
    said = make_url(url).update_query_dict(
        {"application_name": "second", "options": "-c lock_timeout=3s"}
    )
    engine = open_engine(said.render_as_string(hide_password=False))
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SHOW lock_timeout").scalar() == "3s"
        assert connection.exec_driver_sql("SHOW application_name").scalar() == "second"
    engine.dispose()


def test_a_reader_cannot_write(url: str) -> None:
    engine = open_engine(url)
    with pytest.raises(Refused), reading(engine) as connection:
        connection.exec_driver_sql("CREATE TABLE numbers (number INTEGER)")
    engine.dispose()


def test_a_store_that_others_hold_for_too_long_is_busy(url: str) -> None:
    engine, other = open_engine(url), open_engine(f"{url}&options=-c lock_timeout=10ms")
    with writing(engine), pytest.raises(Refused) as refusal, writing(other):
        pass
    assert refusal.value.rule == "store_busy"
    engine.dispose()
    other.dispose()


def test_a_stopped_server_is_said_and_a_restarted_one_found_again(
    postgres: Any, url: str, record_of: RecordOf, adding: Adding
) -> None:
    with Store(url) as store:
        store.apply(adding(0, record_of("activities", "a")), author="a", kind="upload")
        postgres.stop()
        try:
            for _ in range(2):
                with pytest.raises(Refused) as refusal:
                    store.revision()
                assert refusal.value.rule == "store_unreachable"
        finally:
            postgres.start()
        assert store.revision() == 1
        store.apply(adding(1, record_of("activities", "b")), author="a", kind="upload")
        assert [r.id for r in store.snapshot().records["activities"]] == ["a", "b"]


def test_a_server_stopped_in_mid_import_keeps_nothing_of_it(
    postgres: Any, url: str, record_of: RecordOf, adding: Adding
) -> None:
    """The server goes after the revision and the first entity are written."""

    class Stopping(dict[str, Any]):
        def __getitem__(self, name: str) -> Any:
            if name == "note":
                postgres.stop()
            return super().__getitem__(name)

    link = record_of("links", "l")
    stopping = Record("links", "l", Stopping(link.values))
    many = [record_of("recommendations", f"r{number}") for number in range(50)]
    with Store(url) as store:
        try:
            with pytest.raises(Refused) as refusal:
                store.apply(adding(0, *many, stopping), author="a", kind="upload", import_id="i")
        finally:
            postgres.start()
        assert refusal.value.rule == "store_unreachable"
        assert store.revision() == 0
        assert store.snapshot().records["recommendations"] == []
        assert store.apply(adding(0, *many, link), author="a", kind="upload", import_id="i") == 1


def test_a_server_that_is_not_ready_does_not_hold_us_for_ever(postgres: Any, url: str) -> None:
    address = f"{url}&connect_timeout=2"
    with postgres.frozen(), pytest.raises(Refused) as refusal:
        Store(address)
    assert refusal.value.rule == "store_unreachable"


def test_a_user_who_may_make_no_tables_is_refused(postgres: Any, url: str) -> None:
    postgres.execute("CREATE ROLE guest LOGIN")
    with pytest.raises(Refused) as refusal:
        Store(as_user(url, "guest"))
    postgres.execute("DROP ROLE guest")
    assert refusal.value.rule == "store_read_only"
    assert "permission denied" in refusal.value.about["reason"]


def test_a_database_that_cannot_hold_arabic_is_refused(postgres: Any) -> None:
    url = postgres.new_database("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    with pytest.raises(Refused) as refusal:
        Store(url)
    postgres.forget(url)
    assert refusal.value.rule == "store_unreachable"
    assert "LATIN1" in refusal.value.about["reason"]


def test_a_server_without_a_free_place_says_so(postgres: Any, url: str) -> None:
    postgres.execute("CREATE ROLE crowd LOGIN CONNECTION LIMIT 1")
    address = as_user(url, "crowd")
    with psycopg.connect(address.replace("+psycopg", "")), pytest.raises(Refused) as refusal:
        Store(address)
    postgres.execute("DROP ROLE crowd")
    assert refusal.value.rule == "store_unreachable"
    assert "too many connections" in refusal.value.about["reason"]


def test_many_changed_records_are_stored_whole(
    url: str, record_of: RecordOf, adding: Adding
) -> None:
    """More than a few go through a temporary table, twice in one transaction."""

    def records(entity: str, **values: Any) -> list[Record]:
        return [record_of(entity, f"{entity} {n}", **values) for n in range(300)]

    with Store(url) as store:
        before = records("activities", title="ورشة", notes="n") + records("commitments")
        store.apply(adding(0, *before), author="a", kind="upload")
        after = records("activities", title="a\tb\\c\nd", sdgs=("5",)) + records(
            "commitments", themes=("women", "children")
        )
        changes = tuple(Change(new, old) for new, old in zip(after, before, strict=True))
        store.apply(ChangeSet(1, changes), author="a", kind="upload")

        found = store.snapshot().records
        expected = [Record(r.entity, r.id, r.values, 2) for r in after]
        assert found["activities"] + found["commitments"] == expected
