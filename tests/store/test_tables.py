"""The tables follow the declaration."""

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.store.store import Store
from uprtrack.store.tables import METADATA, TABLES

TYPES = {Kind.WHOLE: "INTEGER", Kind.DECIMAL: "REAL", Kind.PERCENT: "REAL"}


def expected_type(field: Field) -> str:
    return "TEXT" if field.several else TYPES.get(field.kind, "TEXT")


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_has_its_column(entity: str, store: Store, url: str) -> None:
    with create_engine(url).connect() as connection:
        rows = connection.exec_driver_sql(f"PRAGMA table_info({entity})").all()
    columns = [(row.name, row.type) for row in rows]
    fields = [(field.name, expected_type(field)) for field in ENTITIES[entity].fields]
    assert columns == [("id", "TEXT"), ("revision", "INTEGER"), ("ordinal", "INTEGER"), *fields]


@pytest.mark.parametrize("table", sorted(METADATA.tables))
def test_every_table_is_strict(table: str, store: Store, url: str) -> None:
    with create_engine(url).connect() as connection:
        rows = connection.exec_driver_sql("PRAGMA table_list").all()
    assert {row.name: row.strict for row in rows}[table] == 1


def test_a_number_column_takes_no_text(store: Store, url: str) -> None:
    with create_engine(url).connect() as connection, pytest.raises(IntegrityError):
        connection.exec_driver_sql(
            "INSERT INTO activities (id, revision, participants_total) VALUES ('a', 1, 'many')"
        )


def test_no_entity_shares_its_name_with_a_table_of_the_store() -> None:
    assert len(METADATA.tables) == len(TABLES) + 5
