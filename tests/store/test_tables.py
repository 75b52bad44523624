"""The tables follow the declaration."""

import pytest
from sqlalchemy import Engine, create_engine, insert, inspect
from sqlalchemy.exc import DBAPIError, IntegrityError

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.store.connection import open_engine, writing
from uprtrack.store.store import Store
from uprtrack.store.tables import ANSWERS, METADATA, TABLES

TYPES = {
    "sqlite": {Kind.WHOLE: "INTEGER", Kind.DECIMAL: "REAL", Kind.PERCENT: "REAL"},
    "postgresql": {
        Kind.WHOLE: "BIGINT",
        Kind.DECIMAL: "DOUBLE PRECISION",
        Kind.PERCENT: "DOUBLE PRECISION",
        Kind.DATE: "DATE",
    },
}


@pytest.fixture
def engine(store: Store, url: str) -> Engine:
    return create_engine(url)


def expected_type(field: Field, database: str) -> str:
    return "TEXT" if field.several else TYPES[database].get(field.kind, "TEXT")


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_has_its_column(entity: str, engine: Engine, database: str) -> None:
    found = inspect(engine).get_columns(entity)
    columns = [(column["name"], column["type"].compile(engine.dialect)) for column in found]
    whole = TYPES[database][Kind.WHOLE]
    fields = [(field.name, expected_type(field, database)) for field in ENTITIES[entity].fields]
    text = columns[0][1].partition(" COLLATE")[0]
    assert [("id", text), *columns[1:]] == [
        ("id", "TEXT"), ("revision", whole), ("ordinal", whole), *fields
    ]  # fmt: skip


def test_every_table_of_a_file_is_strict(store: Store, url: str, database: str) -> None:
    if database == "sqlite":
        with create_engine(url).connect() as connection:
            rows = connection.exec_driver_sql("PRAGMA table_list").all()
        strict = {row.name: row.strict for row in rows}
        assert {strict[table] for table in METADATA.tables} == {1}


def test_what_is_a_moment_or_a_truth_is_one_to_other_programs(
    engine: Engine, database: str
) -> None:
    types = {column["name"]: column["type"] for column in inspect(engine).get_columns("revisions")}
    named = [types[name].compile(engine.dialect) for name in ("time", "demonstration")]
    plain = {"sqlite": ["TEXT", "INTEGER"], "postgresql": ["TIMESTAMP WITH TIME ZONE", "BOOLEAN"]}
    assert named == plain[database]


def test_a_number_column_takes_no_text(engine: Engine) -> None:
    with engine.connect() as connection, pytest.raises(DBAPIError):
        connection.exec_driver_sql(
            "INSERT INTO activities (id, revision, participants_total) VALUES ('a', 1, 'many')"
        )


@pytest.mark.parametrize("table", ["activities", "changes"])
def test_no_row_names_a_revision_that_is_not_there(table: str, store: Store, url: str) -> None:
    known = {"id": "a", "record": "a", "field": "", "entity": "activities", "ordinal": 1}
    of_it = METADATA.tables[table]
    row = {name: value for name, value in known.items() if name in of_it.c}
    engine = open_engine(url)
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.execute(insert(of_it).values(revision=7, **row))
    engine.dispose()


def test_a_sheets_headers_may_be_longer_than_an_index_takes(engine: Engine) -> None:
    row = {"kind": "header", "word": "م", "answer": "paragraph"}
    scope = "".join(chr(0x0621 + n * 37 % 26 + n % 11) for n in range(20_000))
    with engine.connect() as connection:
        connection.execute(insert(ANSWERS).values(scope=scope, **row))


def test_no_entity_shares_its_name_with_a_table_of_the_store() -> None:
    assert len(METADATA.tables) == len(TABLES) + 6
