"""The rules of the house, run like any test: layers, types, style, names of files."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WRITTEN = ("src", "pages", "tests", "bench", "torture", "docs", "data", ".streamlit", ".ci")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}


def committed(*suffixes: str) -> Iterator[Path]:
    """The project's own files with one of these suffixes, what running leaves behind excepted."""
    for path in (*ROOT.iterdir(), *(p for top in WRITTEN for p in (ROOT / top).rglob("*"))):
        hidden = any(part.endswith((".egg-info", "__pycache__")) for part in path.parts)
        if path.is_file() and path.suffix in suffixes and not hidden:
            yield path


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["lint-imports", "--no-logo"], id="layers"),
        pytest.param(["mypy"], id="types"),
        pytest.param(["ruff", "check"], id="rules"),
        pytest.param(["ruff", "format", "--check"], id="format"),
    ],
)
def test_the_house_keeps_its(command: list[str]) -> None:
    program = Path(sys.executable).with_name(command[0])
    run = subprocess.run(
        [program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]


def test_every_file_is_named_after_its_subject() -> None:
    assert [path for path in committed(".py") if path.stem.strip("_") in NAMELESS] == []


def test_no_file_speaks_of_one_machine() -> None:
    """No path under somebody's folder, no address of an internal host."""
    places = re.compile(r"(?<![\w.])/(?:work|home|Users|root)/\w")
    written = committed(".py", ".md", ".toml", ".css", ".js", ".txt", ".csv", ".po", "")
    assert [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in written
        if (found := places.search(path.read_text(encoding="utf-8")))
    ] == []


def test_only_the_interface_imports_streamlit() -> None:
    """The layers' contracts see src alone; this one sees pages, bench and the front door too."""
    imports = re.compile(r"^\s*(?:import|from)\s+streamlit\b", re.MULTILINE)
    allowed = ("src/uprtrack/ui/", "pages/", "tests/", "app.py", "asgi.py")
    assert [
        place
        for path in committed(".py")
        if imports.search(path.read_text(encoding="utf-8"))
        and not (place := path.relative_to(ROOT).as_posix()).startswith(allowed)
    ] == []


def test_one_module_knows_the_session_state() -> None:
    written = (path for path in committed(".py") if "tests" not in path.parts)
    knowing = [path.name for path in written if "session_state" in path.read_text(encoding="utf-8")]
    assert knowing == ["session.py"]
