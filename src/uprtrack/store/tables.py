"""The tables of the store: one an entity, made from its declaration, and the store's own."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity
from uprtrack.store.column_types import (
    IDENTIFIER,
    WHOLE_NUMBER,
    JsonText,
    Moment,
    PlainText,
    YesNo,
    column_type,
)

METADATA = MetaData()


def entity_table(entity: Entity, metadata: MetaData) -> Table:
    """`id`, `revision`, `ordinal`, and one nullable column a field.

    `revision` last changed the record; `ordinal` is its place in the order of first storing.
    """
    return Table(
        entity.name,
        metadata,
        Column("id", IDENTIFIER, primary_key=True),
        Column("revision", WHOLE_NUMBER, ForeignKey("revisions.number"), nullable=False),
        Column("ordinal", WHOLE_NUMBER, nullable=False),
        *(Column(field.name, column_type(field)) for field in entity.fields),
        sqlite_strict=True,
    )


REVISIONS = Table(
    "revisions",
    METADATA,
    Column("number", WHOLE_NUMBER, primary_key=True, autoincrement=False),
    Column("time", Moment, nullable=False),
    Column("author", PlainText, nullable=False),
    Column("kind", PlainText, nullable=False),
    Column("note", PlainText, nullable=False),
    Column("source_name", PlainText, nullable=False),
    Column("source_sha256", IDENTIFIER, nullable=False),
    Column("import_id", IDENTIFIER, unique=True),
    Column("added", WHOLE_NUMBER, nullable=False),
    Column("changed", WHOLE_NUMBER, nullable=False),
    Column("removed", WHOLE_NUMBER, nullable=False),
    Column("undoes", WHOLE_NUMBER, ForeignKey("revisions.number")),
    Column("demonstration", YesNo, nullable=False),
    sqlite_strict=True,
)
"""One row a confirmed change set; `added`, `changed` and `removed` count what the person was shown.

`undoes` is the revision that an undo took back; `demonstration` is 1 where the store held
demonstration data after it, else 0.
"""

CHANGES = Table(
    "changes",
    METADATA,
    Column("revision", WHOLE_NUMBER, ForeignKey("revisions.number"), primary_key=True),
    Column("record", IDENTIFIER, primary_key=True),
    Column("field", IDENTIFIER, primary_key=True),
    Column("entity", IDENTIFIER, nullable=False),
    Column("old", Text),
    Column("new", Text),
    Index("changes_by_record", "record"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""What each revision did: one row a changed field, `old` and `new` as JSON, NULL where empty.

A record that was added or removed is one row whose `field` is '': `old` is NULL of an added one and
`new` of a removed one, and the other is an object of all its values that are not empty.
"""

FILES = Table(
    "files",
    METADATA,
    Column("sha256", IDENTIFIER, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Every uploaded file that became a revision, once."""

SETTINGS = Table(
    "settings",
    METADATA,
    Column("name", IDENTIFIER, primary_key=True),
    Column("value", JsonText, nullable=False),
    sqlite_strict=True,
)

ANSWERS = Table(
    "answers",
    METADATA,
    Column("kind", IDENTIFIER, nullable=False),
    Column("scope", PlainText, nullable=False),
    Column("word", PlainText, nullable=False),
    Column("answer", PlainText, nullable=False),
    PrimaryKeyConstraint("kind", "scope", "word").ddl_if("sqlite"),
    sqlite_strict=True,
)
"""What people answered: kind `header` (scope: a header row's signature; word: a header; answer: a
field), kind `value` (scope: a vocabulary; word: a word's key for matching; answer: a key) and kind
`default` (scope: a header row's signature; word: a field; answer: the value of silent rows).

A scope can be all the headers of a sheet, which is more than an index of PostgreSQL takes."""

VERSIONS = Table(
    "alembic_version",
    METADATA,
    Column("version_num", IDENTIFIER, primary_key=True),
    sqlite_strict=True,
)
"""One row: the last migration that the database has seen."""

TABLES: dict[str, Table] = {
    name: entity_table(entity, METADATA) for name, entity in ENTITIES.items()
}
"""The table of each entity, by the entity's name."""
