"""A suggestion in words for people, and as plain values for scripts."""

from typing import Any, Final

from uprtrack.analysis.labels import value_label
from uprtrack.language.catalogue import Language
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.entities import ENTITIES

HIGH: Final = 0.8
MIDDLING: Final = 0.6
"""From which confidence on it is called so; what is less is low."""


def field_told(field: str, language: Language) -> str:
    """The label of a field of recommendations."""
    return ENTITIES["recommendations"].field(field).label(language.code)


def value_told(field: str, value: str, language: Language) -> str:
    """A value as people read it."""
    return value_label(None, ENTITIES["recommendations"].field(field), value, language)


def confidence_told(confidence: float, language: Language) -> str:
    """As a number and in a word: "83% · high"."""
    share = language.percent(round(confidence * 100))
    if confidence >= HIGH:
        return language.text("{share} · high", share=share)
    if confidence >= MIDDLING:
        return language.text("{share} · middling", share=share)
    return language.text("{share} · low", share=share)


def words_told(words: tuple[str, ...], language: Language) -> str:
    """The words that speak for it, each in quotation marks."""
    return language.join(language.text("“{word}”", word=word) for word in words)


def plain_suggestion(one: Suggestion) -> dict[str, Any]:
    """JSON-ready; the keys are the names of the suggestion's own fields."""
    told = {name: getattr(one, name) for name in one.__slots__}
    return {**told, "words": list(one.words)}
