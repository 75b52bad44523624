"""OHCHR's tags of themes and groups of persons, read through our own editable table."""

import csv
import html
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from uprtrack.language.key import header_key
from uprtrack.model.vocabulary import REFERENCE

_CODE = re.compile(r"^\s*(?:[-–—•▪*·]\s*)?(?:[A-Z]\d{1,3}(?:\.\d+)?\s+)?")
"""A bullet and the letter and number of OHCHR's index, "A12", which changed between cycles."""
_LISTED = re.compile(r"\s*(?:[-–—•▪*·]\s*\S|[A-Z]\d{1,3}\s)")
_AROUND_SIGNS = re.compile(r"\s*([/\-–])\s*")

TAGGED = frozenset({"theme", "affected_persons"})
"""The vocabularies that tags stand for values of."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a tag stands for: keys of the vocabularies of its attributes, "" where nothing."""

    theme: str
    affected_persons: str


@lru_cache(maxsize=4_096)
def tag_key(tag: str) -> str:
    """What a tag is matched by: without bullet and index code, `&` and `&amp;` as "and"."""
    bare = html.unescape(_CODE.sub("", tag, count=1)).replace("&", " and ")
    return _AROUND_SIGNS.sub(r"\1", header_key(bare)).replace(",", "")


@cache
def tags() -> dict[str, Tag]:
    """Every tag of data/reference/ohchr_tags.csv by its key.

    Columns of the file: tag, ar (its Arabic name, where known), theme, affected_persons. A tag
    that stands for nothing of ours has both empty, and is known all the same.
    """
    found: dict[str, Tag] = {}
    with (REFERENCE / "ohchr_tags.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            tag = Tag(row["theme"], row["affected_persons"])
            for name in (row["tag"], *row["ar"].split("|")):
                if name:
                    found.setdefault(tag_key(name), tag)
    return found


def tag_of(text: str) -> Tag | None:
    """The tag that a text is, whatever its bullet, its code and its spelling of "and"."""
    return tags().get(tag_key(text))


def tag_value(vocabulary: str, text: str) -> str | None:
    """The value of a vocabulary that a tag stands for; None where it stands for none."""
    if vocabulary not in TAGGED or not (tag := tag_of(text)):
        return None
    return (tag.theme if vocabulary == "theme" else tag.affected_persons) or None


def listed_tags(text: str) -> tuple[str, ...]:
    """The tags of a cell that lists them as OHCHR does, one a line; () where it does not.

    Such a line is never cut: "Children: definition; general principles; protection" is one tag.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    if not lines or not all(map(_LISTED.match, lines)) or not any(map(tag_of, lines)):
        return ()
    bare = (re.sub(r"^\s*[-–—•▪*·]\s*", "", line).strip() for line in lines)
    return tuple(dict.fromkeys(bare))
