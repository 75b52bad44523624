"""Numbers of recommendations as running text mentions them: codes, lists and ranges of codes."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

_DOTTED = re.compile(r"(?<![\d./,/–-])(\d{1,3})\s?\.\s?(\d{1,3})(?![\d/]|\.\d{2,})")
_DASHED = re.compile(r"(?<![\d./–-])(\d{2,3})\s?[-–/]\s?(\d{1,3})(?![\d/]|[-–]\d)")
_NAMED = re.compile(
    r"\b(?:paragraphs?|paras?\.?)\s+(\d{2,3})(?![\d.]*\d)|(?:ال)?فقر(?:ة|ات)\s+(\d{2,3})(?![\d.-]*\d)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:art(?:icle)?s?\.?|section|target|goal|SDGs?|GE\.|resolution|USD|EUR|\$|€|£|المادة|القرار)\s*$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s*(?:per\s?cent|%|million|billion|percent|في المائة|مليون)", re.IGNORECASE)
_FEWEST = 3
"""Codes that make their first number the report's, where no text names it."""
_NEAR = 60
"""Letters before and after a number that say whose it is."""
_LOWEST = 20
"""No report lists its recommendations in an earlier paragraph."""
_MOST = 400
"""Recommendations of one range; the longest reports have some 350."""

