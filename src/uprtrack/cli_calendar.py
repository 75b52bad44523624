"""The command that writes due dates and activities as a calendar file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from uprtrack.access import LOCAL
from uprtrack.cli_asked import asked_selection, asked_store
from uprtrack.language.catalogue import Language

DONE: Final = 0

Command = Callable[[str, Any, str], argparse.ArgumentParser]


def add_calendar(command: Command) -> None:
    """Adds the command."""
    calendar = command("calendar", _calendar, "write due dates and activities as an .ics file")
    calendar.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE")
    calendar.add_argument("--output", required=True, type=Path, metavar="FILE")


def _calendar(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.calendar import calendar
    from uprtrack.services.files import write_file
    from uprtrack.services.viewing import snapshot

    seen = snapshot(asked_store(given), LOCAL)
    write_file(given.output, calendar(seen, LOCAL, asked_selection(given.where), language))
    return DONE
