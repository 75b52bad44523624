"""Many writers at once, and a writer that dies."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

from uprtrack.changes.change_set import ChangeSet
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.answers import Answers
from uprtrack.store.store import Store

RecordOf = Callable[..., Record]
Adding = Callable[..., ChangeSet]
WRITER = Path(__file__).with_name("writer.py")


def start_writer(url: str, *order: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(WRITER), url, *order], stdout=subprocess.PIPE, text=True
    )


def test_processes_that_write_at_once_lose_nothing(
    store: Store, url: str, record_of: RecordOf, adding: Adding
) -> None:
    store.apply(
        adding(0, record_of("activities", "a", participants_total=0)), author="a", kind="upload"
    )
    writers = [start_writer(url, "count", f"writer {number}", "6") for number in range(8)]
    assert [writer.wait(120) for writer in writers] == [0] * 8

    stored = store.snapshot()
    (counter,) = stored.records["activities"]
    assert counter.values["participants_total"] == 48
    assert len(stored.records["links"]) == 48
    assert stored.revision == 49
    counted = [step.new for step in store.steps_about("a") if step.field == "participants_total"]
    assert counted == list(range(1, 49))


def test_threads_that_write_at_once_lose_nothing(
    store: Store, record_of: RecordOf, adding: Adding
) -> None:
    def write(name: str) -> int:
        while True:
            revision = store.revision()
            try:
                store.apply(adding(revision, record_of("links", name)), author=name, kind="upload")
            except Refused:
                continue
            return len(store.snapshot().records["links"])

    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(write, [f"link {number}" for number in range(40)]))

    assert store.revision() == len(store.snapshot().records["links"]) == max(seen) == 40


def test_threads_that_answer_at_once_lose_nothing(store: Store) -> None:
    def answer(number: int) -> None:
        store.remember(Answers(values={("theme", str(number)): "women"}))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(answer, range(40)))

    assert len(store.answers().values) == 40


def test_a_fresh_store_can_be_opened_by_many_at_once(url: str) -> None:
    openers = [start_writer(url, "open") for _ in range(3)]
    with ThreadPoolExecutor(8) as pool:
        stores = list(pool.map(Store, [url] * 8))
    assert [store.revision() for store in stores] == [0] * 8
    for store in stores:
        store.close()
    assert [opener.wait(60) for opener in openers] == [0] * 3


def test_opening_waits_for_another_that_makes_the_file(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite"
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE numbers (number)")
    release = Timer(0.2, other.execute, ["COMMIT"])
    release.start()

    with Store(f"sqlite:///{file}") as store:
        assert store.revision() == 0

    release.join()
    other.close()


def test_a_writer_killed_half_way_leaves_nothing_half_done(
    store: Store, url: str, record_of: RecordOf, adding: Adding
) -> None:
    sample = adding(0, record_of("recommendations", "kept"), demonstration=True)
    store.apply(sample, author="uprtrack", kind="demonstration")
    writer = start_writer(url, "stall")
    assert writer.stdout is not None
    assert writer.stdout.readline() == "half\n"

    during = store.snapshot()
    writer.kill()
    writer.wait(60)
    writer.stdout.close()

    after = store.snapshot()
    assert during == after
    assert [record.id for record in after.records["recommendations"]] == ["kept"]
    assert after.revision == 1
    assert after.demonstration
    real = adding(1, record_of("recommendations", "real"), replaces_demonstration=True)
    assert store.apply(real, author="a", kind="upload", import_id="i") == 2
