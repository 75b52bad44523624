"""kill -9 at random moments of an import."""

import random
import time
from dataclasses import dataclass
from statistics import median

from torture.children import RECORDS, import_once, put, start

from uprtrack.store.store import Store
from uprtrack.store.verify import verify

ROUNDS_A_STORE = 50
"""A new store after so many: looking through all that is stored takes longer every time."""


@dataclass(slots=True)
class Killed:
    """`unacknowledged`: written, and killed before that was said."""

    kills: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    nothing_written: int = 0
    lost: int = 0
    partial: int = 0
    unsound: int = 0
    repeated: int = 0

    @property
    def clean(self) -> bool:
        return not (self.lost or self.partial or self.unsound or self.repeated)


def kill_imports(urls: list[str], kills: int, seed: int = 1) -> Killed:
    """Kills so many imports, into one store after another; each is tried again afterwards."""
    chance, found = random.Random(seed), Killed()
    for at, url in enumerate(urls):
        base = _prepare(url)
        usual = _usual_time(url, base)
        base += 3
        for _ in range(kills // len(urls) + (at < kills % len(urls))):
            _one(url, base, chance.uniform(0, usual * 1.4), found)
            base += 1
    return found


def _prepare(url: str) -> int:
    with Store(url) as store:
        return store.revision()


def _usual_time(url: str, base: int) -> float:
    """Seconds from an import's beginning until it is acknowledged."""
    times = []
    for number in range(base, base + 3):
        child, pipe = start(import_once, url, number)
        pipe.recv()
        begun = time.monotonic()
        pipe.recv()
        times.append(time.monotonic() - begun)
        child.join()
    return median(times)


def _one(url: str, base: int, moment: float, found: Killed) -> None:
    child, pipe = start(import_once, url, base)
    pipe.recv()
    time.sleep(moment)
    child.kill()
    child.join()
    acknowledged = _acknowledged(pipe)
    found.kills += 1
    with Store(url) as store:
        found.unsound += bool(verify(store.engine).faults)
        stood = store.revision()
        found.partial += _records(store) != RECORDS * stood
        found.lost += acknowledged is not None and stood < acknowledged
        again = put(store, base)
        found.repeated += again != base + 1 or store.revision() != base + 1
        found.partial += _records(store) != RECORDS * (base + 1)
        found.unsound += bool(verify(store.engine).faults)
    found.acknowledged += acknowledged is not None
    found.unacknowledged += acknowledged is None and stood == base + 1
    found.nothing_written += acknowledged is None and stood == base


def _acknowledged(pipe: object) -> int | None:
    try:
        said = pipe.recv()  # type: ignore[attr-defined]
    except EOFError:
        return None
    assert isinstance(said, int), said
    return said


def _records(store: Store) -> int:
    return len(store.snapshot().records["links"])
