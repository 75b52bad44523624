"""The commands that say which activities and commitments fit a recommendation, and link them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from uprtrack.access import LOCAL
from uprtrack.cli_asked import asked_author, asked_selection, asked_store
from uprtrack.language.catalogue import Language
from uprtrack.model.finding import Refused

if TYPE_CHECKING:
    from uprtrack.services.deciding_links import Decided, Pair
    from uprtrack.services.suggesting_links import LinkSuggestion, LinkSuggestions

DONE: Final = 0

Command = Callable[[str, Any, str], argparse.ArgumentParser]


def add_links(command: Command) -> None:
    """Adds the command."""
    links = command("links", _links, "link suggested pairs, or refuse them for good")
    links.add_argument("what", choices=("accept", "refuse"))
    links.add_argument("pairs", nargs="*", metavar="RECOMMENDATION=TARGET", help="the ids of both")
    links.add_argument("--at-least", type=share, metavar="SCORE",
                       help="all suggestions of at least that score, from 0 to 1")  # fmt: skip
    about_links(links)
    links.add_argument("--relation", default="", help="how the target serves the recommendation")
    links.add_argument("--by", required=True, metavar="NAME", help="who decides")
    links.add_argument("--note", default="", help="a note kept with the revision")
    links.add_argument("--json", action="store_true")


def about_links(parser: argparse.ArgumentParser) -> None:
    """Adds what narrows suggested links down."""
    parser.add_argument("--for", dest="for_id", default="", metavar="ID",
                        help="only links of one recommendation, activity, commitment")  # fmt: skip
    parser.add_argument("--limit", type=_positive, default=10, metavar="N",
                        help="how many for each record, 10 unless said")  # fmt: skip


def share(text: str) -> float:
    """A number from 0 to 1, or argparse's error."""
    try:
        number = float(text)
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 0 to 1")
    return number


def suggest_links(given: argparse.Namespace, language: Language) -> int:
    """Says which pairs are likely, and why; with `--accept` links those of that score."""
    every, found = _asked(given)
    if given.accept is not None:
        return _decide(given, _pairs(found, given.accept), "accept", language)
    told = [one for one in found if one.score >= given.at_least]
    if given.json:
        from uprtrack.services.link_suggestion_words import plain_link_suggestion

        _print_json([plain_link_suggestion(one, every) for one in told])
    else:
        _print_links(told, every, language)
    return DONE


def _links(given: argparse.Namespace, language: Language) -> int:
    if given.pairs:
        return _decide(given, _named(given), given.what, language)
    if given.at_least is None:
        raise Refused("no_pairs")
    given.where = []
    _, found = _asked(given)
    return _decide(given, _pairs(found, given.at_least), given.what, language)


def _asked(given: argparse.Namespace) -> tuple[LinkSuggestions, list[LinkSuggestion]]:
    """All suggestions, and those among them that were asked for."""
    from uprtrack.analysis.selection import select
    from uprtrack.services.suggesting_links import link_suggestions, record_of
    from uprtrack.services.viewing import snapshot

    seen = snapshot(asked_store(given), LOCAL)
    record = record_of(seen, given.for_id) if given.for_id else None
    chosen = select(seen, asked_selection(given.where)).records if given.where else None
    every = link_suggestions(seen, LOCAL, given.limit)
    found: Iterable[LinkSuggestion] = every if record is None else every.of(record)
    if chosen is not None:
        ids = {one.id for one in chosen}
        found = (one for one in found if one.recommendation in ids)
    return every, list(found)


def _pairs(found: Sequence[LinkSuggestion], at_least: float) -> list[Pair]:
    from uprtrack.services.deciding_links import Pair

    return [
        Pair(one.recommendation, one.entity, one.target, one.score)
        for one in found
        if one.score >= at_least
    ]


def _named(given: argparse.Namespace) -> list[Pair]:
    """The pairs named by ids, with the scores of those that are suggested."""
    from uprtrack.services.deciding_links import Pair
    from uprtrack.services.suggesting_links import link_suggestions, record_of
    from uprtrack.services.viewing import snapshot

    seen = snapshot(asked_store(given), LOCAL)
    scores = {
        (one.recommendation, one.target): one.score
        for one in link_suggestions(seen, LOCAL, given.limit)
    }
    pairs = []
    for text in given.pairs:
        recommendation, equals, target = (part.strip() for part in text.partition("="))
        if not equals:
            raise Refused("pair_form", text=text)
        ends = record_of(seen, recommendation), record_of(seen, target)
        if ends[0].entity != "recommendations" or ends[1].entity == "recommendations":
            raise Refused("pair_form", text=text)
        score = scores.get((recommendation, target))
        pairs.append(Pair(recommendation, ends[1].entity, target, score))
    return pairs


def _decide(given: argparse.Namespace, pairs: Sequence[Pair], what: str, language: Language) -> int:
    from uprtrack.services.deciding_links import accept, refuse

    store, person = asked_store(given), asked_author(given)
    if not pairs:
        _print_nothing(given, store.revision(), language)
        return DONE
    if what == "refuse":
        decided = refuse(store, person, pairs, given.note)
    else:
        decided = accept(store, person, pairs, getattr(given, "relation", ""), given.note)
    _print_decided(given, decided, language)
    return DONE


def _print_decided(given: argparse.Namespace, decided: Decided, language: Language) -> None:
    if given.json:
        _print_json({name: getattr(decided, name) for name in decided.__slots__})
    elif not decided.links:
        print(
            language.text(
                "Nothing was stored: these pairs are linked or refused already, or their records "
                "are gone."
            )
        )
    else:
        print(
            language.text(
                "Revision {revision}: {links} links stored; {passed_over} pairs passed over.",
                revision=decided.revision,
                links=language.number(decided.links),
                passed_over=language.number(decided.passed_over),
            )
        )


def _print_nothing(given: argparse.Namespace, revision: int, language: Language) -> None:
    if given.json:
        _print_json({"revision": revision, "links": 0, "passed_over": 0})
    else:
        print(language.text("Nothing was stored: no suggestion has such a score."))


def _print_links(
    found: Sequence[LinkSuggestion], every: LinkSuggestions, language: Language
) -> None:
    from uprtrack.services.link_suggestion_words import reasons_told, title_of

    for one in found:
        recommendation, target = every.ends(one)
        paragraph = recommendation.values["paragraph"] or one.recommendation
        score = language.percent(round(one.score * 100))
        print(f"{paragraph}  {score}  {title_of(target, language.code)}")
        print(f"    {one.recommendation}={one.target}")
        print(f"    {reasons_told(every.reasons(one), language)}")
    print(
        language.count(
            "{n} suggested link. Nothing is stored.",
            "{n} suggested links. Nothing is stored.",
            len(found),
        )
    )


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no whole number from 1")
    return int(text)


def _print_json(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=2))
