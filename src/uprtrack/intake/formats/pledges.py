"""The voluntary pledges that a State lists in its report, as commitments."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from uprtrack.intake.formats.blocks import Block
from uprtrack.intake.formats.furniture import body
from uprtrack.intake.formats.numbering import numbered_blocks
from uprtrack.intake.formats.running_text import joined
from uprtrack.intake.line import Line
from uprtrack.language.key import search_key


class Pledge(NamedTuple):
    """`paragraph` is "84", "84.2" or "84 (b)"; `elsewhere` tells that the text only refers."""

    paragraph: str
    text: str
    page: int
    elsewhere: bool


_LETTER = re.compile(r"\(([a-z])\)\s+")
_ELSEWHERE = re.compile(
    r"(?:set out|contained|reflected|listed|outlined|included|indicated|available|found|presented"
    r"|described|annexed|mentioned|stated) (?:\w+ ){0,3}?(?:in|as) "
    r".*(?:report|document|paragraph|annex|a/hrc|section)"
    r"|(?:وارد|مدرج|مبين|منصوص عليها|ترد).*(?:تقرير|وثيقه|الفقر|مرفق|a/hrc)"
)
_LONGEST_REFERENCE = 350


def pledges_in(lines: Sequence[Line]) -> Iterator[Pledge]:
    """The numbered paragraphs of a section of pledges, those in letters each on its own."""
    text, _ = body(lines)
    for block in numbered_blocks(text):
        if block.rows:
            for row in block.rows:
                yield _pledge(row.paragraph, row.lines, row.page)
        elif block.number:
            yield from _lettered(block)


def _lettered(block: Block) -> Iterator[Pledge]:
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in block.lines:
        found = _LETTER.match(line)
        if found and ord(found[1]) == ord("a") + len(parts) - 1:
            parts.append((f" ({found[1]})", [line[found.end() :]]))
        else:
            parts[-1][1].append(line)
    for letter, lines in parts[1:] or parts:
        yield _pledge(f"{block.number}{letter}", lines, block.page)


def _pledge(paragraph: str, lines: Sequence[str], page: int) -> Pledge:
    text = joined(lines).rstrip(" ;,")
    refers = len(text) <= _LONGEST_REFERENCE and bool(_ELSEWHERE.search(search_key(text)))
    return Pledge(paragraph, text, page, refers)
