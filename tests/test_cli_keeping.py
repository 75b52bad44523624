"""The commands that keep the store as a whole, as a script sees them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from uprtrack.access import LOCAL
from uprtrack.cli import main
from uprtrack.services.demonstration import put_demonstration
from uprtrack.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite"
    with Store(f"sqlite:///{path}") as store:
        put_demonstration(store, LOCAL)
    return path


def run(file: Path, *arguments: str | Path) -> int:
    return main([*map(str, arguments), "--database", f"sqlite:///{file}"])


def test_verify_says_what_it_read_and_each_fault(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, "verify") == 0
    assert "Everything is sound" in capsys.readouterr().out
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE recommendations SET text_en = 'x' WHERE ordinal = 1")
        connection.commit()
    assert run(file, "verify") == 2
    assert "Everything is sound" not in capsys.readouterr().out
    assert run(file, "verify", "--json") == 2
    told = json.loads(capsys.readouterr().out)
    assert (told["sound"], [fault["rule"] for fault in told["faults"]]) == (
        False,
        ["record_differs"],
    )


def test_a_backup_is_brought_back(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backup, new = tmp_path / "backup", tmp_path / "new.sqlite"
    assert run(file, "backup", backup) == 0
    assert run(file, "backup", backup) == 2
    assert run(file, "backup", backup, "--replace") == 0
    assert run(new, "restore", backup) == 0
    assert run(new, "verify") == 0
    capsys.readouterr()
    assert run(new, "restore", backup) == 2
    assert "220" in capsys.readouterr().err
    assert run(new, "restore", backup, "--replace") == 0
    (kept,) = tmp_path.glob("before-restore-1-*.sqlite")
    assert str(kept) in capsys.readouterr().out


def test_a_move_copies_and_leaves(file: Path, tmp_path: Path) -> None:
    to = f"sqlite:///{tmp_path / 'new.sqlite'}"
    assert run(file, "move", "--to", to) == 0
    assert run(tmp_path / "new.sqlite", "verify") == run(file, "verify") == 0
    assert run(file, "move", "--to", to) == 2
