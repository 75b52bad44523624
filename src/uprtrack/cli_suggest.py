"""The command that says what the texts of recommendations suggest, and stores what is sure."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from uprtrack.access import LOCAL
from uprtrack.cli_asked import asked_author, asked_selection, asked_store
from uprtrack.cli_links import about_links, share, suggest_links
from uprtrack.language.catalogue import Language

if TYPE_CHECKING:
    from uprtrack.linking.suggestion import Suggestion

DONE: Final = 0

Command = Callable[[str, Any, str], argparse.ArgumentParser]


def add_suggest(command: Command) -> None:
    """Adds the command."""
    suggest = command("suggest", _suggest, "say what texts suggest; store what is accepted")
    suggest.add_argument("what", choices=("themes", "links"))
    suggest.add_argument("--json", action="store_true")
    suggest.add_argument("--where", action="append", default=[], metavar="FIELD=VALUE")
    about_links(suggest)
    suggest.add_argument("--at-least", type=share, default=0.0, metavar="CONFIDENCE",
                         help="only what is that sure, from 0 to 1")  # fmt: skip
    suggest.add_argument("--accept", type=share, metavar="CONFIDENCE",
                         help="store all that is at least that sure")  # fmt: skip
    suggest.add_argument("--by", default="", metavar="NAME", help="who accepts")
    suggest.add_argument("--note", default="", help="a note kept with the revision")


def _suggest(given: argparse.Namespace, language: Language) -> int:
    if given.what == "links":
        return suggest_links(given, language)
    from uprtrack.services.suggesting import Wish, suggestions, wished
    from uprtrack.services.viewing import snapshot

    least = max(given.at_least, given.accept or 0.0)
    seen = snapshot(asked_store(given), LOCAL)
    every = suggestions(seen, LOCAL, asked_selection(given.where))
    found = wished(every, Wish(at_least=least))
    if given.accept is not None:
        return _accept(given, found, language)
    if given.json:
        from uprtrack.services.suggestion_words import plain_suggestion

        _print_json([plain_suggestion(one) for one in found])
    else:
        _print_suggestions(found, language)
    return DONE


def _accept(given: argparse.Namespace, found: Sequence[Suggestion], language: Language) -> int:
    from uprtrack.services.suggesting import accept

    accepted = accept(asked_store(given), asked_author(given), found, given.note)
    if given.json:
        _print_json({name: getattr(accepted, name) for name in accepted.__slots__})
        return DONE
    if not accepted.values:
        print(language.text("Nothing was stored: no suggestion is that sure."))
        return DONE
    print(
        language.text(
            "Revision {revision}: {values} values added to {records} recommendations; "
            "{passed_over} suggestions passed over.",
            revision=accepted.revision,
            values=language.number(accepted.values),
            records=language.number(accepted.records),
            passed_over=language.number(accepted.passed_over),
        )
    )
    return DONE


def _print_suggestions(found: Sequence[Suggestion], language: Language) -> None:
    from uprtrack.services.suggestion_words import (
        confidence_told,
        field_told,
        value_told,
        words_told,
    )

    rows = [
        (
            one.paragraph or one.recommendation,
            field_told(one.field, language),
            value_told(one.field, one.value, language),
            confidence_told(one.confidence, language),
            words_told(one.words, language),
        )
        for one in found
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
    print(
        language.count(
            "{n} suggestion. Nothing is stored.", "{n} suggestions. Nothing is stored.", len(found)
        )
    )


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
