"""The commands that keep the store as a whole: verify, backup, restore, move."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from uprtrack.access import LOCAL
from uprtrack.cli_asked import asked_store
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import describe

if TYPE_CHECKING:
    from uprtrack.store.holdings import Holdings
    from uprtrack.store.verify import Verified

SOUND, FAULTY = 0, 2
_SHOWN = 50

Command = Callable[[str, Any, str], argparse.ArgumentParser]


def add_keeping(command: Command) -> None:
    """Adds the four commands."""
    verify = command("verify", _verify, "look through the whole store for faults")
    verify.add_argument("--json", action="store_true")
    backup = command("backup", _backup, "write the whole store to one file while others work on")
    restore = command("restore", _restore, "fill the store from a backup")
    for sub in (backup, restore):
        sub.add_argument("file", type=Path)
    backup.add_argument("--replace", action="store_true", help="over a file that is there")
    restore.add_argument("--replace", action="store_true", help="in place of what is stored")
    move = command("move", _move, "copy the whole store into an empty one elsewhere")
    move.add_argument("--to", required=True, metavar="URL")


def _verify(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.keeping import verify

    found = verify(asked_store(given), LOCAL)
    if given.json:
        told = {
            "sound": not found.faults,
            "revisions": found.revisions,
            "records": found.records,
            "files": found.files,
            "faults": [
                {"rule": f.rule, "about": f.about, "told": describe(f, language)}
                for f in found.faults
            ],
        }
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _print_verified(found, language)
    return FAULTY if found.faults else SOUND


def _backup(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.keeping import back_up

    made = back_up(asked_store(given), LOCAL, given.file, replace=given.replace)
    print(
        language.text("{file} holds {holdings}.",
                      file=given.file, holdings=_told(made.holdings, language))
    )  # fmt: skip
    return _faulty(len(made.faults), language)


def _restore(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.keeping import holdings, restore

    store = asked_store(given)
    kept = restore(store, LOCAL, given.file, replace=given.replace)
    if kept:
        print(language.text("What the store held before is kept in {file}.", file=kept))
    told = _told(holdings(store, LOCAL), language)
    print(language.text("The store now holds {holdings}.", holdings=told))
    return SOUND


def _move(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.keeping import move

    moved = move(asked_store(given), LOCAL, given.to)
    told = _told(moved.holdings, language)
    print(language.text("The other store now holds {holdings}.", holdings=told))
    print(language.text("The store it was copied from is as it was."))
    return _faulty(len(moved.faults), language)


def _faulty(faults: int, language: Language) -> int:
    """What was copied is copied, faults and all; the exit status says that there are some."""
    if not faults:
        return SOUND
    print(
        language.count(
            "{n} fault of the store was copied with it; “uprtrack verify” tells it.",
            "{n} faults of the store were copied with it; “uprtrack verify” tells them.",
            faults,
        )
    )
    return FAULTY


def _print_verified(found: Verified, language: Language) -> None:
    for fault in found.faults[:_SHOWN]:
        print(describe(fault, language))
    if (rest := len(found.faults) - _SHOWN) > 0:
        print(language.count("… and {n} more fault", "… and {n} more faults", rest))
    looked_at = language.text(
        "Looked through: revisions {revisions}, records {records}, files {files}.",
        revisions=language.number(found.revisions),
        records=language.number(found.records),
        files=language.number(found.files),
    )
    print(looked_at if found.faults else f"{looked_at} {language.text('Everything is sound.')}")


def _told(held: Holdings, language: Language) -> str:
    return language.text(
        "revisions: {revisions}, records: {records}, files: {files}",
        revisions=language.number(held.revision),
        records=language.number(held.size),
        files=language.number(held.files),
    )
