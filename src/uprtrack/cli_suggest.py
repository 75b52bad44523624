"""The command that says what the texts of recommendations suggest."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from uprtrack.access import LOCAL
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.store.address import default_url

if TYPE_CHECKING:
    from uprtrack.linking.suggestion import Suggestion

DONE = 0

Command = Callable[[str, Any, str], argparse.ArgumentParser]


def add_suggest(command: Command) -> None:
    """Adds the command."""
    suggest = command("suggest", _suggest, "say what the texts suggest; store nothing")
    suggest.add_argument("what", choices=("themes",))
    suggest.add_argument("--json", action="store_true")


def _suggest(given: argparse.Namespace, language: Language) -> int:
    from uprtrack.services.plain_suggestions import plain_suggestion
    from uprtrack.services.suggesting import suggestions
    from uprtrack.store.store import Store

    found = suggestions(Store(given.database or default_url()), LOCAL)
    if given.json:
        told = [plain_suggestion(one) for one in found]
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return DONE
    for one in found:
        print(_told(one, language))
    print(language.count("{n} suggestion; nothing is stored.",
                         "{n} suggestions; nothing is stored.", len(found)))  # fmt: skip
    return DONE


def _told(one: Suggestion, language: Language) -> str:
    from uprtrack.services.suggestion_words import value_told

    return language.text(
        "{recommendation}, {field}: {value} ({confidence}; {words})",
        recommendation=one.paragraph or one.recommendation,
        field=ENTITIES["recommendations"].field(one.field).label(language.code),
        value=value_told(one.field, one.value, language),
        confidence=language.percent(one.confidence * 100),
        words=language.join(f"“{word}”" for word in one.words),
    )
