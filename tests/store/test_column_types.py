"""Values of every kind come back from the database as they went in."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.record import Record, Value, Values
from uprtrack.store.column_types import IsoMoment
from uprtrack.store.store import Store

TEXTS = st.one_of(
    st.sampled_from(
        [
            "",
            "0",
            "140.220",
            "المرأة، والطفل؛",
            "He said \"no\" and 'yes'",
            "a\nb\r\n\tc",
            "[]",
            "null",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"])),
)


def values_of(field: Field) -> st.SearchStrategy[Value]:
    if field.several:
        return st.lists(TEXTS, unique=True, max_size=4).map(tuple)
    match field.kind:
        case Kind.WHOLE:
            filled: st.SearchStrategy[Value] = st.integers(-(2**63), 2**63 - 1)
        case Kind.DECIMAL | Kind.PERCENT:
            filled = st.floats(allow_nan=False)
        case Kind.DATE:
            filled = st.dates()
        case _:
            filled = TEXTS
    return st.none() | filled


def values_of_records(entity: str) -> st.SearchStrategy[list[Values]]:
    fields = {field.name: values_of(field) for field in ENTITIES[entity].fields}
    return st.lists(st.fixed_dictionaries(fields), min_size=1, max_size=3)


def types(values: Values) -> dict[str, type]:
    return {name: type(value) for name, value in values.items()}


@pytest.fixture(scope="module")
def shared_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path_factory.mktemp('store') / 'values.sqlite'}") as store:
        yield store


@pytest.mark.parametrize("entity", ENTITIES)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_records_come_back_as_they_went_in(
    entity: str, shared_store: Store, data: st.DataObject
) -> None:
    drawn = data.draw(values_of_records(entity))
    records = [Record(entity, uuid4().hex, values) for values in drawn]
    base = shared_store.revision()
    added = ChangeSet(base, tuple(Change(record) for record in records))

    revision = shared_store.apply(added, author="عبد الله", kind="upload")

    found = {record.id: record for record in shared_store.snapshot().records[entity]}
    for record in records:
        assert found[record.id] == Record(entity, record.id, record.values, revision)
        assert types(found[record.id].values) == types(record.values)


def test_a_moment_is_kept_in_utc() -> None:
    engine = create_engine("sqlite://")
    table = Table("moments", MetaData(), Column("moment", IsoMoment))
    kuwait = datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=3)))
    with engine.begin() as connection:
        table.create(connection)
        connection.execute(insert(table).values(moment=kuwait))

        assert connection.exec_driver_sql("SELECT moment FROM moments").scalar() == (
            "2026-02-28T22:30:00.000+00:00"
        )
        found = connection.scalar(select(table.c.moment))
    assert found == kuwait
    assert found is not None
    assert found.utcoffset() == UTC.utcoffset(None)


def test_a_list_stays_readable_in_the_file(store: Store, url: str) -> None:
    values: dict[str, Value] = {field.name: field.empty for field in ENTITIES["agreements"].fields}
    values |= {"parties": ("ديوان حقوق الإنسان", "UN"), "signed_on": date(2021, 12, 19)}
    added = ChangeSet(0, (Change(Record("agreements", "a", values)),))
    store.apply(added, author="a", kind="upload")

    with create_engine(url).connect() as connection:
        row = connection.exec_driver_sql("SELECT parties, signed_on, areas FROM agreements").one()
    assert tuple(row) == ('["ديوان حقوق الإنسان","UN"]', "2021-12-19", None)
