"""How many recommendations an addendum says that it accepts, notes and leaves open."""

import re
from collections.abc import Iterable

from uprtrack.intake.formats.pairing import paired, sentences
from uprtrack.intake.formats.passages import Passage

_COUNT = re.compile(
    r"(?<![\d.,/])\(?(\d{1,3})\)?(?![\d]|[.,/–-]\d)"
    r"(?=\s+(?:of (?:the|these|those) )?(?:\(?\w+\)? )?"
    r"(?:recommendations?\b|(?:were|are|is|was|have|has|enjoy\w*|did|do)\b)"
    r"|\s+(?:\w+ )?توصي)",
    re.IGNORECASE,
)
_AFTER_TRIGGER = re.compile(
    r"(?:recommendations?|recs?\.|nos?\.|paragraphs?|\d\s*[,–-]|\band|\bto)\s*$", re.IGNORECASE
)
_OF_ALL = re.compile(
    r"\b(?:of (?:the|all|its)?|(?:received|contain\w*|made|total of|out of)(?: the)?|the)\s*$",
    re.IGNORECASE,
)
"""What stands before the number of all recommendations, whatever their position."""


def _is_total(before: str) -> bool:
    """Whether the number after these words counts recommendations of one position."""
    if _OF_ALL.search(before):
        return False
    return not _AFTER_TRIGGER.search(before) or bool(re.search(r"\band\s*$", before))


def stated_totals(passages: Iterable[Passage]) -> dict[str, int]:
    """The totals by position, the first that is stated of each: "accepts 142 recommendations"."""
    totals: dict[str, int] = {}
    for passage in passages:
        if passage.kind not in ("text", "heading"):
            continue
        for sentence in sentences(passage.text):
            counts = [
                match for match in _COUNT.finditer(sentence) if _is_total(sentence[: match.start()])
            ]
            positions = paired(sentence, [match.span() for match in counts]) if counts else []
            for match, position in zip(counts, positions, strict=True):
                if position:
                    totals.setdefault(position, int(match[1]))
    return totals
