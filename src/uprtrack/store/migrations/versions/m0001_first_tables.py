"""Revisions, settings and answers; the tables of the entities follow their declaration."""

import sqlalchemy as sa
from alembic import op

from uprtrack.store.column_types import IDENTIFIER, WHOLE_NUMBER, JsonText, Moment, PlainText

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "revisions",
        sa.Column("number", WHOLE_NUMBER, primary_key=True, autoincrement=False),
        sa.Column("time", Moment, nullable=False),
        *(
            sa.Column(name, PlainText, nullable=False)
            for name in ("author", "kind", "note", "source_name")
        ),
        sa.Column("source_sha256", IDENTIFIER, nullable=False),
        sa.Column("import_id", IDENTIFIER, unique=True),
        sa.Column("added", WHOLE_NUMBER, nullable=False),
        sa.Column("changed", WHOLE_NUMBER, nullable=False),
        sqlite_strict=True,
    )
    settings = op.create_table(
        "settings",
        sa.Column("name", IDENTIFIER, primary_key=True),
        sa.Column("value", JsonText, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "answers",
        sa.Column("kind", IDENTIFIER, nullable=False),
        *(sa.Column(name, PlainText, nullable=False) for name in ("scope", "word", "answer")),
        sa.PrimaryKeyConstraint("kind", "scope", "word").ddl_if("sqlite"),
        sqlite_strict=True,
    )
    op.bulk_insert(settings, [{"name": "schema", "value": 1}])
