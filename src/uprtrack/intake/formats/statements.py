"""What an addendum's passages say: these recommendations have this position, in these words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from uprtrack.intake.formats.answers import answer_of
from uprtrack.intake.formats.mentions import (
    TRIGGER,
    Mention,
    Numbering,
    mentions,
    paragraph_named,
)
from uprtrack.intake.formats.own_answers import (
    following_answer,
    is_predicate,
    own_answer,
    positions_over,
    ticked,
)
from uprtrack.intake.formats.pairing import paired, sentences
from uprtrack.intake.formats.passages import Passage
from uprtrack.intake.formats.positions import heading_words

_EXCEPT = re.compile(
    r"\b(?:except(?:ion|ing|s)?|excluding|other than|apart from|save for|but not)\b"
    r"|باستثناء|ما عدا|عدا",
    re.IGNORECASE,
)
_SEEN_THERE = re.compile(
    r"(?:\bsee|\bcf\.?|refer(?:s|red)? to|\bas (?:stated|explained|mentioned|noted) (?:in|under)|"
    r"explanations? (?:to|under|for)|answer to|repl(?:y|ies) to|انظر|راجع)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"\bfollowing\b|\bbelow\b|\bas follows\b|\blisted\b|التالية|الآتية|أدناه|[:：]\s*$",
    re.IGNORECASE,
)
_IN_PARAGRAPH = re.compile(
    r"\W*(?:in|of|under|contained in|في|من)?\s*(?:paragraphs?|paras?\.?|الفقرة)\s+\d{2,3}\W*",
    re.IGNORECASE,
)


_WHICH = re.compile(r"\W*(?:which|that|those|these)\b", re.IGNORECASE)
_LETTERED = re.compile(r"^(?:[IVX]{1,5}|[A-Z]|[a-h])[.)]\s+|^\((?:[a-h]|[ivx]{1,4})\)\s*")
_STATES = re.compile(r"^\s*\([^()\d]*\)")
_WHOLE = re.compile(
    r"(?:\brecommendations?|توصيات)\b.{0,60}?(?:\bparagraph|الفقرة)\s+(\d{2,3})(?![.\d]|-\d)",
    re.IGNORECASE,
)
"""All recommendations of one paragraph of the report."""
_COUNTED = re.compile(r"\b\d{1,3}\)?\s+(?:of\b|recommendations)", re.IGNORECASE)
_PATIENCE = 3
"""Passages after a number among which its answer may be."""


class Strength(IntEnum):
    """How exactly a number is given its position; the more exact statement counts."""

    RANGE = 1
    LIST = 2
    OWN = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """One number's position as one passage gives it; `position` is "" where it gives none.

    `is_whole`: the number is a paragraph of the report, and all its recommendations are meant.
    """

    number: str
    position: str
    words: str
    strength: Strength
    page: int
    is_whole: bool = False


@dataclass(slots=True)
class _Standing:
    """What stands above a passage: the position of a heading, the paragraph spoken of.

    `columns` are the positions over the columns of a table; `open` the numbers whose answer may
    follow, `held` what they have from above until it does, `wait` the passages to wait for it.
    """

    position: str = ""
    words: str = ""
    paragraph: str = ""
    columns: dict[int, str] = field(default_factory=dict)
    open: tuple[Mention, ...] = ()
    held: list[Statement] = field(default_factory=list)
    wait: int = 0

    def take(self, position: str, words: str) -> None:
        self.position, self.words = position, words

    def wait_for(self, runs: Iterable[Mention], held: Iterable[Statement]) -> None:
        self.open, self.held, self.wait = tuple(runs), list(held), _PATIENCE

    def released(self) -> list[Statement]:
        """What was held back; no answer is waited for any more."""
        held, self.held, self.open = self.held, [], ()
        return held


def statements(
    told: Iterable[Passage], numbering: Numbering
) -> Iterator[tuple[list[Statement], list[Mention]]]:
    """The statements of each passage and the runs of numbers that it read, in their order."""
    standing = _Standing()
    for passage in told:
        standing.paragraph = paragraph_named(passage.text, numbering) or standing.paragraph
        if passage.kind in ("item", "list"):
            yield standing.released(), []
        if passage.kind == "item":
            yield _of_item(passage, numbering, standing)
        elif passage.kind == "list":
            yield _of_list(passage, numbering, standing)
        elif columns := positions_over(passage) if passage.is_row else {}:
            standing.columns = columns
        else:
            found, runs = _of_text(passage, numbering, standing)
            yield (found, runs) if runs else ([*found, *_of_words(passage, standing)], [])
    yield standing.released(), []


def _of_words(passage: Passage, standing: _Standing) -> list[Statement]:
    """A passage without numbers: the answer to those before it, or a heading over what follows."""
    if standing.open:
        told = following_answer(passage, has_standing=bool(standing.position))
        standing.wait -= 1
        if told:
            runs = standing.open
            standing.released()
            return [s for run in runs for s in _stated(run, *told, passage, own=True)]
        if not standing.wait:
            return standing.released()
    if passage.kind == "heading" and (position := answer_of(passage.text)):
        standing.take(position, _heading(passage.text))
        return standing.released()
    return []


def _of_text(
    passage: Passage, numbering: Numbering, standing: _Standing
) -> tuple[list[Statement], list[Mention]]:
    """Sentences that name numbers and their position, or announce a position for what follows."""
    found: list[Statement] = []
    runs: list[Mention] = []
    for sentence in sentences(passage.text):
        named = mentions(sentence, numbering, standing.paragraph)
        if not named:
            position = answer_of(sentence)
            whole = _WHOLE.search(sentence)
            if position and whole and not _COUNTED.search(sentence):
                words = _heading(sentence)
                found.append(_of_all(whole[1], position, words, passage))
            if position and _FOLLOWING.search(sentence):
                standing.take(position, _heading(sentence))
                found += standing.released()
            continue
        words_of: dict[str, str] = {}
        positions = paired(sentence, [(mention.start, mention.end) for mention in named])
        for at, (mention, position) in enumerate(zip(named, positions, strict=True)):
            before = sentence[named[at - 1].end if at else 0 : mention.start]
            if excepted := _EXCEPT.search(before):
                _take_out(found, mention)
                after = sentence[mention.end :]
                own = answer_of(after) if _WHICH.match(after) else None
                found += _stated(mention, own or "", excepted[0], passage)
            elif position and not _SEEN_THERE.search(before):
                if position not in words_of:
                    words_of[position] = _words(sentence, named, standing, position)
                words = words_of[position]
                found += _stated(mention, position, words, passage)
                standing.take(position, words)
                found += standing.released()
            else:
                continue
            runs.append(mention)
    return found, runs


def _of_all(paragraph: str, position: str, words: str, passage: Passage) -> Statement:
    return Statement(paragraph, position, words, Strength.RANGE, passage.page, is_whole=True)


def _take_out(found: list[Statement], excepted: Mention) -> None:
    """An exception belongs to no range of its sentence."""
    gone = set(excepted.numbers)
    found[:] = [s for s in found if s.number not in gone or not s.position]


def _words(sentence: str, named: Sequence[Mention], standing: _Standing, position: str) -> str:
    """The heading above where it says the same, else the sentence without its numbers."""
    if standing.position == position and standing.words:
        return standing.words
    parts = [sentence[: named[0].start], sentence[named[-1].end :] if len(named) == 1 else ""]
    return _heading(" … ".join(part.strip(" .,;:") for part in parts if part.strip(" .,;:")))


def _of_list(
    passage: Passage, numbering: Numbering, standing: _Standing
) -> tuple[list[Statement], list[Mention]]:
    """Numbers alone: they have the position that stands above them."""
    runs = mentions(passage.text, numbering, standing.paragraph, listed=True)
    stated = [
        statement
        for mention in runs
        for statement in _stated(mention, standing.position, standing.words, passage)
    ]
    standing.wait_for(runs, stated)
    return [], runs


def _of_item(
    passage: Passage, numbering: Numbering, standing: _Standing
) -> tuple[list[Statement], list[Mention]]:
    """A number with its answer: its own words count before those that stand above it."""
    named = mentions(passage.text, numbering, standing.paragraph)
    if not named or any(map(str.isalpha, _bare(passage.text[: named[0].start]))):
        return [], []
    first = named[0]
    rest = passage.text[first.end :]
    if within := _IN_PARAGRAPH.match(rest):
        rest = rest[within.end() :]
    if is_predicate(_STATES.sub("", rest)):
        return _of_text(passage, numbering, standing)
    own = ticked(passage, standing.columns) or own_answer(
        passage, rest, has_standing=bool(standing.position)
    )
    if own:
        return [*_stated(first, *own, passage, own=True)], [first]
    standing.wait_for([first], _stated(first, standing.position, standing.words, passage))
    return [], [first]


def _heading(text: str) -> str:
    """A heading's words without its number, Latin or Roman, and its letter."""
    return heading_words(_LETTERED.sub("", text))


def _bare(text: str) -> str:
    return re.sub(rf"{TRIGGER}|paragraphs?|paras?\.?|الفقر(?:ة|ات)", "", text, flags=re.IGNORECASE)


def _stated(
    mention: Mention, position: str, words: str, passage: Passage, *, own: bool = False
) -> Iterator[Statement]:
    for number in mention.numbers:
        ranged = number in mention.ranged
        strength = Strength.OWN if own else Strength.RANGE if ranged else Strength.LIST
        yield Statement(number, position, words, strength, passage.page)
