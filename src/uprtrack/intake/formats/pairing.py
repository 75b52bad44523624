"""Which position a sentence gives to which of the things that it names."""

import re
from collections.abc import Iterator, Sequence

from uprtrack.intake.formats.answers import answer_of
from uprtrack.intake.formats.mentions import TRIGGER

_ABBREVIATED = "".join(
    rf"(?<!\b(?i:{word}))"
    for word in ("no", "nos", "rec", "recs", "para", "paras", "art", "mr", "ms")
)
_SENTENCE = re.compile(rf"{_ABBREVIATED}[.!?؟]\s+(?=[^\W\da-z]|[(“\"])")
_SAME_SUBJECT = re.compile(
    rf"{TRIGGER}|\b(?:and|to|the|also|both|as well as)\b|[\W\d_]", re.IGNORECASE
)
_PART_AFTER = re.compile(r"\W*(?:partially|partly|in part|جزئي)", re.IGNORECASE)
_FAR = 400
"""Runs of numbers among which a verb that follows them all is looked for."""
_NEXT_CLAUSE = re.compile(r"[,;]|\b(?:and|while|whereas|but)\b", re.IGNORECASE)
_AFTER_NUMBERS = re.compile(
    r"\W*(?:is|are|was|were|has|have|do|does|did|enjoy|partially|partly|in)\b"
)
_ARABIC = re.compile("[ء-ي]")
_CLAUSE = re.compile(r"[,،;؛]|\s(?=و(?:لا|لم|ت|ي|أ|قد|ق)\w*\s)")


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a dot within a code or after "No" ends none."""
    start = 0
    for match in _SENTENCE.finditer(text):
        yield text[start : match.start() + 1].strip()
        start = match.end()
    yield text[start:].strip()


def paired(sentence: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The position that a sentence gives to what stands at each span, "" for none.

    "accepts A and notes B" has the verbs first, "A are accepted, B are noted" last, and an Arabic
    sentence may have its verb before and what it governs after.
    """
    bounds = [0, *(at for span in spans for at in span), len(sentence)]
    pieces = [sentence[bounds[at] : bounds[at + 1]] for at in range(0, len(bounds), 2)]
    first = answer_of(pieces[0]) or ""
    heads = [pieces[0], *(_divided(piece)[1] for piece in pieces[1:-1])]
    tails = [*(_divided(piece)[0] for piece in pieces[1:-1]), pieces[-1]]
    after = [answer_of(tail) or "" for tail in tails]
    later = [next(filter(None, after[at : at + _FAR]), "") for at in range(len(after))]
    found: list[str] = []
    carried = ""
    for at, (head, tail) in enumerate(zip(heads, tails, strict=True)):
        around = _around(pieces[at], pieces[at + 1])
        before = answer_of(head) or ""
        if around and (position := answer_of(around)):
            carried = position
        elif first:
            new_subject = at and not before and bool(_SAME_SUBJECT.sub("", head))
            carried = after[at] if new_subject and after[at] else before or carried
        else:
            carried = later[at] or (before if at else "")
        in_part = carried == "supported" and _PART_AFTER.match(tail)
        found.append("supported_in_part" if in_part else carried)
    return found


def _divided(between: str) -> tuple[str, str]:
    """What stands between two runs of numbers: what is said of the first, and of the second."""
    if match := _NEXT_CLAUSE.search(between):
        return between[: match.start()], between[match.end() :]
    return (between, "") if _AFTER_NUMBERS.match(between) else ("", between)


def _around(before: str, after: str) -> str:
    """The Arabic clause that numbers stand in, without them; "" in other languages."""
    if not _ARABIC.search(before + after):
        return ""
    return f"{_CLAUSE.split(before)[-1]} {_CLAUSE.split(after)[0]}"
