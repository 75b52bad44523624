"""Time what the store does with many rows against the driver alone, on SQLite and PostgreSQL.

Run: python bench/storing.py [rows]. The driver's floor is handed rows that are ready: the same
columns, and as many rows of history with the same texts. The store has to make both, and keeps the
revision beside them.
"""

GOALS = {"all": 1.5, "same": 0.5, "some": 0.6, "load": 1.5}
ROWS = 110_000
CHANGED = 1_000
