"""A store written to one file, and such a file opened again."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from uprtrack.model.finding import Finding, Refused
from uprtrack.store.connection import reading, writing
from uprtrack.store.copying import copy_everything
from uprtrack.store.holdings import Holdings, holdings
from uprtrack.store.store import Store
from uprtrack.store.verify import BROKEN, verify

_BEGINNING = b"SQLite format 3\0"
_OURS = {"revisions", "settings"}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_AS_BACKUP = {
    "store_unreachable": "backup_damaged",
    "store_damaged": "backup_damaged",
    "store_foreign": "backup_foreign",
}
"""What is wrong with a store, said of a file that a person took for a backup."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds; `faults` are those of the store that it was made from."""

    holdings: Holdings
    faults: tuple[Finding, ...]


def write_backup(store: Store, file: Path, *, replace: bool = False) -> Backup:
    """Writes one view of the store to a file while others go on, and verifies what it wrote.

    The file is an SQLite store of its own, whatever database the store is in. It appears whole or
    not at all. Raises Refused: file_exists, folder_missing, no_permission, file_system,
    backup_failed.
    """
    if file.is_dir():
        raise Refused("path_is_folder", path=str(file))
    if not file.parent.is_dir():
        raise Refused("folder_missing", path=str(file.parent))
    if file.exists() and not replace:
        raise Refused("file_exists", path=str(file))
    part = file.with_name(f".{file.name}.{uuid4().hex}")
    try:
        with _told(file):
            _write(store, part)
            written = _verified(part)
            _make_plain(part)
            os.replace(part, file)
            _settle(file.parent)
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            Path(f"{part}{ending}").unlink(missing_ok=True)
    return written


def _write(store: Store, part: Path) -> None:
    if store.engine.dialect.name == "sqlite":
        with reading(store.engine) as connection:
            driver: Any = connection.connection.driver_connection
            driver.execute("VACUUM INTO ?", (str(part),))
    else:
        with (
            reading(store.engine) as source,
            Store(_address(part)) as copy,
            writing(copy.engine) as target,
        ):
            copy_everything(source, target)


def _verified(part: Path) -> Backup:
    with Store(_address(part)) as copy:
        found = verify(copy.engine)
        if broken := [fault for fault in found.faults if fault.rule in BROKEN]:
            raise Refused("backup_failed", reason=broken[0].about["reason"])
        return Backup(holdings(copy.engine), found.faults)


def _make_plain(part: Path) -> None:
    """One file that stands alone, readable from where nothing may be written, safe on its disk."""
    with closing(sqlite3.connect(part)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Makes the new name last through a power cut, where the system lets folders be opened."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """Turns what prevents a file from being written into Refused."""
    try:
        yield
    except PermissionError as fault:
        raise Refused("no_permission", path=str(file)) from fault
    except (OSError, sqlite3.DatabaseError) as fault:
        if getattr(fault, "sqlite_errorcode", 0) in _DAMAGED:
            raise Refused("backup_failed", reason=str(fault)) from fault
        reason = getattr(fault, "strerror", None) or str(fault)
        raise Refused("file_system", path=str(file), reason=reason) from fault


@contextmanager
def opened_backup(file: Path) -> Iterator[Store]:
    """A backup's content as a store of this program's layout; the file itself is only read."""
    try:
        with file.open("rb") as opened:
            if opened.read(len(_BEGINNING)) != _BEGINNING:
                raise Refused("backup_foreign", path=str(file))
    except FileNotFoundError as fault:
        raise Refused("file_missing", path=str(file)) from fault
    except OSError as fault:
        reason = fault.strerror or str(fault)
        raise Refused("file_system", path=str(file), reason=reason) from fault
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        _copy(file, copy)
        try:
            store = Store(_address(copy))
        except Refused as refused:
            rule = _AS_BACKUP.get(refused.rule)
            if rule is None:
                raise
            raise Refused(rule, path=str(file)) from refused
        with store:
            if verify(store.engine).faults:
                raise Refused("backup_damaged", path=str(file))
            yield store


def _copy(file: Path, copy: Path) -> None:
    try:
        with (
            closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            names = {name for (name,) in source.execute("SELECT name FROM sqlite_master")}
            if not names >= _OURS:
                raise Refused("backup_foreign", path=str(file))
            source.backup(target)
    except sqlite3.DatabaseError as fault:
        raise Refused("backup_damaged", path=str(file)) from fault


def _address(file: Path) -> str:
    return f"sqlite:///{file.absolute().as_posix()}"
