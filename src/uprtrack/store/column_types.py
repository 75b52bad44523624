"""How a field's values lie in a database column."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import REAL, BigInteger, Boolean, Date, DateTime, Dialect, Double, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from uprtrack.model.field import Field, Kind

DISTINCT_CELLS = 16_384
"""Decoded texts remembered: the same few lists and days fill most cells of a column."""

WHOLE_NUMBER: TypeEngine[Any] = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits everywhere; a STRICT table of SQLite knows no BIGINT, its INTEGER has 64 already."""

DECIMAL_NUMBER: TypeEngine[Any] = Double().with_variant(REAL(), "sqlite")
"""Double precision everywhere; a STRICT table of SQLite knows no DOUBLE."""

IDENTIFIER: TypeEngine[Any] = Text(collation="C").with_variant(Text(), "sqlite")
"""A text that is never sorted for people: compared byte by byte everywhere."""


def _is_sqlite(dialect: Dialect) -> bool:
    return dialect.name == "sqlite"


@lru_cache(DISTINCT_CELLS)
def _several_from_json(text: str | None) -> tuple[str, ...]:
    return () if text is None else tuple(json.loads(text))


@lru_cache(DISTINCT_CELLS)
def _json_from_several(values: tuple[str, ...] | None) -> str | None:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")) if values else None


@lru_cache(DISTINCT_CELLS)
def _day_from_iso(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@lru_cache(DISTINCT_CELLS)
def _iso_from_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


class SeveralTexts(TypeDecorator[tuple[str, ...]]):
    """Texts in order as a JSON list, Arabic unescaped; NULL stands for ()."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any]:
        return _json_from_several

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:
        return _several_from_json


class Day(TypeDecorator[date]):
    """A DATE; in SQLite, whose STRICT tables refuse one, the text 2026-03-01."""

    impl = Date
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if _is_sqlite(dialect) else Date())

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        return _iso_from_day if _is_sqlite(dialect) else None

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return _day_from_iso if _is_sqlite(dialect) else None


class Moment(TypeDecorator[datetime]):
    """A TIMESTAMPTZ, in SQLite ISO text, in UTC to the millisecond.

    Values carry a time zone on both ways.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Text() if _is_sqlite(dialect) else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        text = value.astimezone(UTC).isoformat(timespec="milliseconds")
        return text if _is_sqlite(dialect) else datetime.fromisoformat(text)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(UTC)


class YesNo(TypeDecorator[bool]):
    """A BOOLEAN; in SQLite, whose STRICT tables know none, 1 or 0."""

    impl = Boolean
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(Integer() if _is_sqlite(dialect) else Boolean())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> Any:
        return int(value) if value is not None and _is_sqlite(dialect) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class PlainText(TypeDecorator[str]):
    """A text without NUL characters, which PostgreSQL cannot hold; they are left out."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else value.replace("\0", "")

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return value


class JsonText(TypeDecorator[Any]):
    """Any JSON value as text, never NULL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json.dumps(value, ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


def column_type(field: Field) -> TypeEngine[Any]:
    """The one place that turns a kind into a type of the database."""
    if field.several:
        return SeveralTexts()
    match field.kind:
        case Kind.WHOLE:
            return WHOLE_NUMBER
        case Kind.DECIMAL | Kind.PERCENT:
            return DECIMAL_NUMBER
        case Kind.DATE:
            return Day()
        case _:
            return Text()
