"""How a field's values lie in a database column."""

import json
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import REAL, BigInteger, Dialect, Double, Integer, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

from uprtrack.model.field import Field, Kind

DISTINCT_CELLS = 16_384
"""Decoded texts remembered: the same few lists and days fill most cells of a column."""

WHOLE_NUMBER: TypeEngine[Any] = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits everywhere; a STRICT table of SQLite knows no BIGINT, its INTEGER has 64 already."""

DECIMAL_NUMBER: TypeEngine[Any] = Double().with_variant(REAL(), "sqlite")
"""Double precision everywhere; a STRICT table of SQLite knows no DOUBLE."""


@lru_cache(DISTINCT_CELLS)
def _several_from_json(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


@lru_cache(DISTINCT_CELLS)
def _json_from_several(values: tuple[str, ...]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


_day_from_iso = lru_cache(DISTINCT_CELLS)(date.fromisoformat)


class SeveralTexts(TypeDecorator[tuple[str, ...]]):
    """Texts in order as a JSON list, Arabic unescaped; NULL stands for ()."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return _json_from_several(value) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return () if value is None else _several_from_json(value)


class IsoDay(TypeDecorator[date]):
    """A day as the text 2026-03-01: a STRICT table of SQLite refuses DATE."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else date.isoformat(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else _day_from_iso(value)


class IsoMoment(TypeDecorator[datetime]):
    """A moment as ISO text in UTC, to the millisecond; values carry a time zone on both ways."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).isoformat(timespec="milliseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class YesNo(TypeDecorator[bool]):
    """1 or 0: a STRICT table of SQLite knows no BOOLEAN."""

    impl = WHOLE_NUMBER
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


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
            return IsoDay()
        case _:
            return Text()
