"""The States named in a cell, written in any of the ways that reports and trackers write lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from uprtrack.language.state_table import (
    State,
    all_states,
    may_begin_longer_name,
    near_state_code,
    resolve_state,
    state_code,
    state_name,
)

__all__ = ["State", "StatesRead", "all_states", "read_states", "resolve_state", "state_name"]


@dataclass(frozen=True, slots=True)
class StatesRead:
    """What a cell named, in its order and without repeats.

    `states` are codes; `others` groups and names that no State has, as text; `corrected` the
    spellings that were put right, as (given, code).
    """

    states: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    corrected: tuple[tuple[str, str], ...] = ()


@dataclass(slots=True)
class _Found:
    states: dict[str, None] = field(default_factory=dict)
    others: dict[str, None] = field(default_factory=dict)
    corrected: dict[tuple[str, str], None] = field(default_factory=dict)


_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u0640]")
_SPACES = re.compile(r"[^\S\r\n]+")
_HARD = re.compile(
    r"[\n\r;؛|•·]+|\)[\s,،]*\((?=\s*\w)|(?=\(? ?\bon behalf of\b)|(?<=\s)(?=\(?باسم )"
    r"|(?=\(?\bبالنيابة عن )|(?<!بال)(?=\(?\bنيابة عن )"
)
_SOFT = re.compile(
    r"\s*[,،/]+(?:\s*(?:and|&)\s+)?\s*|\s+[-–—]\s+|\s+(?:and|et)\s+|\s*[&+]\s*|\s+و\s+|\s+و(?=[ء-ي])",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_COMMA = re.compile(r"[,،/]")
_NUMBERING = re.compile(r"^\s*(?:[-*–—]\s*|\(?\d{1,3}\s*[.)\-–]\s*)+(?=\D)")
_FOOTNOTE = re.compile(r"(?<=[^\W\d])[\s.]*[\d٠-٩*†‡¹²³⁴-⁹⁰]+$")
_GROUP = re.compile(
    r"\(?\s*(?:(?:on behalf of|باسم|بالنيابة عن|نيابة عن)\b|(?:the )?group of 77|مجموعة ال ?77)",
    re.IGNORECASE,
)
_WITH_BRACKETS = re.compile(r"(?P<name>[^()]+?)\s*\((?P<within>[^()]+)\)")
_JOINED = re.compile(r"^\s*(?:and\b|[&+]|-|و(?=\s))|(?:\band|[&+]|-|\sو)\s*$", re.IGNORECASE)
"""What joined a text to the names beside it."""
_LONGEST_RUN = 5
"""Pieces in one name: "Saint Helena, Ascension and Tristan da Cunha" has three."""


@lru_cache(maxsize=16_384)
def read_states(cell_text: str) -> StatesRead:
    """The States, other parties and corrected spellings of one cell.

    Names are parted by line breaks, `;` `؛` `,` `،` `/` ` - `, "and", "&", "+" and the Arabic "و",
    but not inside a name that holds one: the longest exact name wins. Spelling is corrected in
    single names only, never across a list.
    """
    found = _Found()
    text = _SPACES.sub(" ", _UNSEEN.sub("", cell_text))
    if code := state_code(text):
        return StatesRead((code,))
    for line in _HARD.split(text):
        _read_line(_bare(line), found)
    return StatesRead(tuple(found.states), tuple(found.others), tuple(found.corrected))


def _bare(text: str) -> str:
    """The text without numbering, closing dots and brackets around the whole."""
    text = _NUMBERING.sub("", text.strip()).strip(" \t\u00a0.:,،")
    if text.startswith("(") and (text.endswith(")") or ")" not in text):
        text = text[1:].removesuffix(")") if text.count("(") == 1 else text[1:-1]
    elif text.endswith(")") and "(" not in text:
        text = text[:-1]
    return text.strip()


@lru_cache(maxsize=16_384)
def _name(text: str) -> str:
    """The bare text without the digit of a footnote that was glued to it."""
    return _FOOTNOTE.sub("", _bare(text))


def _read_line(line: str, found: _Found) -> None:
    if not _LETTER.search(line):
        return
    if _GROUP.match(line):
        first, *rest = _COMMA.split(line, maxsplit=1)
        found.others.setdefault(first.strip())
        for text in rest:
            _read_line(_bare(text), found)
        return
    spans = list(_pieces(line))
    unread: list[tuple[int, int]] = []
    at = 0
    while at < len(spans):
        length, code = _longest_name(line, spans, at)
        if code:
            _read_inexact(line, unread, found)
            unread = []
            found.states.setdefault(code)
        else:
            unread.append(spans[at])
        at += length
    _read_inexact(line, unread, found)


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for separator in _SOFT.finditer(line):
        if separator.start() > start:
            yield start, separator.start()
        start = separator.end()
    if start < len(line):
        yield start, len(line)


def _longest_name(line: str, spans: list[tuple[int, int]], at: int) -> tuple[int, str | None]:
    """How many pieces from `at` make one exact name, and whose; (1, None) if none do."""
    begin, end = spans[at]
    first = _name(line[begin:end])
    longer = may_begin_longer_name(first) or may_begin_longer_name(first.removeprefix("و"))
    longest = min(_LONGEST_RUN, len(spans) - at) if longer else 1
    for length in range(longest, 0, -1):
        text = line[spans[at][0] : spans[at + length - 1][1]]
        name = _name(text)
        if code := state_code(text) or state_code(name) or state_code(name.removeprefix("و")):
            return length, code
    return 1, None


def _read_inexact(line: str, spans: list[tuple[int, int]], found: _Found) -> None:
    """Read neighbouring pieces that are no exact names; what no comma parts may be one name."""
    for group in _parted_by_commas(line, spans):
        if len(group) > 1 and _correct(_name(line[group[0][0] : group[-1][1]]), found):
            continue
        start = group[0][0]
        for begin, end in group:
            if _read_piece(line[begin:end], found):
                _keep(line[start:begin], found)
                start = end
        _keep(line[start : group[-1][1]], found)


def _parted_by_commas(line: str, spans: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    groups: list[list[tuple[int, int]]] = []
    for span in spans:
        if groups and not _COMMA.search(line[groups[-1][-1][1] : span[0]]):
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _read_piece(piece: str, found: _Found) -> bool:
    """Whether one piece names a State after all: before brackets, or with a slip of spelling."""
    text = _name(piece)
    codes = text.split()
    if len(codes) > 1 and all(len(code) == 3 and state_code(code) == code for code in codes):
        found.states.update(dict.fromkeys(codes))
        return True
    match = _WITH_BRACKETS.fullmatch(text)
    if match and (code := resolve_state(match["name"])):
        found.states.setdefault(code)
        _read_line(match["within"], found)
        return True
    return _correct(text, found)


def _correct(name: str, found: _Found) -> bool:
    code = near_state_code(name)
    if code:
        found.states.setdefault(code)
        found.corrected.setdefault((name, code))
    return code is not None


def _keep(text: str, found: _Found) -> None:
    other = _bare(_JOINED.sub("", text))
    if _LETTER.search(other):
        found.others.setdefault(other)
