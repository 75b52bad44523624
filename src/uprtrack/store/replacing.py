"""A store filled from a backup or from another store; what it held before is told first."""

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection

from uprtrack.model.finding import Refused
from uprtrack.store.backup import Backup, opened_backup, write_backup
from uprtrack.store.connection import reading, writing
from uprtrack.store.copying import copy_everything
from uprtrack.store.holdings import Holdings, holdings, read_holdings
from uprtrack.store.identity import begin_anew
from uprtrack.store.store import Store
from uprtrack.store.verify import BROKEN, verify_within


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a store holds, and what would stand in its place."""

    here: Holdings
    coming: Holdings


def compare(store: Store, file: Path) -> Comparison:
    """What restoring the file would put in the place of what; Refused as of `restore`."""
    with opened_backup(file) as coming:
        return Comparison(holdings(store.engine), holdings(coming.engine))


def restore(
    store: Store,
    file: Path,
    *,
    replace: bool = False,
    seen: tuple[str, int] | None = None,
    folder: Path | None = None,
) -> Path | None:
    """Fills the store from a backup, in one transaction.

    Where the store held anything, a backup of that is written first, and its path returned: beside
    an SQLite store, else into `folder`, else beside the file. `seen` is the stamp of what the
    person saw before they confirmed. Raises Refused: file_missing, backup_foreign, backup_damaged,
    store_newer; store_occupied unless `replace` is given; restore_overtaken where somebody stores
    something meanwhile.
    """
    with opened_backup(file) as coming:
        here = holdings(store.engine)
        stamp = here.identity, here.revision
        if seen not in {None, stamp}:
            raise Refused("restore_overtaken")
        kept = None
        if not here.is_empty:
            if not replace:
                raise _occupied(here)
            kept = _place(store, folder or file.parent) / _name(here)
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


def _place(store: Store, folder: Path) -> Path:
    """The folder of an SQLite store, else the one given."""
    address = store.engine.url
    own = address.database if address.get_backend_name() == "sqlite" else None
    return Path(own).absolute().parent if own else folder


def _name(held: Holdings) -> str:
    """One that is free and tells the last revision in it."""
    return f"before-restore-{held.revision}-{uuid4().hex[:8]}.sqlite"