TRIGGER: Final = (
    r"(?:recommendations?|recs?\b\.?|nos?\b\.?|numbers?|n°|#"
    r"|[بلو]?(?:ال)?توصي(?:ة|ات|تان|تين)|للتوصي(?:ة|ات|تين)|(?:ال)?رقم|[أا]رقام|(?:ال)?[أا]رقام)"
)
_BETWEEN = (
    r"(?:\s*(?:\(?s\)|nos?\.|numbers?|numbered|n°|#|:|\(|from|من|رقم|[أا]رقام|ذات|ال[أا]رقام))*\s*"
)
_TRIGGER_END = re.compile(rf"{TRIGGER}\W*$", re.IGNORECASE)
_CODE = r"\d{1,3}\.\d{1,3}[a-z]?(?![\d])"
_BARE = r"(?<![\d.])\d{1,3}(?![\d]|\.\d)"
_ONE = rf"(?:{_CODE}|{_BARE})"
_TO = r"\s*(?:[-–—−]|\b(?:up\s+)?to\b|\bthrough\b|\buntil\b|(?:و)?[إا]ل[ىي]|حتى)\s*"
_STATES = r"(?:\s*\([^()\d]{3,90}\)(?=\s*(?:[,;،؛.]|\band\b|&|و\s?\d)\W*(?:and\W+)?\d))?"
"""The States that recommended it, between one number and the next."""
_SPAN = rf"{_ONE}(?:{_TO}{_ONE})?{_STATES}"
_AND = (
    r"\s*(?:[,;،؛]|\b(?:and|as well as|plus)\b|&|\+|/|و(?=\s?\d))(?:\s*(?:also|and|&|[,;،]|و))*"
    r"\s*(?:from\s+|من\s+)?"
)
_DOT = rf"\s*\.\s+(?={_CODE})"
_RUN: Final = re.compile(
    rf"(?P<lead>{TRIGGER}{_BETWEEN})?(?P<run>{_SPAN}(?:(?:{_AND}(?:{TRIGGER}{_BETWEEN})?|{_DOT}|\s+(?={_CODE})){_SPAN})*)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_SPAN_PARTS = re.compile(rf"({_ONE})(?:{_TO}({_ONE}))?", re.IGNORECASE)
_FIRST_NUMBER = re.compile(r"\D*\d+")
_WORDS = re.compile(rf"{TRIGGER}|\bfrom\b|من", re.IGNORECASE)
_PARAGRAPH_BEFORE = re.compile(
    r"(?:paragraphs?|paras?\.?|فقر(?:ة|ات))\s+(\d{2,3})\b", re.IGNORECASE
)
_OWN_PARAGRAPHS = re.compile(r"(?:paragraphs?|paras?\.?|فقر(?:ة|ات))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """One run of numbers: where it stands in its text, and which recommendations it names.

    `numbers` are paragraphs ("115.18"), or single numbers where no text says whose they are;
    `ranged` those that only a range names, `mended` those that were read from another, as
    (given, read), `reversed_ranges` the ranges that end before they begin.
    """

    start: int
    end: int
    numbers: tuple[str, ...]
    ranged: frozenset[str] = frozenset()
    mended: tuple[tuple[str, str], ...] = ()
    reversed_ranges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a document numbers the recommendations of its report.

    `prefixes` are the paragraphs of the report that list them, the most frequent first, `dashed`
    whether "115-18" stands for 115.18, `bare` whether it names most by their number alone.
    """

    prefixes: tuple[str, ...] = ()
    dashed: frozenset[str] = field(default_factory=frozenset)
    bare: bool = False

    def normal(self, text: str) -> str:
        """The text with every code as N.M: "115. 18", "115-18", "115/18", "115 (18)"."""
        for prefix in self.prefixes:
            text = re.sub(rf"(?<![\d.])({prefix})\s?\.\s?(?=\d{{1,3}}(?!\d))", r"\1.", text)
            text = re.sub(rf"(?<![\d.])({prefix})\s?\(\s?(\d{{1,3}}|[a-z])\s?\)", r"\1.\2", text)
            if prefix in self.dashed:
                text = re.sub(
                    rf"(?<![\d.–-])({prefix})\s?[-–/]\s?(?=\d{{1,3}}(?!\d))", r"\1.", text
                )
        return text


def numbering_of(texts: Iterable[str]) -> Numbering:
    """The numbering that a document's texts show together."""
    whole = "\n".join(texts)
    dotted: Counter[str] = Counter()
    for match in _DOTTED.finditer(whole):
        before = whole[max(0, match.start() - 24) : match.start()]
        if not _ELSEWHERE.search(before) and not _UNIT.match(whole, match.end()):
            weight = _FEWEST if _TRIGGER_END.search(before) else 2 if before[-1:] in "\n" else 1
            dotted[match[1]] += weight
    dashed = Counter(
        match[1] for match in _DASHED.finditer(whole) if int(match[1]) > 20 or match[2] == "1"
    )
    named = Counter(a or b for a, b in _NAMED.findall(whole))
    dashes = {p for p, n in dashed.items() if n >= _FEWEST and n > dotted[p] and not dotted[p]}
    if sum(dotted.values()) > sum(dashed[p] for p in dashes):
        dashes = {p for p in dashes if p in named}
    enough = {p for p, n in dotted.items() if n >= _FEWEST or p in named}
    if not enough | dashes:
        enough = {p for p, n in dotted.items() if n > 1 and int(p) >= _LOWEST}
    codes = Counter({p: dotted[p] + (dashed[p] if p in dashes else 0) for p in enough | dashes})
    if codes:
        return Numbering(tuple(p for p, _ in codes.most_common()), frozenset(dashes))
    likely = tuple(p for p, _ in named.most_common())
    return Numbering(likely, frozenset(), bare=True)


def mentions(
    text: str, numbering: Numbering, paragraph: str = "", *, listed: bool = False
) -> list[Mention]:
    """The runs of recommendations' numbers in a normal text.

    `paragraph` is the report's paragraph of which the text before spoke; `listed` says that the
    text is a list, so that bare numbers need no word before them.
    """
    found = []
    at = 0
    while match := _RUN.search(text, at):
        if not _is_named(match, text, listed=listed):
            at = match.start() + len(_FIRST_NUMBER.match(match[0])[0])  # type: ignore[index]
            continue
        at = match.end()
        before = text[max(0, match.start() - _NEAR) : match.start()]
        own = _paragraph_of(before, text[at : at + _NEAR], numbering) or paragraph
        mention = Mention(match.start(), match.end(), ())
        mention = _with_numbers(mention, match["run"], numbering, own)
        if mention.numbers:
            found.append(mention)
    return found


def _is_named(match: re.Match[str], text: str, *, listed: bool) -> bool:
    """Whether a run begins with a recommendation's number: a code, or a number after its word."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if re.match(_CODE, match["run"]):
        return bool(match["lead"]) or not _ELSEWHERE.search(before)
    if not match["lead"]:
        return listed and not any(map(str.isalpha, text[: match.start()]))
    return not _OWN_PARAGRAPHS.search(before)


def paragraph_named(text: str, numbering: Numbering) -> str:
    """The last of the report's paragraphs that a text names as such, "" for none."""
    named = [p for p in _PARAGRAPH_BEFORE.findall(text) if p in numbering.prefixes]
    return named[-1] if named else ""


def _paragraph_of(before: str, after: str, numbering: Numbering) -> str:
    """The paragraph that stands beside a run: "No. 5 in paragraph 67", "paragraph 67, No. 5"."""
    following = re.match(
        r"\s*(?:,\s*)?(?:in|of|under|contained in|from|listed in|الواردة في|من|في)\s+(?:the\s+)?"
        r"(?:paragraphs?|paras?\.?|ال?فقر(?:ة|ات))\s+(\d{2,3})\b", after, re.IGNORECASE,
    )  # fmt: skip
    if following and following[1] in numbering.prefixes:
        return following[1]
    return paragraph_named(before, numbering)


def _with_numbers(mention: Mention, run: str, numbering: Numbering, paragraph: str) -> Mention:
    """The mention with what its run names; a bare number after a code is of the same paragraph."""
    prefix = paragraph or (numbering.prefixes[0] if len(numbering.prefixes) == 1 else "")
    numbers: dict[str, bool] = {}
    mended: dict[str, str] = {}
    backwards: list[str] = []
    for match in _SPAN_PARTS.finditer(_WORDS.sub(" ", _BRACKETS.sub(" ", run))):
        ends = []
        for given in match.groups():
            if given is None:
                continue
            read = _read(given, prefix, numbering)
            if read is None:
                break
            if "." in given and read != given:
                mended[given] = read
            prefix = read.rpartition(".")[0] or prefix
            ends.append(read)
        if not ends:
            continue
        if len(ends) == 1:
            numbers[ends[0]] = False
            continue
        between = list(_between(*ends))
        if not between:
            backwards.append(match[0])
            between = ends
        for number in between:
            numbers.setdefault(number, number not in ends)
    return replace(
        mention,
        numbers=tuple(numbers),
        ranged=frozenset(number for number, ranged in numbers.items() if ranged),
        mended=tuple(mended.items()),
        reversed_ranges=tuple(backwards),
    )


def _read(given: str, prefix: str, numbering: Numbering) -> str | None:
    """The paragraph that one number stands for; None for a code of something else."""
    whole, dot, part = given.partition(".")
    if not dot:
        return f"{prefix}.{int(whole)}" if prefix else str(int(whole))
    if whole in numbering.prefixes:
        return f"{whole}.{part.lstrip('0') or part}"
    likely = [p for p in numbering.prefixes if sorted(p) == sorted(whole) or _one_slip(p, whole)]
    return f"{likely[0]}.{part}" if len(likely) == 1 and prefix else None


def _one_slip(one: str, other: str) -> bool:
    return len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _between(first: str, last: str) -> Iterator[str]:
    """Every paragraph from the first to the last, nothing where the last comes before."""
    before, _, start = first.rpartition(".")
    after, _, end = last.rpartition(".")
    if before == after and start.isdigit() and end.isdigit():
        begin, stop = int(start), int(end)
        if 0 < stop - begin < _MOST:
            for number in range(begin, stop + 1):
                yield f"{before}.{number}" if before else str(number)
