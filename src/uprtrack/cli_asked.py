"""What several commands are asked in the same words: the store, who does it, which records."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from uprtrack.access import LOCAL, Person
from uprtrack.intake.unseen import without_unseen
from uprtrack.model.finding import Refused
from uprtrack.store.address import default_url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from uprtrack.analysis.selection import Selection
    from uprtrack.store.store import Store


def asked_store(given: argparse.Namespace) -> Store:
    """The store of `--database`, else the usual one."""
    from uprtrack.store.store import Store

    return Store(given.database or default_url())


def asked_author(given: argparse.Namespace) -> Person:
    """The person of `--by`; Refused("name_missing") for a name without letters."""
    if not (name := without_unseen(given.by).strip()):
        raise Refused("name_missing")
    return Person(name, LOCAL.roles)


def asked_selection(where: Sequence[str]) -> Selection:
    """The selection of all `--where FIELD=VALUE`; of a yes-or-no filter the value is "yes"."""
    from uprtrack.analysis.attention import FLAGS
    from uprtrack.analysis.selection import Selection

    pairs = [(name.strip(), value.strip()) for name, _, value in (t.partition("=") for t in where)]
    raised: dict[str, Any] = {flag.name: True for flag in FLAGS if (flag.name, "yes") in pairs}
    rest = tuple((name, value) for name, value in pairs if name not in raised)
    return Selection(where=rest, **raised)
