"""Suggestions as plain values, for the command line and for other programs."""

from typing import Any

from uprtrack.linking.suggestion import Suggestion


def plain_suggestion(one: Suggestion) -> dict[str, Any]:
    """One suggestion as JSON has it; `recommendation` is the record's id."""
    return {
        "recommendation": one.recommendation,
        "paragraph": one.paragraph,
        "field": one.field,
        "value": one.value,
        "confidence": one.confidence,
        "words": list(one.words),
    }
