"""OHCHR's cell of tags → themes, groups of persons and SDGs, each a list of lines."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from uprtrack.intake.headers import meaning
from uprtrack.intake.tags import tag_key, tag_of
from uprtrack.language.digits import latin_digits

_BULLET = re.compile(r"^\s*(?:[-–—•▪*·]\s*)+")
_LABELLED = re.compile(r"([^:：]{3,60})[:：]\s*(.*)", re.DOTALL)
_GOAL = re.compile(r"\W*(?:sdgs?|goals?|الهدف)?\W*(\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?)(?![\d.])", re.I)
_SECTIONS = ("themes", "affected_persons", "sdgs")


class Tags(NamedTuple):
    """The lines of one cell by the field that they speak of, as given but for their bullets."""

    themes: tuple[str, ...]
    affected_persons: tuple[str, ...]
    sdgs: tuple[str, ...]

    @property
    def cells(self) -> tuple[str, str, str]:
        """The three as cells that list one tag a line."""
        listed = ("\n".join(f"- {tag}" for tag in lines) for lines in self[:2])
        return (*listed, "\n".join(self.sdgs))  # type: ignore[return-value]


def tags_in(text: str, section: str = "themes", heading: str = "") -> Tags:
    """The tags of a cell; `section` is the field that its lines speak of until one says another.

    "Affected persons:", "Groups of persons:" or "SDGs:" begin a section, on a line of their own or
    before its tags. Under themes, a tag that our table knows as a group of persons only is one.
    `heading` is the theme under which the row stands; it is a theme of the row too.
    """
    found: dict[str, list[str]] = {name: [] for name in _SECTIONS}
    if heading:
        found["themes"].append(heading)
    for line in text.splitlines():
        bare = _BULLET.sub("", line).strip()
        if (labelled := _LABELLED.fullmatch(bare)) and not tag_of(bare):
            name = next((n for n in meaning(labelled[1], "recommendations").names), "")
            if name in _SECTIONS:
                section, bare = name, labelled[2].strip()
        if bare:
            found[_field(section, bare)].append(goal(bare) if section == "sdgs" else bare)
    return Tags(*(_distinct(found[name]) for name in _SECTIONS))


def goal(line: str) -> str:
    """The goal or target that a line begins with: "5 - GENDER EQUALITY" is "5"."""
    match = _GOAL.match(latin_digits(line))
    return match[1] if match else line


def _field(section: str, tag: str) -> str:
    known = tag_of(tag) if section == "themes" else None
    return "affected_persons" if known and not known.theme and known.affected_persons else section


def united(cells: Sequence[Tags]) -> Tags:
    """The tags of several columns of one row."""
    return Tags(*(_distinct(tag for cell in cells for tag in cell[at]) for at in range(3)))


def _distinct(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags in their order; of one tag with and without its code the first stays."""
    found: dict[str, str] = {}
    for tag in tags:
        found.setdefault(tag_key(tag), tag)
    return tuple(found.values())
