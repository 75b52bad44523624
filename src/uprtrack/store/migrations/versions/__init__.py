"""One module a migration. Each says its own tables: those of the program have moved on since."""
