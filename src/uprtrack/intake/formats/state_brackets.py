"""The recommending States of a recommendation, in brackets at the ends of its clauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from uprtrack.language.states import StatesRead, read_states


@dataclass(frozen=True, slots=True)
class Attributed:
    """A recommendation's text without the last bracket, and who made it, in the text's order.

    `others` are names that no State has; `corrected` spellings that were put right, as (given,
    code); `mended` the list whose bracket was open or missing, as it stands; `list_text` the last
    list as it stands, "" where there is none.
    """

    text: str
    states: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()
    mended: str = ""
    list_text: str = ""


@dataclass(slots=True)
class _Gathered:
    states: dict[str, None] = field(default_factory=dict)
    others: dict[str, None] = field(default_factory=dict)
    corrected: dict[tuple[str, str], None] = field(default_factory=dict)

    def add(self, read: StatesRead) -> None:
        self.states.update(dict.fromkeys(read.states))
        self.others.update(dict.fromkeys(read.others))
        self.corrected.update(dict.fromkeys(read.corrected))


_SQUARE = str.maketrans("[]{}", "()()")
_BRACKET = re.compile(r"[()]")
_OTHER_BRACKET = re.compile(r"[\[\]{}]")
_LONGEST_END = 30
_END = re.compile(
    r"(?:[\s;.,:*∗†؛،]|(?<=[\s;.,:)؛،])\d{1,2}(?=[\s;.,:*]*$)|\b(?:and|or)(?=[\s;.,]*$)|(?<=\s)و$)+$"
)
_JOINTS = " ,;/&،؛"
_CLAUSE_END = re.compile(r"\s*\d{0,2}\s*(?:[;.,؛،]|and\b|$)")
_LOOSE_AND = re.compile(r"[\s,;]*\b(?:and|&)?[\s,;]*$")
_SPACES = re.compile(r"\s+")
_WORD_START = re.compile(r"(?<=\s)(?=[^\W\d_a-z])|(?<=[,،]\s)")
_LONGEST_LIST = 1_200
_LONGEST_UNKNOWN = 80
_MOST_OPEN = 6
_MOST_WORDS = 40
_NAME = re.compile(
    r"(?:the |ال)?[^\W\d_a-z][\w’'.-]*(?: (?:[^\W\d_a-z][\w’'.()-]*|of|and|the|on|behalf))*"
)


def attributed(text: str) -> Attributed:
    """The text parted from its States.

    Written as `(A, B)`, `(A) (B)`, `(A); clause (B)`, nested `(Bolivia (Plurinational State of))`,
    with a bracket open or missing at either end. Clauses within keep their brackets in the text.
    """
    plain = text.translate(_SQUARE) if _OTHER_BRACKET.search(text) else text
    gathered = _Gathered()
    end = _end(plain)
    if plain[:end].endswith(")"):
        begin, lists = _closing_lists(plain, end)
        mended = ""
    else:
        begin, lists = _open_list(plain, end)
        mended = lists[0] if lists else ""
    if not lists:
        begin, lists = _unopened_list(plain, end)
        mended = lists[0] if lists else ""
    for within in _inner_lists(plain[:begin]):
        gathered.add(within)
    for part in lists:
        gathered.add(_read(part))
    return Attributed(
        text=text[:begin].rstrip(" ;,؛،") if lists else text.strip(),
        states=tuple(gathered.states),
        others=tuple(gathered.others),
        corrected=tuple(gathered.corrected),
        mended=mended,
        list_text=plain[begin:end],
    )


def _end(text: str) -> int:
    """Where a text ends without punctuation, the number of a footnote and "and" for the next."""
    bare = text.rstrip(" ;.,")
    if bare.endswith(")"):
        return len(bare)
    tail = text[-_LONGEST_END:]
    return len(text) - len(tail) + len(_END.sub("", tail))


def _before_joint(text: str) -> str:
    """The text without what joins two lists: a comma, "and"."""
    bare = text.rstrip(_JOINTS)
    for word in ("and", "و"):
        if bare.endswith(f" {word}"):
            return bare.removesuffix(word).rstrip(_JOINTS)
    return bare


@lru_cache(maxsize=16_384)
def _read(part: str) -> StatesRead:
    return read_states(_LOOSE_AND.sub("", _SPACES.sub(" ", part)).strip())


def _closing_lists(text: str, end: int) -> tuple[int, list[str]]:
    """Where the lists at the end begin, and their texts: the last brackets that name States."""
    lists: list[str] = []
    begin = end
    while text[:begin].endswith(")") and (found := _bracket(text, begin, first=not lists)):
        start, content = found
        lists.insert(0, content)
        shorter = _before_joint(text[:start])
        begin = len(shorter) if shorter.endswith(")") else start
        if begin != start and not _bracket(text, begin, first=False):
            begin = start
            break
    return begin, lists


def _bracket(text: str, end: int, *, first: bool) -> tuple[int, str] | None:
    """The start and content of the bracket that closes before `end`, if it is a list of States.

    A bracket that was opened twice, or once too few, reaches back to the opening that makes it one.
    """
    depth, unknown = 0, None
    for at in range(end - 1, max(-1, end - _LONGEST_LIST), -1):
        if text[at] == ")":
            depth += 1
        elif text[at] == "(":
            depth -= 1
            if depth > 0:
                continue
            content = text[at + 1 : end - 1]
            read = _read(content)
            if read.states:
                return at, content
            if first and unknown is None and depth == 0 and _may_name(content, text[:at]):
                unknown = (at, content)
            if depth < -1 or at < end - _LONGEST_UNKNOWN * 3:
                break
    return unknown


def _may_name(content: str, before: str) -> bool:
    """Whether a bracket that names no known State may name somebody all the same."""
    return (
        len(content) <= _LONGEST_UNKNOWN
        and not content.isupper()
        and bool(_NAME.fullmatch(content.strip()) or not content.isascii())
        and not before.rstrip().endswith((")", "("))
    )


def _open_list(text: str, end: int) -> tuple[int, list[str]]:
    """A last list whose bracket does not close: `(Norway;`."""
    at = end
    for _ in range(_MOST_OPEN):
        at = text.rfind("(", max(0, end - _LONGEST_LIST), at)
        if at < 0:
            break
        content = text[at + 1 : end]
        if ")" not in content or content.count("(") >= content.count(")"):
            read = _read(content)
            if read.states and not read.others:
                return at, [content]
    return end, []


def _unopened_list(text: str, end: int) -> tuple[int, list[str]]:
    """A last list whose bracket does not open: `women rights Norway, Chad)`."""
    if not text[:end].endswith(")"):
        return end, []
    best: tuple[int, list[str]] = (end, [])
    starts = [m.start() for m in _WORD_START.finditer(text, max(0, end - _LONGEST_LIST), end)]
    for start in reversed(starts[-_MOST_WORDS:]):
        content = text[start : end - 1]
        read = _read(content)
        if read.states and not read.others:
            best = start, [content]
        elif best[1]:
            break
    return best


def _inner_lists(text: str) -> Iterator[StatesRead]:
    """The lists at the ends of earlier clauses: brackets of nothing but States before `;` or `.`"""
    opened: list[int] = []
    for sign in _BRACKET.finditer(text):
        if sign[0] == "(":
            opened.append(sign.end())
        elif opened:
            start = opened.pop()
            long = sign.start() - start > _LONGEST_LIST
            if opened or long or not _CLAUSE_END.match(text, sign.end()):
                continue
            read = _read(text[start : sign.start()])
            if read.states and not read.others:
                yield read
