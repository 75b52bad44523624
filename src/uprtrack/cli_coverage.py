"""The command that says about which recommendations something is done, and where nothing is."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from uprtrack.access import LOCAL
from uprtrack.cli_asked import asked_selection, asked_store
from uprtrack.language.catalogue import Language

if TYPE_CHECKING:
    from uprtrack.analysis.selection import Selection
    from uprtrack.analysis.snapshot import Snapshot

DONE: Final = 0

Command = Callable[[str, Any, str], argparse.ArgumentParser]

_DIMENSIONS: Final = ("theme", "sdg", "institution", "partner", "cycle")
"""Those of `analysis.coverage_folds`, which takes too long to load for a line of help."""


def add_coverage(command: Command) -> None:
    """Adds the command."""
    coverage = command("coverage", _coverage, "count what is done about recommendations")
    coverage.add_argument("--by", action="append", choices=_DIMENSIONS)
    coverage.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE")
    coverage.add_argument("--as-of", default="", metavar="REVISION|DAY",
                          help="as a revision or a day left it (2026-03-01)")  # fmt: skip
    coverage.add_argument("--json", action="store_true")


def _coverage(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.covering import plain_coverage
    from uprtrack.services.viewing import snapshot

    seen = snapshot(asked_store(given), LOCAL, given.as_of)
    selection = asked_selection(given.where)
    if given.json:
        plain = plain_coverage(seen, LOCAL, selection, given.by or ["theme"])
        print(json.dumps(plain, ensure_ascii=False, indent=2))
        return DONE
    _print_groups(seen, selection, given.by or ["theme"], language)
    return DONE


def _print_groups(
    seen: Snapshot, selection: Selection, by: Sequence[str], language: Language
) -> None:
    from uprtrack.analysis.coverage import COUNTED, cover_of_all
    from uprtrack.services.coverage_words import group_told, part_told
    from uprtrack.services.covering import covered, covers

    found = covered(seen, LOCAL, selection)
    groups = [(language.text("All"), cover_of_all(found))]
    for one in by:
        groups += [
            (group_told(seen, one, cover.key, language), cover)
            for cover in covers(found, LOCAL, one)
        ]
    for name, cover in groups:
        counted = (
            f"{part_told(part, language)} {language.number(number)}"
            for part in COUNTED
            if (number := getattr(cover, part))
        )
        print(f"{name}: {language.join(counted) or language.number(0)}")
