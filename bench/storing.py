"""Time what the store does with many rows against the driver alone, on SQLite and PostgreSQL.

Run: python bench/storing.py [rows]. The driver's floor is handed rows that are ready: the same
columns, and as many rows of history with the same texts. The store has to make both, and keeps the
revision beside them.
"""

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import adbc_driver_postgresql.dbapi
import adbc_driver_sqlite.dbapi
import pgserver
import psycopg

from clock import seconds, verdict
from sheets import made_up_records
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.record import Record
from uprtrack.store.store import Store

GOALS = {"all": 1.5, "same": 0.5, "some": 0.6, "load": 1.5}
ROWS = 110_000
CHANGED = 1_000
