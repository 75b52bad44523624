"""The files that a command names, and what is said when one cannot be opened."""

from pathlib import Path

import pytest

from uprtrack.model.finding import Refused
from uprtrack.services.files import read_file, write_file


def rule_of(fault: pytest.ExceptionInfo[Refused]) -> tuple[str, str]:
    return fault.value.rule, fault.value.about["path"]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"one")
    write_file(tmp_path / "a", b"two")
    assert read_file(tmp_path / "a") == b"two"


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(Refused) as missing:
        read_file(tmp_path / "a.xlsx")
    assert rule_of(missing) == ("file_missing", str(tmp_path / "a.xlsx"))
    with pytest.raises(Refused) as folder:
        read_file(tmp_path)
    assert rule_of(folder) == ("path_is_folder", str(tmp_path))


def test_a_file_is_written_into_a_folder_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(Refused) as missing:
        write_file(tmp_path / "no" / "a.xlsx", b"")
    assert rule_of(missing) == ("folder_missing", str(tmp_path / "no"))
    with pytest.raises(Refused) as folder:
        write_file(tmp_path, b"")
    assert rule_of(folder) == ("path_is_folder", str(tmp_path))


@pytest.mark.parametrize(
    ("fault", "rule"),
    [
        (PermissionError(13, "Permission denied"), "no_permission"),
        (OSError(28, "No space left on device"), "file_system"),
    ],
)
def test_other_faults_have_their_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: OSError, rule: str
) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(Path, "write_bytes", fail)
    monkeypatch.setattr(Path, "read_bytes", fail)
    for attempt in (lambda: write_file(tmp_path / "a", b""), lambda: read_file(tmp_path / "a")):
        with pytest.raises(Refused) as refused:
            attempt()
        assert refused.value.rule == rule
