"""Runs the migrations in the transaction of the program that opens the store."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
