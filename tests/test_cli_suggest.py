"""The command for suggestions, as a script sees it."""

import json
from pathlib import Path

import pytest

from uprtrack.access import LOCAL
from uprtrack.cli import main
from uprtrack.services.demonstration import put_demonstration
from uprtrack.services.suggesting import suggestions
from uprtrack.services.viewing import snapshot
from uprtrack.store.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "store.sqlite"
    with Store(f"sqlite:///{path}") as store:
        put_demonstration(store, LOCAL)
    return path


def run(file: Path, *arguments: str) -> int:
    return main(["suggest", "themes", *arguments, "--database", f"sqlite:///{file}"])


def told(
    file: Path, capsys: pytest.CaptureFixture[str], *arguments: str
) -> list[dict[str, object]]:
    assert run(file, *arguments, "--json") == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_json_has_one_object_a_suggestion(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told(file, capsys)
    with Store(f"sqlite:///{file}") as store:
        assert len(found) == len(suggestions(snapshot(store, LOCAL), LOCAL)) > 0
    for one in found:
        assert list(one) == [
            *("recommendation", "paragraph", "field", "value", "confidence", "words")
        ]
        assert isinstance(one["words"], list)


def test_narrowed_by_what_is_asked(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every = told(file, capsys)
    sure = told(file, capsys, "--at-least", "0.8")
    assert sure == [one for one in every if float(str(one["confidence"])) >= 0.8] != every
    paragraph = str(every[0]["paragraph"])
    of_one = told(file, capsys, "--where", f"paragraph={paragraph}")
    assert of_one == [one for one in every if one["paragraph"] == paragraph] != every
    assert run(file, "--where", "colour=red") == 2


def test_without_json_it_is_read_in_the_language(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(file, "--language", "ar", "--at-least", "0.8") == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 1
    assert all("عالية" in line for line in lines[:-1])
    assert run(file, "--at-least", "1") == 0
    assert capsys.readouterr().out == "0 suggestions. Nothing is stored.\n"


def test_accepts_all_that_is_that_sure(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    every = told(file, capsys)
    sure = [one for one in every if float(str(one["confidence"])) >= 0.8]
    assert run(file, "--accept", "0.8") == 2
    assert capsys.readouterr().err.startswith("uprtrack: ")
    assert run(file, "--accept", "0.8", "--by", "Sara", "--json") == 0
    accepted = json.loads(capsys.readouterr().out)
    assert (accepted["revision"], accepted["values"]) == (2, len(sure))
    assert told(file, capsys) == [one for one in every if one not in sure]
    with Store(f"sqlite:///{file}") as store:
        assert (store.history()[0].kind, store.history()[0].author) == ("suggestion", "Sara")
    assert run(file, "--accept", "0.8", "--by", "Sara") == 0
    assert capsys.readouterr().out == "Nothing was stored: no suggestion is that sure.\n"


@pytest.mark.parametrize("share", ["1.5", "-0.1", "nan", "high"])
def test_a_confidence_lies_between_0_and_1(file: Path, share: str) -> None:
    with pytest.raises(SystemExit):
        run(file, "--accept", share, "--by", "Sara")
