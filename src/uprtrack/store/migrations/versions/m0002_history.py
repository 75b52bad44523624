"""History field by field, uploaded files, the order of records, and what a revision took away.

What an earlier program stored becomes one step a record, at the revision that last changed it.
"""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity
from uprtrack.store.column_types import IDENTIFIER, WHOLE_NUMBER, YesNo

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    connection = op.get_bind()
    names = set(sa.inspect(connection).get_table_names())
    _extend_revisions()
    changes = _make_history()
    for name, entity in ENTITIES.items():
        if name in names:
            ordinal = sa.Column("ordinal", WHOLE_NUMBER, nullable=False, server_default="0")
            op.add_column(name, ordinal)
            table = sa.table(name, sa.column("ordinal"), sa.column("rowid"))
            op.execute(sa.update(table).values(ordinal=table.c.rowid))
            op.bulk_insert(changes, list(_steps(connection, entity)))
    op.execute("UPDATE settings SET value = '2' WHERE name = 'schema'")


def _extend_revisions() -> None:
    """Demonstration data stood alone: in all revisions, or in those before real data came."""
    undoes = sa.Column("undoes", WHOLE_NUMBER, sa.ForeignKey("revisions.number"))
    no = sa.false()
    op.add_column(
        "revisions", sa.Column("removed", WHOLE_NUMBER, nullable=False, server_default="0")
    )
    op.add_column("revisions", undoes, inline_references=True)
    op.add_column("revisions", sa.Column("demonstration", YesNo, nullable=False, server_default=no))
    revisions = sa.table("revisions", sa.column("kind"), sa.column("demonstration", YesNo))
    settings = sa.table("settings", sa.column("name"), sa.column("value"))
    stands = sa.exists().where(settings.c.name == "demonstration", settings.c.value == "true")
    demonstration = sa.or_(revisions.c.kind == "demonstration", stands)
    op.execute(sa.update(revisions).where(demonstration).values(demonstration=True))


def _make_history() -> sa.Table:
    op.create_table(
        "files",
        sa.Column("sha256", IDENTIFIER, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    changes = op.create_table(
        "changes",
        sa.Column("revision", WHOLE_NUMBER, sa.ForeignKey("revisions.number"), primary_key=True),
        sa.Column("record", IDENTIFIER, primary_key=True),
        sa.Column("field", IDENTIFIER, primary_key=True),
        sa.Column("entity", IDENTIFIER, nullable=False),
        sa.Column("old", sa.Text),
        sa.Column("new", sa.Text),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("changes_by_record", "changes", ["record"])
    return changes


def _steps(connection: sa.Connection, entity: Entity) -> Iterator[dict[str, Any]]:
    """Each record as having come whole in the revision that last changed it."""
    whole: sa.Select[Any] = sa.select(sa.literal_column("*")).select_from(sa.table(entity.name))
    several = {field.name for field in entity.fields if field.several}
    for row in connection.execute(whole).mappings():
        values = {
            name: json.loads(row[name]) if name in several else row[name]
            for name in entity.names
            if row.get(name) is not None
        }
        yield {
            "revision": row["revision"],
            "record": row["id"],
            "field": "",
            "entity": entity.name,
            "old": None,
            "new": json.dumps(values, ensure_ascii=False, separators=(",", ":")),
        }
