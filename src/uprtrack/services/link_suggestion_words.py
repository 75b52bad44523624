"""A suggested link in words for people, and as plain values for scripts."""

from collections.abc import Sequence
from typing import Any

from uprtrack.analysis.labels import value_label
from uprtrack.language.catalogue import Language
from uprtrack.linking.link_features import DATES, TERMS, WORDS
from uprtrack.linking.link_reasons import Reason
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.services.suggesting_links import LinkSuggestion, LinkSuggestions

_FIELDS = {"themes": "themes", "sdgs": "sdgs", "persons": "affected_persons"}


def plain_link_suggestion(one: LinkSuggestion, found: LinkSuggestions) -> dict[str, Any]:
    """JSON-ready: both ends, the score, both ranks, and the reasons by kind."""
    recommendation, target = found.ends(one)
    return {
        "recommendation": one.recommendation,
        "paragraph": _text(recommendation, "paragraph"),
        "entity": one.entity,
        "target": one.target,
        "title": title_of(target),
        "score": one.score,
        "rank_for_recommendation": one.rank_for_recommendation,
        "rank_for_target": one.rank_for_target,
        "reasons": [
            {
                "kind": reason.kind,
                "recommendation": list(reason.recommendation),
                "target": list(reason.target),
            }
            for reason in found.reasons(one)
        ],
    }


def title_of(target: Record, language: str = "") -> str:
    """What an activity or a commitment is called, in the language where it has a name in it."""
    names = ("title", "title_ar", "title_en") if language == "ar" else (
        "title", "title_en", "title_ar")  # fmt: skip
    told = (_text(target, name) for name in (*names, "reference"))
    return next(filter(None, told), target.id)


def reasons_told(reasons: Sequence[Reason], language: Language) -> str:
    """Why, in one sentence: "both: domestic workers, training; SDG 8.8"."""
    return "; ".join(filter(None, (reason_told(one, language) for one in reasons)))


def reason_told(one: Reason, language: Language) -> str:
    """One reason; words that stand alike on both sides are said once."""
    if one.kind in (TERMS, WORDS):
        asked, offered = one.recommendation, one.target
        folded = {piece.casefold() for piece in offered}
        both = [piece for piece in asked if piece.casefold() in folded]
        if len(both) == len(asked) or one.kind == WORDS:
            return language.text("both: {pieces}", pieces=language.join(both or asked))
        return f"{_side(asked, language)} ↔ {_side(offered, language)}"
    if one.kind in _FIELDS:
        field = ENTITIES["recommendations"].field(_FIELDS[one.kind])
        labels = (value_label(None, field, key, language) for key in one.recommendation)
        return f"{field.label(language.code)}: {language.join(labels)}"
    if one.kind == DATES:
        return language.text("after the review and before it is due")
    return language.text("the same institution")


def _side(pieces: Sequence[str], language: Language) -> str:
    return language.join(language.text("“{word}”", word=piece) for piece in pieces)


def _text(record: Record, name: str) -> str:
    value = record.values.get(name)
    return value if isinstance(value, str) else ""
