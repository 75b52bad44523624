"""A store written to one file, and a store filled from such a file or from another store."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from sqlalchemy import Connection

from uprtrack.model.finding import Finding, Refused
from uprtrack.store.address import DEFAULT_FILE
from uprtrack.store.connection import reading, writing
from uprtrack.store.copying import copy_everything
from uprtrack.store.holdings import Holdings, read_holdings
from uprtrack.store.identity import begin_anew
from uprtrack.store.store import Store
from uprtrack.store.verify import BROKEN, verify, verify_within

_BEGINNING = b"SQLite format 3\0"
_OURS = {"revisions", "settings"}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


_AS_BACKUP = {"store_unreachable": "backup_damaged", "store_foreign": "backup_foreign"}
"""What is wrong with a store, said of a file that a person took for a backup."""


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds; `faults` are those of the store that it was made from."""

    holdings: Holdings
    faults: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a store holds, and what would stand in its place."""

    here: Holdings
    coming: Holdings


def holdings(store: Store) -> Holdings:
    with reading(store.engine) as connection:
        return read_holdings(connection)


def write_backup(store: Store, file: Path, *, replace: bool = False) -> Backup:
    """Writes one view of the store to a file while others go on, and verifies what it wrote.

    The file is an SQLite store of its own, whatever database the store is in. It appears whole or
    not at all. Raises Refused: file_exists, folder_missing, no_permission, file_system,
    backup_failed.
    """
    if file.is_dir():
        raise Refused("path_is_folder", path=str(file))
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
        for rest in file.parent.glob(f"{part.name}*"):
            rest.unlink()
    return written


def compare(store: Store, file: Path) -> Comparison:
    """What restoring the file would put in the place of what; Refused as of `restore`."""
    with _opened(file) as coming:
        return Comparison(holdings(store), holdings(coming))


def restore(
    store: Store, file: Path, *, replace: bool = False, seen: tuple[str, int] | None = None
) -> Path | None:
    """Fills the store from a backup, in one transaction; where the store held anything, a backup
    of that is written beside first, and its path returned.

    `seen` is the stamp of what the person saw before they confirmed. Raises Refused: file_missing,
    backup_foreign, backup_damaged, store_newer; store_occupied unless `replace` is given;
    restore_overtaken where somebody stores something meanwhile.
    """
    with _opened(file) as coming:
        here = holdings(store)
        stamp = here.identity, here.revision
        if seen not in {None, stamp}:
            raise Refused("restore_overtaken")
        kept = None
        if not here.is_empty:
            if not replace:
                raise _occupied(here)
            kept = _beside(store, here)
            write_backup(store, kept)
        with reading(coming.engine) as source, writing(store.engine) as target:
            now = read_holdings(target)
            if now != here:
                raise Refused("restore_overtaken")
            _fill(source, target)
        return kept


def move(store: Store, url: str) -> Backup:
    """Copies the store into an empty one at another address, and verifies it there.

    Nothing stays there where the copy is not whole. Raises Refused: store_occupied, copy_failed.
    """
    with (
        Store(url) as other,
        reading(store.engine) as source,
        writing(other.engine) as target,
    ):
        there = read_holdings(target)
        if not there.is_empty:
            raise _occupied(there)
        return _fill(source, target)


def _fill(source: Connection, target: Connection) -> Backup:
    """Copies and looks at the copy before it counts."""
    copy_everything(source, target)
    begin_anew(target)
    came, found = read_holdings(target), verify_within(target)
    whole = not any(fault.rule in BROKEN for fault in found.faults)
    if not whole or _counts(came) != _counts(read_holdings(source)):
        raise Refused("copy_failed")
    return Backup(came, found.faults)


def _counts(held: Holdings) -> tuple[object, ...]:
    return held.revision, held.until, held.records, held.steps, held.files, held.answers


def _occupied(held: Holdings) -> Refused:
    until = {"day": held.until.date().isoformat()} if held.until else {}
    counts = {"revisions": str(held.revision), "records": str(held.size)}
    return Refused("store_occupied", **counts, **until)


def _write(store: Store, part: Path) -> None:
    if store.engine.dialect.name == "sqlite":
        with closing(store.engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(part),))
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
        return Backup(holdings(copy), found.faults)


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
    except (OSError, sqlite3.DatabaseError) as fault:
        if not file.parent.is_dir():
            raise Refused("folder_missing", path=str(file.parent)) from fault
        if getattr(fault, "sqlite_errorcode", 0) in _DAMAGED:
            raise Refused("backup_failed", reason=str(fault)) from fault
        reason = getattr(fault, "strerror", None) or str(fault)
        raise Refused("file_system", path=str(file), reason=reason) from fault


@contextmanager
def _opened(file: Path) -> Iterator[Store]:
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


def _beside(store: Store, held: Holdings) -> Path:
    """A name that is free, by what it holds: before-restore-12.sqlite is of revision 12."""
    address = store.engine.url
    own = address.database if address.get_backend_name() == "sqlite" else None
    folder = Path(own).absolute().parent if own else DEFAULT_FILE.parent
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"before-restore-{held.revision}-{uuid4().hex[:8]}.sqlite"


def _address(file: Path) -> str:
    return f"sqlite:///{file.absolute().as_posix()}"
