"""Values of every kind come back from the database as they went in."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, create_engine, insert, select

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value, Values
from uprtrack.store.column_types import Moment
from uprtrack.store.connection import open_engine, writing
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
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
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


@pytest.mark.parametrize("entity", ENTITIES)
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_records_come_back_as_they_went_in(entity: str, store: Store, data: st.DataObject) -> None:
    drawn = data.draw(values_of_records(entity))
    records = [Record(entity, uuid4().hex, values) for values in drawn]
    base = store.revision()
    added = ChangeSet(base, tuple(Change(record) for record in records))

    revision = store.apply(added, author="عبد الله", kind="upload")

    found = {record.id: record for record in store.snapshot().records[entity]}
    for record in records:
        assert found[record.id] == Record(entity, record.id, record.values, revision)
        assert types(found[record.id].values) == types(record.values)


def test_a_moment_is_kept_in_utc_to_the_millisecond(store: Store, url: str) -> None:
    engine = open_engine(url)
    table = Table("moments", MetaData(), Column("moment", Moment))
    kuwait = datetime(2026, 3, 1, 1, 30, 0, 125999, timezone(timedelta(hours=3)))
    with writing(engine) as connection:
        table.create(connection)
        connection.execute(insert(table).values(moment=kuwait))

        found = connection.scalar(select(table.c.moment))
    engine.dispose()
    assert found == datetime(2026, 2, 28, 22, 30, 0, 125000, UTC)
    assert found is not None
    assert found.utcoffset() == UTC.utcoffset(None)


def test_a_moment_is_readable_in_the_file() -> None:
    assert Moment().process_bind_param(
        datetime(2026, 2, 28, 22, 30, tzinfo=UTC), create_engine("sqlite://").dialect
    ) == ("2026-02-28T22:30:00.000+00:00")


@pytest.mark.parametrize("known", [False, True])
def test_a_text_with_nul_is_refused_whole(
    known: bool, store: Store, record_of: Callable[..., Record]
) -> None:
    """PostgreSQL cannot hold one, and both databases keep the same."""
    before = record_of("activities", "a", title="ورشة") if known else None
    if before:
        store.apply(ChangeSet(0, (Change(before),)), author="a", kind="upload")
    other = Change(record_of("links", "l"))
    change = Change(record_of("activities", "a", title="ند\0وة"), before)

    with pytest.raises(Refused) as refusal:
        store.apply(ChangeSet(int(known), (other, change)), author="a", kind="upload")

    assert refusal.value.rule == "text_with_nul"
    assert refusal.value.about == {"text": "ندوة"}
    assert store.revision() == int(known)
    assert store.snapshot().records["links"] == []


def test_what_a_person_types_about_a_revision_may_hold_nul(
    store: Store, adding: Callable[..., ChangeSet], record_of: Callable[..., Record]
) -> None:
    added = adding(0, record_of("links", "l"))
    store.apply(added, author="نو\0رة", kind="edit", note="a\0b", source_name="c\0.xlsx")
    (revision,) = store.history()
    assert (revision.author, revision.note, revision.source_name) == ("نورة", "ab", "c.xlsx")


def test_a_list_stays_readable_in_the_file(store: Store, url: str) -> None:
    values: dict[str, Value] = {field.name: field.empty for field in ENTITIES["agreements"].fields}
    values |= {"parties": ("ديوان حقوق الإنسان", "UN"), "signed_on": date(2021, 12, 19)}
    added = ChangeSet(0, (Change(Record("agreements", "a", values)),))
    store.apply(added, author="a", kind="upload")

    with create_engine(url).connect() as connection:
        row = connection.exec_driver_sql("SELECT parties, signed_on, areas FROM agreements").one()
    day: object = "2021-12-19" if url.startswith("sqlite") else date(2021, 12, 19)
    assert tuple(row) == ('["ديوان حقوق الإنسان","UN"]', day, None)
