"""A suggested link as people read it: both texts with the words that speak for it, and why."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from uprtrack.language.catalogue import Language
from uprtrack.linking.link_features import TERMS, WORDS, texts
from uprtrack.linking.link_reasons import Reason
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.services.link_suggestion_words import reason_told
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.ui.address import record_link
from uprtrack.ui.markup import Markup, element
from uprtrack.ui.suggestions_text import marked
from uprtrack.ui.titles import LETTERS, number_of, shortened, title_of

_ARABIC = re.compile("[\u0621-\u064a]")


def told(
    recommendation: Record,
    target: Record,
    one: LinkSuggestion,
    reasons: Sequence[Reason],
    language: Language,
) -> Markup:
    """Both records with their texts, the score and the reasons."""
    return element(
        "div",
        side(recommendation, reasons, language),
        side(target, reasons, language),
        why(one, reasons, language),
        class_="uprtrack-suggested uprtrack-pair",
    )


def why(one: LinkSuggestion, reasons: Sequence[Reason], language: Language) -> Markup:
    """The score and the reasons in one line; words of the page's language where there are any."""
    share = language.percent(round(one.score * 100))
    score = element("strong", language.text("Score {share}", share=share))
    because = [reason_told(_in_language(one, language), language) for one in reasons]
    parts = [score, *(element("span", one) for one in because if one)]
    dotted = [piece for part in parts for piece in (" · ", part)][1:]
    return element("p", *dotted, class_="uprtrack-quiet")


def _in_language(reason: Reason, language: Language) -> Reason:
    if reason.kind not in (TERMS, WORDS):
        return reason

    def own(pieces: tuple[str, ...]) -> tuple[str, ...]:
        arabic = language.code == "ar"
        return tuple(p for p in pieces if bool(_ARABIC.search(p)) == arabic) or pieces

    return replace(reason, recommendation=own(reason.recommendation), target=own(reason.target))


def side(record: Record, reasons: Sequence[Reason], language: Language) -> Markup:
    """Which record it is, and its title with the words that speak for the link marked.

    Where none of them stands in the title, the first other text that holds one follows.
    """
    pieces = _pieces(record, reasons)
    title = title_of(record, language)
    lines = [_head(record, title, language), _line(title, pieces)]
    if pieces and not any(piece in title for piece in pieces):
        others = (text for text, _ in texts(record) if any(piece in text for piece in pieces))
        if other := next(others, ""):
            lines.append(_line(shortened(other, LETTERS), pieces))
    return element("div", *lines, class_="uprtrack-side")


def _line(text: str, pieces: Iterable[str]) -> Markup:
    return element("p", *marked(text, pieces), dir="auto", class_="uprtrack-words")


def _head(record: Record, title: str, language: Language) -> Markup:
    """What kind of record, its number, and the cycle or the year that it is of."""
    entity = ENTITIES[record.entity]
    one = entity.one_ar if language.code == "ar" else entity.one_en
    number = number_of(record)
    named = (
        [one, " · ", element("bdi", number, class_="uprtrack-words")]
        if number and number != title
        else [one]
    )
    address = record_link(record.entity, record.id, language)
    return element(
        "p",
        element("a", *named, href=address),
        element("span", _when(record, language), class_="uprtrack-quiet"),
        class_="uprtrack-apart",
    )


def _when(record: Record, language: Language) -> str:
    if cycle := record.values.get("cycle"):
        return language.text("Cycle {cycle}", cycle=cycle)
    day = record.values.get("starts_on") or record.values.get("adopted_on")
    year = str(day.year) if isinstance(day, date) else ""
    return "" if year in number_of(record) else year


def _pieces(record: Record, reasons: Sequence[Reason]) -> tuple[str, ...]:
    """The words of this record that speak for the link."""
    of_recommendation = record.entity == "recommendations"
    return tuple(
        piece
        for reason in reasons
        if reason.kind in (TERMS, WORDS)
        for piece in (reason.recommendation if of_recommendation else reason.target)
    )
