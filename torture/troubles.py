"""What can befall the machine: each must end in a sentence, nothing half-written, and pass over."""

import os
import resource
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from torture.children import RECORDS, Sentence, answers, put, resting_import, start
from torture.servers import Server

from uprtrack.language.catalogue import language_for
from uprtrack.language.findings import describe, refusal
from uprtrack.model.finding import Refused
from uprtrack.store.backup import write_backup
from uprtrack.store.replacing import restore
from uprtrack.store.store import Store
from uprtrack.store.verify import verify

NOBODY = 65534
"""The user id that owns nothing."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """`said` is what a person reads; `wrong` what should not have been."""

    name: str
    said: str
    wrong: tuple[str, ...]


def troubles_of_files(folder: Path) -> list[Trouble]:
    """Those of an SQLite store."""
    return [
        _disk_full(folder),
        _backup_on_full_disk(folder),
        _read_only_folder(folder),
        _damaged(folder, "corrupted file: its beginning", 0),
        _damaged(folder, "corrupted file: its middle", -30 * 4096),
    ]


def troubles_of_servers(server: Server) -> list[Trouble]:
    """Those of a PostgreSQL store."""
    return [_stopped_in_mid_import(server), _restarted(server), _read_only_database(server)]


def _disk_full(folder: Path) -> Trouble:
    """A disk of four megabytes where the system lets us make one, else a limit on every file."""
    small = folder / "small"
    small.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(small)]
    mounted = subprocess.run(mount, check=False, capture_output=True).returncode == 0
    try:
        url = _filled(small / "store.sqlite")
        said = _in_child(_put_on_full_disk, url, 0 if mounted else 1 << 20)
        *stored, _ = said or [None]
        (small / "filler").unlink(missing_ok=True)
        wrong = (*_unclear(said), *_unsound(url, 1 + len(stored)))
    finally:
        if mounted:
            subprocess.run(["umount", str(small)], check=False)
    return Trouble("disk full", _told(said), wrong)


def _put_on_full_disk(say: Callable[[object], None], url: str, limit: int) -> None:
    """Says every revision that was stored until the disk was full."""
    if limit:
        _limit(limit)
    else:
        file = Path(url.removeprefix("sqlite:///"))
        left = os.statvfs(file.parent)
        file.with_name("filler").write_bytes(b"x" * (left.f_bavail * left.f_frsize - (1 << 20)))
    with Store(url) as store:
        while True:
            say(put(store, store.revision()))


def _backup_on_full_disk(folder: Path) -> Trouble:
    url, file = _filled(folder / "source.sqlite"), folder / "backup.sqlite"
    said = _in_child(_back_up_on_full_disk, url, file)
    left = [path.name for path in folder.iterdir() if "backup" in path.name]
    wrong = (*_unclear(said), *(f"left behind: {name}" for name in left), *_unsound(url, 1))
    return Trouble("disk full in a backup", _told(said), wrong)


def _back_up_on_full_disk(say: Callable[[object], None], url: str, file: Path) -> None:
    with Store(url) as store:
        _limit(64 * 1024)
        write_backup(store, file)
    say("it was written")


def _limit(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def _read_only_folder(folder: Path) -> Trouble:
    inner = folder / "inner"
    inner.mkdir()
    url = _filled(inner / "store.sqlite")
    for path in (inner / "store.sqlite", inner):
        path.chmod(0o555)
    for outer in (folder, *folder.parents):
        if not outer.stat().st_mode & 0o001 and outer.owner() != "root":
            outer.chmod(outer.stat().st_mode | 0o055)
    said = _in_child(_put_as_nobody, url)
    inner.chmod(0o755)
    (inner / "store.sqlite").chmod(0o644)
    return Trouble("read-only folder", _told(said), (*_unclear(said), *_unsound(url, 1)))


def _put_as_nobody(say: Callable[[object], None], url: str) -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setuid(NOBODY)
    with Store(url) as store:
        put(store, store.revision())
    say("it was stored")


def _damaged(folder: Path, name: str, at: int) -> Trouble:
    file, backup, new = (folder / f"{abs(at)}.{what}" for what in ("sqlite", "backup", "new"))
    url = _filled(file)
    with Store(url) as store:
        write_backup(store, backup)
    with file.open("rb+") as opened:
        opened.seek(at, 2 if at else 0)
        opened.write(b"\xff" * 8 * 4096)
    said = _in_child(_look_through, url)
    wrong = [*_unclear(said)]
    with Store(f"sqlite:///{new}") as store:
        restore(store, backup)
    wrong += _unsound(f"sqlite:///{new}", 1)
    return Trouble(name, _told(said), tuple(wrong))


def _look_through(say: Callable[[object], None], url: str) -> None:
    with Store(url) as store:
        for fault in verify(store.engine).faults[:1]:
            say(Sentence(describe(fault, language_for("en"))))


def _stopped_in_mid_import(server: Server) -> Trouble:
    url = server.new_database()
    with Store(url) as store:
        put(store, 0)
    child, pipe = start(_put_many, url)
    pipe.recv()
    server.stop()
    said = answers(pipe)
    child.join()
    server.start()
    return Trouble("stopped in mid-import", _told(said), (*_unclear(said), *_unsound(url, 1)))


def _put_many(say: Callable[[object], None], url: str) -> None:
    """An import whose transaction is open, with rows sent, when the server goes."""
    with Store(url) as store:
        store.apply(resting_import(store.revision(), say), author="torture", kind="upload")
    say("it was stored")


def _restarted(server: Server) -> Trouble:
    url = server.new_database()
    wrong: list[str] = []
    with Store(url) as store:
        put(store, 0)
        server.stop()
        said: list[object] = []
        try:
            store.revision()
        except Refused as refused:
            said.append(Sentence(refusal(refused, language_for("en"))))
        server.start()
        if store.revision() != 1 or put(store, 1) != 2:
            wrong.append("the open store did not go on")
    return Trouble("restarted", _told(said), (*_unclear(said), *wrong, *_unsound(url, 2)))


def _read_only_database(server: Server) -> Trouble:
    """A user who may read everything and write nothing."""
    url = server.new_database()
    with Store(url) as store:
        put(store, 0)
    said = _in_child(_put_as_reader, server.as_reader(url))
    return Trouble("a user who may only read", _told(said), (*_unclear(said), *_unsound(url, 1)))


def _put_as_reader(say: Callable[[object], None], url: str) -> None:
    with Store(url) as store:
        put(store, store.revision())
    say("it was stored")


def _filled(file: Path) -> str:
    url = f"sqlite:///{file}"
    with Store(url) as store:
        put(store, 0)
    return url


def _in_child(work: Callable[..., object], *about: object) -> list[object]:
    child, pipe = start(work, *about)
    said = answers(pipe)
    child.join()
    return said


def _told(said: list[object]) -> str:
    last = said[-1] if said else "nothing"
    return last.text if isinstance(last, Sentence) else str(last)


def _unclear(said: list[object]) -> list[str]:
    """Whatever else than a sentence came out."""
    return [] if said and isinstance(said[-1], Sentence) else [f"no sentence: {_told(said)}"]


def _unsound(url: str, revisions: int) -> list[str]:
    """Whether something was lost or half-written, or the store takes no more."""
    with Store(url) as store:
        found = [fault.rule for fault in verify(store.engine).faults]
        if store.revision() != revisions:
            found.append(f"{store.revision()} revisions instead of {revisions}")
        if len(store.snapshot().records["links"]) != RECORDS * revisions:
            found.append("records are missing or too many")
        if put(store, revisions) != revisions + 1:
            found.append("it stores nothing more")
        return found
