"""What the documents say exists, and what exists is in the documents."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from uprtrack.model.entities import ENTITIES

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
TEXTS = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in DOCUMENTS}
EVERYTHING = "\n".join(TEXTS.values())
CODE = "\n".join(re.findall(r"```.*?```|`[^`\n]+`", EVERYTHING, re.DOTALL))


def usage(*command: str) -> str:
    """What `uprtrack … --help` prints."""
    run = subprocess.run(
        [sys.executable, "-m", "uprtrack", *command, "--help"],
        capture_output=True, text=True, check=True, encoding="utf-8",
    )  # fmt: skip
    return run.stdout


def commands() -> list[str]:
    return re.findall(r"^    (\w+) +\w", usage(), re.MULTILINE)


def options(command: str) -> set[str]:
    return set(re.findall(r"--[a-z]+", usage(command))) - {"--help"}


def test_the_readme_shows_every_command_and_no_other() -> None:
    shown = set(re.findall(r"\buprtrack(?:\.exe)? ([a-z]+)\b", CODE))
    assert shown == set(commands())


@pytest.mark.parametrize("command", commands())
def test_the_readme_names_every_option_of(command: str) -> None:
    assert {name for name in options(command) if f"`{name}" not in TEXTS["README.md"]} == set()


def test_every_option_that_a_document_uses_exists() -> None:
    known = {name for command in commands() for name in options(command)}
    lines = [line for line in CODE.splitlines() if re.search(r"uprtrack(\.exe)? [a-z]", line)]
    used = {name for line in lines for name in re.findall(r"(?<=\s)--[a-z]+", line)}
    assert used - known == set()


def test_every_make_target_that_a_document_uses_exists() -> None:
    targets = re.findall(r"^([\w ]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    known = {name for line in targets for name in line.split()}
    assert (
        set(re.findall(r"\bmake (\w+)\b(?=`|$| PORT| PYTHON)", EVERYTHING, re.MULTILINE)) <= known
    )


@pytest.mark.parametrize("document", TEXTS)
def test_every_file_that_a_document_links_to_exists(document: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TEXTS[document])
    folder = (ROOT / document).parent
    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize("document", TEXTS)
def test_every_path_of_the_source_that_a_document_names_exists(document: str) -> None:
    named = re.findall(r"`((?:src|data|tests|bench|pages|docs)/[\w./-]+)`", TEXTS[document])
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_the_readme_names_every_kind_of_record() -> None:
    assert [name for name in ENTITIES if f"`{name}`" not in TEXTS["README.md"]] == []
