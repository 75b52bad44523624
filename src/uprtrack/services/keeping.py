"""Keep the store as a whole: check it, back it up, restore it, move it elsewhere."""

from pathlib import Path
from tempfile import TemporaryDirectory

from uprtrack.access import Person, Verb, require
from uprtrack.store import holdings as held
from uprtrack.store import replacing
from uprtrack.store.backup import Backup, write_backup
from uprtrack.store.holdings import Holdings
from uprtrack.store.replacing import Comparison
from uprtrack.store.store import Store
from uprtrack.store.verify import Verified
from uprtrack.store.verify import verify as look_through


def holdings(store: Store, person: Person) -> Holdings:
    """How much the store holds."""
    require(person, Verb.ADMINISTER)
    return held.holdings(store.engine)


def verify(store: Store, person: Person) -> Verified:
    """Look through everything that is stored; what is wrong is told, not raised."""
    require(person, Verb.ADMINISTER)
    return look_through(store.engine)


def back_up(store: Store, person: Person, file: Path, *, replace: bool = False) -> Backup:
    """Write the store to a file; Refused as of `store.backup.write_backup`."""
    require(person, Verb.ADMINISTER)
    return write_backup(store, file, replace=replace)


def backup_file(store: Store, person: Person) -> bytes:
    """A backup's bytes, to take away."""
    require(person, Verb.ADMINISTER)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "backup.sqlite"
        write_backup(store, file)
        return file.read_bytes()


def compare(store: Store, person: Person, file: Path) -> Comparison:
    """What is stored, and what restoring the file would put in its place; writes nothing."""
    require(person, Verb.ADMINISTER)
    return replacing.compare(store, file)


def restore(
    store: Store,
    person: Person,
    file: Path,
    *,
    replace: bool = False,
    seen: tuple[str, int] | None = None,
    folder: Path | None = None,
) -> Path | None:
    """Put a backup in the store's place; the path of the backup made of what was there before.

    Refused as of `store.replacing.restore`.
    """
    require(person, Verb.ADMINISTER)
    return replacing.restore(store, file, replace=replace, seen=seen, folder=folder)


def move(store: Store, person: Person, url: str) -> Backup:
    """Copy everything into an empty store elsewhere; Refused as of `store.replacing.move`."""
    require(person, Verb.ADMINISTER)
    return replacing.move(store, url)
