"""The command for coverage, as a script sees it."""

import json
from pathlib import Path
from typing import Any

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


def run(file: Path, *arguments: str) -> int:
    return main(["coverage", *arguments, "--database", f"sqlite:///{file}"])


def told(file: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run(file, *arguments, "--json") == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_json_counts_all_and_each_group(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(file, capsys, "--by", "sdg", "--by", "partner")
    assert (found["basis"], list(found["by"])) == ("supported", ["sdg", "partner"])
    assert found["recommendations"] == (
        found["with_activity"]
        + found["with_commitment"]
        - found["with_both"]
        + found["with_nothing"]
    )
    assert list(found["by"]["sdg"])[:17] == [str(goal) for goal in range(1, 18)]
    for cover in found["by"]["partner"].values():
        assert set(cover) < set(found)


def test_themes_unless_said_otherwise(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every = told(file, capsys)
    women = told(file, capsys, "--where", "theme=women")
    assert women["recommendations"] == every["by"]["theme"]["women"]["recommendations"]
    assert women["scope"] == {"where": ["theme=women"]}
    assert told(file, capsys, "--as-of", "0")["recommendations"] == 0


def test_what_it_cannot_mean_is_refused(file: Path) -> None:
    assert run(file, "--where", "colour=red") == 2
    assert run(file, "--as-of", "99") == 2
    with pytest.raises(SystemExit) as stopped:
        run(file, "--by", "colour")
    assert stopped.value.code == 2


def test_without_json_it_is_read_in_the_language(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, "--language", "ar", "--by", "sdg") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("الكل: التوصيات ")
    assert any("المساواة بين الجنسين" in line for line in lines)
    assert "12 · الاستهلاك والإنتاج المسؤولان: 0" in lines
