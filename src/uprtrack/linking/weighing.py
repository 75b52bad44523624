"""What the phrases of one text say about each value: how sure, and by which words."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from uprtrack.linking.lexicon import Lexicon
from uprtrack.linking.phrase import Phrase
from uprtrack.linking.suggestion import ACTION
from uprtrack.linking.tokens import spans, tokens

Value = tuple[str, str]
"""A field's name and one value of it."""

_SPEAKS: Final = 0.3
"""A phrase of less weight suggests nothing by itself; it only makes others less sure."""

_NEVER_SURE: Final = 0.99

Found = tuple[Phrase, int, int]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure a text makes a value, between 0 and 1, and the words that speak for it."""

    confidence: float
    words: tuple[str, ...]


def weigh(text: str, lexicon: Lexicon, least: float = 0) -> dict[Value, Evidence]:
    """The evidence of a text for every value that it makes at least so sure.

    Of phrases over the same words the longest counts, and each counts once. Their weights add up
    as log-odds: one alone is its weight, two that speak for a value make it surer. The values of
    a field that holds one only compete, and the likeliest is left.
    """
    words = tokens(text)
    by_value: dict[Value, list[Found]] = defaultdict(list)
    for found in lexicon.find(words):
        by_value[found[0].field, found[0].value].append(found)
    odds: dict[Value, float] = {}
    speaking: dict[Value, list[Found]] = {}
    for value, finds in by_value.items():
        counted = _longest(finds)
        phrases = {phrase.written: phrase for phrase, _, _ in counted if phrase.weight > 0}
        spoken = [find for find in counted if find[0].weight >= _SPEAKS]
        if spoken or (phrases and not _several(value[0])):
            odds[value] = sum(phrase.log_odds for phrase in phrases.values())
            speaking[value] = spoken or counted
    places = spans(text)
    return {
        value: Evidence(sure, _as_they_stand(text, places, speaking[value]))
        for value, sure in _confidences(odds).items()
        if sure >= least
    }


def _longest(finds: list[Found]) -> list[Found]:
    """The finds without those that share a word with a longer one."""
    if len(finds) == 1:
        return finds
    kept: list[Found] = []
    for find in sorted(finds, key=_length_first):
        if not any(find[1] < other[2] and other[1] < find[2] for other in kept):
            kept.append(find)
    return kept


def _length_first(find: Found) -> tuple[int, bool, int, float]:
    """The longer before the shorter; of equals one that must stand where it does, then against."""
    phrase, first, after = find
    return first - after, not phrase.opening, first, phrase.weight


def _confidences(odds: dict[Value, float]) -> dict[Value, float]:
    sure = {value: _share(log) for value, log in odds.items() if _several(value[0])}
    for field in {name for name, _ in odds if not _several(name)}:
        rivals = {value: math.exp(log) for value, log in odds.items() if value[0] == field}
        best = max(rivals, key=rivals.__getitem__)
        sure[best] = min(rivals[best] / (1 + math.fsum(rivals.values())), _NEVER_SURE)
    return sure


def _several(field: str) -> bool:
    return field != ACTION


def _share(log_odds: float) -> float:
    return min(1 / (1 + math.exp(-log_odds)), _NEVER_SURE)


def _as_they_stand(
    text: str, places: list[tuple[int, int]], finds: Iterable[Found]
) -> tuple[str, ...]:
    """The words of the finds as the text writes them, in its order, each once."""
    ordered = sorted(finds, key=lambda find: find[1:])
    return tuple(
        dict.fromkeys(text[places[first][0] : places[after - 1][1]] for _, first, after in ordered)
    )
