"""Which store this is: a name of its own, and the stores whose history it carries on.

Revision numbers alone do not tell two stores apart, nor a store from what a backup made of it.
"""

from uuid import uuid4

from sqlalchemy import Connection, Engine, delete, func, insert, select

from uprtrack.store.connection import reading, writing
from uprtrack.store.revisions import current_revision
from uprtrack.store.tables import REVISIONS, SETTINGS

IDENTITY, ANCESTORS = "identity", "ancestors"


def ensure_identity(engine: Engine) -> None:
    """Gives the store a name where it has none yet."""
    with reading(engine) as connection:
        if read_identity(connection):
            return
    with writing(engine) as connection:
        if not read_identity(connection):
            _put(connection, IDENTITY, uuid4().hex)


def read_identity(connection: Connection) -> str:
    """The store's name, "" where it has none yet."""
    return str(_get(connection, IDENTITY) or "")


def read_stamp(connection: Connection) -> tuple[str, int]:
    """Identity and last revision, in one question."""
    last = select(func.max(REVISIONS.c.number)).scalar_subquery()
    name, number = connection.execute(
        select(SETTINGS.c.value, last).where(SETTINGS.c.name == IDENTITY)
    ).one()
    return str(name), number or 0


def carries(connection: Connection, identity: str, revision: int) -> bool:
    """Whether a revision of the store of that name is the revision of that number here."""
    if identity == read_identity(connection):
        return revision <= current_revision(connection)
    return any(name == identity and revision <= last for name, last in _ancestors(connection))


def begin_anew(connection: Connection) -> None:
    """Gives a store that was filled from another a name of its own; it carries the other's on."""
    before = [*_ancestors(connection), (read_identity(connection), current_revision(connection))]
    _put(connection, ANCESTORS, before)
    _put(connection, IDENTITY, uuid4().hex)


def _ancestors(connection: Connection) -> list[tuple[str, int]]:
    """The names of earlier stores, each with the last of its revisions that this one holds."""
    kept = _get(connection, ANCESTORS)
    return [(str(name), int(last)) for name, last in kept] if isinstance(kept, list) else []


def _get(connection: Connection, name: str) -> object:
    return connection.scalar(select(SETTINGS.c.value).where(SETTINGS.c.name == name))


def _put(connection: Connection, name: str, value: object) -> None:
    connection.execute(delete(SETTINGS).where(SETTINGS.c.name == name))
    connection.execute(insert(SETTINGS).values(name=name, value=value))
