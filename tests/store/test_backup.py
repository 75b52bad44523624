"""Backups written while others write, and what a restore takes and refuses."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest

from uprtrack.changes.change_set import ChangeSet
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.store.answers import Answers
from uprtrack.store.backup import write_backup
from uprtrack.store.connection import writing
from uprtrack.store.holdings import holdings
from uprtrack.store.replacing import compare, move, restore
from uprtrack.store.settings import Settings
from uprtrack.store.store import Store
from uprtrack.store.verify import verify

RecordOf = Callable[..., Record]
Adding = Callable[..., ChangeSet]


@pytest.fixture
def full(store: Store, record_of: RecordOf, adding: Adding) -> Store:
    """Two revisions, a file, an answer and a setting."""
    first = adding(0, record_of("activities", "a", title="ورشة"))
    store.apply(first, author="a", kind="upload", source_name="s.csv", source=b"one", import_id="i")
    store.apply(adding(1, record_of("links", "l", note="n")), author="b", kind="edit")
    store.remember(Answers(values={("theme", "w"): "women"}))
    store.keep(Settings("BHR"))
    return store


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Store]:
    with Store(f"sqlite:///{tmp_path / 'other.sqlite'}") as opened:
        yield opened


def content(store: Store) -> tuple[object, ...]:
    stored = store.snapshot()
    files = [store.file(r.source_sha256) for r in store.history()]
    everything = (stored.revision, stored.changed_at, stored.records, store.history(), files)
    return (*everything, store.steps(0, stored.revision), store.answers(), store.settings)


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(Refused) as refusal:
        call()
    return refusal.value.rule


def test_a_backup_brings_everything_into_an_empty_store(
    full: Store, other: Store, tmp_path: Path
) -> None:
    made = write_backup(full, tmp_path / "backup")
    assert (made.holdings, made.faults) == (holdings(full.engine), ())
    assert restore(other, tmp_path / "backup") is None
    assert content(other) == content(full)
    assert verify(other.engine).faults == ()


def test_a_backup_is_one_file_that_needs_no_other(full: Store, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    write_backup(full, folder / "backup")
    assert [path.name for path in folder.iterdir()] == ["backup"]
    with closing(sqlite3.connect(folder / "backup")) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_file_is_replaced_only_when_that_is_said(full: Store, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    file.write_bytes(b"something else")
    assert refused(lambda: write_backup(full, file)) == "file_exists"
    assert file.read_bytes() == b"something else"
    write_backup(full, file, replace=True)
    assert compare(full, file).coming == holdings(full.engine)


def test_a_backup_into_no_folder_or_over_one_is_refused(full: Store, tmp_path: Path) -> None:
    assert refused(lambda: write_backup(full, tmp_path / "no" / "backup")) == "folder_missing"
    assert refused(lambda: write_backup(full, tmp_path)) == "path_is_folder"


def test_backups_written_while_others_write_are_sound(
    store: Store, record_of: RecordOf, adding: Adding, tmp_path: Path
) -> None:
    done = Event()

    def write() -> None:
        number = 0
        while not done.is_set():
            store.apply(adding(number, record_of("links", f"l{number}")), author="a", kind="upload")
            number += 1

    writer = Thread(target=write)
    writer.start()
    try:
        made = [write_backup(store, tmp_path / f"backup {n}") for n in range(5)]
    finally:
        done.set()
        writer.join()
    assert [backup.faults for backup in made] == [()] * 5
    assert all(backup.holdings.size == backup.holdings.revision for backup in made)


def test_a_full_store_is_replaced_only_when_that_is_said(
    full: Store, other: Store, record_of: RecordOf, adding: Adding, tmp_path: Path
) -> None:
    other.apply(adding(0, record_of("links", "other")), author="o", kind="upload")
    write_backup(full, tmp_path / "backup")
    before = content(other)
    with pytest.raises(Refused) as refusal:
        restore(other, tmp_path / "backup")
    assert refusal.value.rule == "store_occupied"
    assert (refusal.value.about["revisions"], refusal.value.about["records"]) == ("1", "1")
    assert content(other) == before

    kept = restore(other, tmp_path / "backup", replace=True)

    assert content(other) == content(full)
    assert kept
    with Store(f"sqlite:///{kept}") as old:
        assert content(old) == before


def test_another_that_has_the_store_open_notices_and_stores_nothing_of_before(
    full: Store, url: str, record_of: RecordOf, adding: Adding, tmp_path: Path
) -> None:
    write_backup(full, tmp_path / "backup")
    with Store(url) as second:
        seen, stored = second.stamp(), second.snapshot()
        restore(full, tmp_path / "backup", replace=True)
        assert second.stamp() != seen
        assert second.stamp()[1] == seen[1]
        mine = adding(stored.revision, record_of("links", "mine"), identity=stored.identity)
        assert refused(lambda: second.apply(mine, author="a", kind="edit")) == "store_moved_on"


def test_a_restored_store_carries_on_what_the_backup_held_and_no_more(
    full: Store, record_of: RecordOf, adding: Adding, tmp_path: Path
) -> None:
    identity = full.stamp()[0]
    write_backup(full, tmp_path / "backup")
    full.apply(adding(2, record_of("links", "later")), author="a", kind="edit")
    restore(full, tmp_path / "backup", replace=True)
    full.apply(adding(2, record_of("links", "another")), author="a", kind="edit")
    assert [full.carries(identity, number) for number in (1, 2, 3)] == [True, True, False]
    assert full.carries(full.stamp()[0], 3)
    assert not full.carries("another store", 1)


def test_a_restore_stops_where_somebody_stored_something_since_it_was_looked_at(
    full: Store, record_of: RecordOf, adding: Adding, tmp_path: Path
) -> None:
    write_backup(full, tmp_path / "backup")
    seen = full.stamp()
    full.apply(adding(2, record_of("links", "later")), author="a", kind="edit")
    again = lambda: restore(full, tmp_path / "backup", replace=True, seen=seen)  # noqa: E731
    assert refused(again) == "restore_overtaken"
    assert full.revision() == 3


def spoilt(data: bytes) -> bytes:
    return data[:8192] + b"\xff" * 8192 + data[16384:]


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (lambda data: b"", "backup_foreign"),
        (lambda data: b"PK\3\4 a workbook", "backup_foreign"),
        (lambda data: data[:30000], "backup_damaged"),
        (spoilt, "backup_damaged"),
    ],
)
def test_what_is_no_sound_backup_is_refused(
    full: Store, other: Store, tmp_path: Path, spoil: Callable[[bytes], bytes], rule: str
) -> None:
    file = tmp_path / "backup"
    write_backup(full, file)
    file.write_bytes(spoil(file.read_bytes()))
    before = content(other)
    assert refused(lambda: restore(other, file)) == rule
    assert content(other) == before


def test_another_programs_database_is_refused(other: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "foreign")) as connection:
        connection.execute("CREATE TABLE settings (name)")
    assert refused(lambda: restore(other, tmp_path / "foreign")) == "backup_foreign"
    assert refused(lambda: restore(other, tmp_path / "none")) == "file_missing"


def test_a_later_programs_backup_is_refused(full: Store, other: Store, tmp_path: Path) -> None:
    write_backup(full, tmp_path / "backup")
    with closing(sqlite3.connect(tmp_path / "backup")) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    before = (tmp_path / "backup").read_bytes()
    assert refused(lambda: restore(other, tmp_path / "backup")) == "store_newer"
    assert (tmp_path / "backup").read_bytes() == before


def test_a_backup_whose_history_does_not_lead_to_its_records_is_refused(
    full: Store, other: Store, tmp_path: Path
) -> None:
    write_backup(full, tmp_path / "backup")
    with closing(sqlite3.connect(tmp_path / "backup")) as connection:
        connection.execute("UPDATE activities SET title = 'x'")
        connection.commit()
    assert refused(lambda: restore(other, tmp_path / "backup")) == "backup_damaged"


def test_a_backup_of_a_faulty_store_is_made_and_tells_the_faults(
    full: Store, tmp_path: Path
) -> None:
    with writing(full.engine) as connection:
        connection.exec_driver_sql("UPDATE activities SET title = 'x'")
    made = write_backup(full, tmp_path / "backup")
    assert [fault.rule for fault in made.faults] == ["record_differs"]
    assert (tmp_path / "backup").exists()


def test_moving_takes_everything_to_either_database_and_leaves_the_source(
    full: Store, new_url: Callable[[], str], tmp_path: Path
) -> None:
    before = content(full)
    for url in (new_url(), f"sqlite:///{tmp_path / 'new.sqlite'}"):
        assert move(full, url).faults == ()
        with Store(url) as new:
            assert content(new) == before == content(full)
            assert new.carries(full.stamp()[0], 2)
        assert refused(partial(move, full, url)) == "store_occupied"


def test_what_came_back_from_the_other_database_is_what_was_sent(
    full: Store, new_url: Callable[[], str], tmp_path: Path
) -> None:
    between = f"sqlite:///{tmp_path / 'between.sqlite'}"
    move(full, between)
    with Store(between) as store:
        move(store, url := new_url())
    with Store(url) as back:
        assert content(back) == content(full)
