"""The answer that an item's own words give to the recommendation that it begins with."""

import re
from collections.abc import Mapping

from uprtrack.intake.formats.answers import answer_of
from uprtrack.intake.formats.pairing import sentences
from uprtrack.intake.formats.passages import Passage
from uprtrack.intake.formats.positions import heading_words
from uprtrack.intake.words import read_word
from uprtrack.language.key import search_key

_THIS = re.compile(
    r"\b(?:this|these|the|said|above|both|all) (?:part of the )?recommendations?\b"
    r"|هذه التوصي|التوصية",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"(?:position|response|status|reply|answer|decision|view|الموقف|الرد)[^:：]{0,40}[:：–-]"
    r"\s*(.{2,60}?)(?:[.;,(]|$)",
    re.IGNORECASE,
)
_AFTER_STATES = re.compile(r"\)\s*[;.:,–-]*\s*((?:[^\W\d]+\s?){1,4})")
_PREDICATE = re.compile(
    r"(?:is|are|was|has been|partially|partly|fully|not|does not|do not|did not|cannot|enjoys?"
    r"|لا|لم|تحظي|مقبول\w*|مويد\w*|مرفوض\w*|احيط\w*|تم) "
)
_IMPLEMENTED = re.compile(r"implement\w*|منفذ\w*|تنفيذ\w*", re.IGNORECASE)
_ACCEPTING = re.compile(
    r"accept|support|not(?:ed|es|e)\b|reject|قبول|قبل|تأييد|علما", re.IGNORECASE
)
_PUNCTUATION = " \t.:;,–—-()[]،؛•*"
_TICKS = frozenset({"x", "✓", "✔", "√", "☒", "☑", "yes", "+", "•", "نعم"})
_FEW_WORDS = 14
_LONGEST_OPENING = 160


def is_predicate(text: str) -> bool:
    """Whether a text goes on as a sentence of which the number before it is the subject."""
    return bool(_PREDICATE.match(f"{search_key(text)} "))


def own_answer(passage: Passage, rest: str, *, has_standing: bool) -> tuple[str, str] | None:
    """The position that an item's own words give, and the words."""
    for part in passage.parts[1:] if passage.is_row else passage.parts:
        if position := _as_word(part):
            return position, part.strip(_PUNCTUATION)
    if passage.is_row:
        opening = [o for part in passage.parts[1:] if (o := _opening(part))]
        if opening:
            return opening[-1]
    elif (told := _opening(rest)) and not (has_standing and _only_implemented(told[1])):
        return told
    for pattern in (_ANSWER, _AFTER_STATES):
        for match in pattern.finditer(rest):
            words = match[1].split()
            for count in range(len(words), 0, -1):
                if position := _as_word(" ".join(words[:count])):
                    return position, " ".join(words[:count]).strip(_PUNCTUATION)
    last = " ".join(rest.split()[-3:])
    for tail in (last, last.partition(" ")[2], last.rpartition(" ")[2]):
        if tail[:1].isupper() and (position := _as_word(tail)):
            return position, tail.strip(_PUNCTUATION)
    for sentence in sentences(rest):
        position = answer_of(sentence) if _THIS.search(sentence) else None
        if position and not (has_standing and _only_implemented(sentence)):
            return position, heading_words(sentence)
    return None


def _only_implemented(words: str) -> bool:
    """Whether words say that something is done already, which a noted recommendation may be too."""
    return bool(_IMPLEMENTED.search(words)) and not _ACCEPTING.search(words)


def following_answer(passage: Passage, *, has_standing: bool) -> tuple[str, str] | None:
    """The position that a passage without numbers gives to those before it, and the words.

    Where a heading says the position of them all, only a sentence on "this recommendation" does.
    """
    told = own_answer(passage, passage.text, has_standing=has_standing)
    first = next(sentences(passage.text), "")
    return told if told and (not has_standing or _THIS.search(first)) else None


def ticked(passage: Passage, columns: Mapping[int, str]) -> tuple[str, str] | None:
    """The position over the one column of a table's row that is ticked."""
    marked = [
        at for at in columns if at < len(passage.parts) and passage.parts[at].lower() in _TICKS
    ]
    return (columns[marked[0]], "") if len(marked) == 1 else None


def positions_over(passage: Passage) -> dict[int, str]:
    """The columns of a table's header that are named by a position each, two at the least."""
    named = {at: position for at, part in enumerate(passage.parts) if (position := _as_word(part))}
    return named if len(named) > 1 and len(set(named.values())) > 1 else {}


def _as_word(text: str) -> str | None:
    """The position that a text is nothing but a word for."""
    bare = text.strip(_PUNCTUATION)
    if not bare or len(bare) > _LONGEST_OPENING or bare.isdecimal():
        return None
    return read_word("position", bare)


def _opening(text: str) -> tuple[str, str] | None:
    """The position of a short first sentence: "Accepted.", "Noted: the law …", "We accept it."."""
    bare = text.strip(_PUNCTUATION)
    first = next(sentences(bare), "")
    for part in (re.split(r"[:;–—(,.]\s|\s-\s", bare, maxsplit=1)[0], first):
        if position := _as_word(part):
            return position, part.strip(_PUNCTUATION)
    speaks = len(first.split()) <= _FEW_WORDS and (_answers(first) or _begins_with_answer(first))
    if speaks and (position := answer_of(first)):
        return position, heading_words(first)
    return None


def _begins_with_answer(sentence: str) -> bool:
    """Whether a sentence begins as "Accepted in principle" does, and not as "Support all" does."""
    first = sentence.partition(" ")[0]
    return first.endswith("ed") and _as_word(first) is not None


def _answers(sentence: str) -> bool:
    """Whether a short sentence speaks of the recommendation, not of what it recommends."""
    if _THIS.search(sentence):
        return True
    return is_predicate(sentence)
