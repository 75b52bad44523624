"""Records to rows and back, many at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Dialect, Table, Text, func, select

from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.bulk import delete_rows, insert_rows, update_rows
from uprtrack.store.tables import TABLES

OWN_COLUMNS = 3
"""`id`, `revision` and `ordinal` stand before the fields."""


def read_records(
    connection: Connection, entity: str, condition: ColumnElement[bool] | None = None
) -> list[Record]:
    """The records of one entity in the order in which they were first stored, all or some."""
    table = TABLES[entity]
    names = _field_names(table)
    statement = select(table)
    rows = connection.execute(statement if condition is None else statement.where(condition)).all()
    in_order = sorted(rows, key=itemgetter(2))  # nearly so already, and no database knows it
    return [
        Record(entity, row[0], dict(zip(names, row[OWN_COLUMNS:], strict=True)), row[1])
        for row in in_order
    ]


def add_records(
    connection: Connection, entity: str, records: Sequence[Record], revision: int
) -> None:
    """Stores new records; IntegrityError when one of their ids is taken."""
    if not records:
        return
    table = TABLES[entity]
    last = connection.scalar(select(func.max(table.c.ordinal))) or 0
    ids = [record.id for record in records]
    fields = _fields(table, records, connection.dialect)
    rows = zip(ids, repeat(revision), count(last + 1), *fields, strict=False)
    insert_rows(connection, table, list(rows))


def put_records(
    connection: Connection, entity: str, records: Sequence[Record], revision: int
) -> None:
    """Stores known records whole."""
    if not records:
        return
    table = TABLES[entity]
    ids = [record.id for record in records]
    fields = _fields(table, records, connection.dialect)
    rows = zip(repeat(revision), *fields, ids, strict=False)
    update_rows(connection, table, ["revision", *_field_names(table)], list(rows))


def remove_records(connection: Connection, entity: str, ids: Sequence[str]) -> None:
    """Takes records out of the current values; history keeps them."""
    delete_rows(connection, TABLES[entity], ids)


def _field_names(table: Table) -> list[str]:
    """Plain texts, where SQLAlchemy's own are of a kind of theirs."""
    return [str(name) for name in table.columns.keys()[OWN_COLUMNS:]]


def _fields(table: Table, records: Sequence[Record], dialect: Dialect) -> Iterator[Iterable[Any]]:
    """The encoded values of each field, one after another.

    Raises Refused("text_with_nul"): PostgreSQL has no place for NUL, and history must not differ.
    """
    values = map(itemgetter(*_field_names(table)), (record.values for record in records))
    columns = list(table.columns)[OWN_COLUMNS:]
    for column, found in zip(columns, zip(*values, strict=True), strict=True):
        if type(column.type) is Text:
            _refuse_nul(found)
        encode = column.type.dialect_impl(dialect).bind_processor(dialect)
        yield map(encode, found) if encode else found


def _refuse_nul(texts: Sequence[Any]) -> None:
    if "\0" in "".join(filter(None, texts)):
        found = next(text for text in texts if text and "\0" in text)
        raise Refused("text_with_nul", text=found.replace("\0", ""))
