"""What `verify` finds, each fault put into a sound store by hand."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.record import Record
from uprtrack.store.store import Store
from uprtrack.store.verify import verify

RecordOf = Callable[..., Record]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def kept(file: Path, record_of: RecordOf) -> Path:
    """Three revisions: two activities come from a file, one changes, the other goes."""
    one = record_of("activities", "one", title="ورشة", start_date=None, budget_required=2.5)
    two = record_of("activities", "two", title="Workshop")
    after = Record("activities", "one", one.values | {"title": "ندوة"}, 1)
    before = Record("activities", "one", one.values, 1)
    with Store(f"sqlite:///{file}") as store:
        come = ChangeSet(0, (Change(one), Change(two)))
        store.apply(come, author="a", kind="upload", source_name="s.csv", source=b"file")
        store.apply(ChangeSet(1, (Change(after, before),)), author="b", kind="edit")
        store.apply(ChangeSet(2, (Change(two, two, removed=True),)), author="b", kind="edit")
    return file


def faults(file: Path) -> set[str]:
    with Store(f"sqlite:///{file}") as store:
        return {fault.rule for fault in verify(store.engine).faults}


def test_a_sound_store_has_no_fault(kept: Path) -> None:
    with Store(f"sqlite:///{kept}") as store:
        found = verify(store.engine)
    assert (found.revisions, found.records, found.files, found.faults) == (3, 1, 1, ())


@pytest.mark.parametrize(
    ("harm", "found"),
    [
        ("UPDATE activities SET title = 'x'", {"record_differs"}),
        ("UPDATE activities SET revision = 1", {"record_dated"}),
        ("DELETE FROM activities", {"record_lost"}),
        (
            "INSERT INTO activities (id, revision, ordinal) VALUES ('new', 1, 9)",
            {"record_untold"},
        ),
        ("UPDATE activities SET revision = 8", {"row_lost", "record_dated"}),
        ("UPDATE changes SET old = '\"y\"' WHERE revision = 2", {"step_astray"}),
        ("UPDATE changes SET new = '{' WHERE revision = 2", {"history_unreadable"}),
        ("UPDATE revisions SET added = 9 WHERE number = 1", {"revision_uncounted"}),
        ("DELETE FROM files", {"source_lost"}),
        ("UPDATE files SET data = x'00'", {"source_altered"}),
        ("UPDATE revisions SET number = 7 WHERE number = 3", {"revision_lost", "row_lost"}),
    ],
)
def test_each_harm_is_found(kept: Path, harm: str, found: set[str]) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute(harm)
        connection.commit()
    assert found <= faults(kept)
    assert faults(kept) <= found | {"revision_uncounted"}


def test_a_reference_to_nothing_is_found(file: Path, record_of: RecordOf) -> None:
    link = record_of("links", "l", activity="nowhere")
    with Store(f"sqlite:///{file}") as store:
        store.apply(ChangeSet(0, (Change(link),)), author="a", kind="upload")
    assert faults(file) == {"record_astray"}


def test_a_damaged_page_is_a_fault_and_no_crash(kept: Path, record_of: RecordOf) -> None:
    many = [Change(record_of("links", f"l{n}", note="x" * 500)) for n in range(300)]
    with Store(f"sqlite:///{kept}") as store:
        store.apply(ChangeSet(3, tuple(many)), author="a", kind="upload")
    with kept.open("rb+") as opened:
        opened.seek(-20 * 4096, 2)
        opened.write(b"\xff" * 8 * 4096)
    assert "database_damaged" in faults(kept)
