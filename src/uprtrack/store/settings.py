"""What belongs to the store as a whole and is no record."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from uprtrack.store.tables import SETTINGS

DEMONSTRATION = "demonstration"


@dataclass(frozen=True, slots=True)
class Settings:
    """`state_under_review`: ISO 3166 alpha-3 of the State that the store is kept for."""

    state_under_review: str = "KWT"


def read_settings(connection: Connection) -> Settings:
    """What was kept, the default where nothing was."""
    kept = dict(connection.execute(select(SETTINGS.c.name, SETTINGS.c.value)).all())
    return Settings(**{name: kept[name] for name in asdict(Settings()) if name in kept})


def keep_settings(connection: Connection, settings: Settings) -> None:
    for name, value in asdict(settings).items():
        _put(connection, name, value)


def is_demonstration(connection: Connection) -> bool:
    """Whether what the store holds is demonstration data."""
    found = connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == DEMONSTRATION))
    return found is True


def mark_demonstration(connection: Connection, demonstration: bool) -> None:
    _put(connection, DEMONSTRATION, demonstration)


def _put(connection: Connection, name: str, value: Any) -> None:
    connection.execute(delete(SETTINGS).where(SETTINGS.c.name == name))
    connection.execute(insert(SETTINGS).values(name=name, value=value))
