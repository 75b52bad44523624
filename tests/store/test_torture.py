"""A short form of `make torture`: the same harm, a few times."""

from collections.abc import Callable
from pathlib import Path

from torture.kills import kill_imports
from torture.troubles import troubles_of_files
from torture.updates import update_at_once


def test_imports_killed_at_random_moments_lose_and_repeat_nothing(
    new_url: Callable[[], str],
) -> None:
    found = kill_imports([new_url()], kills=5)
    assert found.kills == 5
    assert found.clean, found


def test_processes_that_update_one_record_at_once_lose_nothing(
    new_url: Callable[[], str],
) -> None:
    found = update_at_once(new_url(), processes=2, times=5)
    assert found.updates == 10
    assert found.clean, found


def test_every_trouble_of_files_is_told_in_a_sentence_and_passes_over(tmp_path: Path) -> None:
    assert {one.name: one.wrong for one in troubles_of_files(tmp_path) if one.wrong} == {}
