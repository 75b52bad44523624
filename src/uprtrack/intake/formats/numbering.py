"""Numbered texts of a report: found by the continuity of their numbers, not by their look.

Two layouts: `157.23` under paragraph 157, and sub-numbers `23.` under paragraph 157 in the first
cycle; both give the number 157.23. A typing error in a number that follows the one before it is
accepted, a number that breaks the row of numbers inside a sentence is no number.
"""

import re
from collections.abc import Sequence

from uprtrack.intake.formats.blocks import Block, Numbered
from uprtrack.intake.formats.number_starts import (
    BEGINS,
    ENDED_BY_BRACKET,
    Start,
    pieces_of,
    starts_in,
)
from uprtrack.intake.line import Line

_SPEAKS_OF_ALL = re.compile(
    r"(?:(?:the|all|these|those|in|of|during|with)\b.{0,50})?\b(?:recommendations?|conclusions?)\b"
    r"|.{0,50}(?:التوصيات|الاستنتاجات)",
    re.IGNORECASE,
)
_NEAR = 3
"""How many paragraphs may be missing between two."""
_LOOK_AHEAD = 12


def numbered_blocks(lines: Sequence[Line], *, reversed_pairs: bool = False) -> list[Block]:
    """The paragraphs of a text that numbered texts stand under, and those between them.

    What stands before the first number is a block numbered 0. `reversed_pairs` reads `23.157`.
    """
    pieces = pieces_of(lines)
    starts = starts_in(pieces, reversed_pairs=reversed_pairs)
    return _Reader(pieces, starts).read()


class _Reader:
    """Walks over the starts once and decides of each what it is."""

    def __init__(self, pieces: Sequence[Line], starts: Sequence[Start]) -> None:
        self._pieces = pieces
        self._starts = starts
        self._blocks = [Block(0, [], pieces[0].page if pieces else 0)]
        self._last = 0
        self._pairs: bool | None = None
        """Whether the numbers of the current block are pairs; None before its first."""
        self._carried = 0
        """The last number of the block before, which the next block may continue."""
        self._paragraph = 0
        """The last paragraph, numbered texts under it or not."""

    def read(self) -> list[Block]:
        by_line = {start.line: at for at, start in enumerate(self._starts)}
        for number, line in enumerate(self._pieces):
            at = by_line.get(number)
            if at is None or not self._take(at):
                self._current().append(line.text)
        return [block for block in self._blocks if block.lines or block.rows]

    def _current(self) -> list[str]:
        block = self._blocks[-1]
        return block.rows[-1].lines if block.rows else block.lines

    def _take(self, at: int) -> bool:
        """Whether the start begins a text or a paragraph; then it is begun."""
        start = self._starts[at]
        return (
            self._take_pair(at, start)
            if start.paragraph is not None
            else self._take_single(at, start)
        )

    # pairs -------------------------------------------------------------------------------------

    def _take_pair(self, at: int, start: Start) -> bool:
        block, number = self._blocks[-1].number, start.number
        if self._pairs is False or start.paragraph is None:
            return False
        if start.paragraph == block and number == self._last + 1:
            if not (start.after_end and start.begins) and self._comes_better(at):
                return False
            return self._row(start, block, number)
        if self._opens(at, start):
            return self._row(start, start.paragraph, number)
        if not self._blocks[-1].rows:
            return self._first_mistyped(at, start, block)
        if not start.begins:
            return False
        if number == self._last + 1 and start.paragraph != block:
            return start.after_end and self._row(start, block, number, start.given)
        if start.paragraph != block or not start.after_end:
            return start.after_end and self._mistyped(at, start, block)
        return self._out_of_order(at, start, block)

    def _opens(self, at: int, start: Start) -> bool:
        """Whether a pair is the first of another block, whose paragraph had a line or had none."""
        block = self._blocks[-1]
        if start.paragraph is None or (start.paragraph == block.number and block.rows):
            return False
        looks_so = start.begins or start.after_end
        if not block.rows and start.paragraph == block.number:
            return looks_so and (start.number <= _NEAR or start.number == self._carried + 1)
        follows = self._follows(at, start.paragraph, start.number)
        near = not block.rows or 0 < start.paragraph - block.number <= _NEAR
        if start.number == 1:
            return looks_so and (follows or (start.after_end and near and not block.number))
        return not block.rows and block.number == 0 and looks_so and start.after_end and follows

    def _first_mistyped(self, at: int, start: Start, block: int) -> bool:
        """The first number under a paragraph, mistyped: the second comes right after it."""
        later = self._next_of(at, block)
        if not start.after_end or not start.begins:
            return False
        alone = self._after_colon(start) and self._has_bracket(at)
        if alone or (later is not None and later.number == 2):
            return self._row(start, block, 1, start.given)
        return False

    def _after_colon(self, start: Start) -> bool:
        return start.line > 0 and self._pieces[start.line - 1].text.endswith(":")

    def _follows(self, at: int, paragraph: int, number: int) -> bool:
        """Whether the next number of the same paragraph comes soon."""
        return any(
            later.paragraph == paragraph and later.number == number + 1
            for later in self._starts[at + 1 : at + 1 + _LOOK_AHEAD]
        )

    def _comes_better(self, at: int) -> bool:
        """Whether the number stands again, after a text's end, before the one that follows it."""
        this = self._starts[at]
        for later in self._starts[at + 1 : at + 1 + _LOOK_AHEAD]:
            if later.paragraph != this.paragraph:
                continue
            if later.number == this.number and later.after_end and later.begins:
                return True
            if later.number == this.number + 1:
                return False
        return False

    def _mistyped(self, at: int, start: Start, block: int) -> bool:
        """Both halves differ: accepted where the one after the next comes right after it."""
        later = self._next_of(at, block)
        bracket = bool(ENDED_BY_BRACKET.search(self._pieces[start.line - 1].text))
        if bracket and later is not None and later.number == self._last + 2:
            return self._row(start, block, self._last + 1, start.given)
        return False

    def _out_of_order(self, at: int, start: Start, block: int) -> bool:
        """A number of the block that is not the next one: mistyped, after a gap, or a double."""
        later = self._next_of(at, block)
        expected = self._last + 1
        if later is not None and later.number == expected + 1:
            return self._row(start, block, expected, start.given)
        bracket = bool(ENDED_BY_BRACKET.search(self._pieces[start.line - 1].text))
        if start.number > expected:
            if later is not None and later.number == expected and later.after_end:
                return False
            if later is None and start.number - expected > _NEAR:
                return self._row(start, block, expected, start.given)
            if later is not None and later.number <= start.number:
                return False
            return self._row(start, block, start.number)
        if not bracket or not self._has_bracket(at):
            return False
        if later is None and _alike(start.number, expected):
            return self._row(start, block, expected, start.given)
        return self._row(start, block, start.number, twice=True)

    def _next_of(self, at: int, block: int) -> Start | None:
        return next(
            (
                later
                for later in self._starts[at + 1 : at + 1 + _LOOK_AHEAD]
                if later.paragraph == block and later.begins and later.after_end
            ),
            None,
        )

    def _has_bracket(self, at: int) -> bool:
        """Whether a line of the text that begins there ends in a bracket, as before its end."""
        following = (later.line for later in self._starts[at + 1 :] if later.after_end)
        end = next(following, len(self._pieces))
        lines = self._pieces[self._starts[at].line : end]
        return any(ENDED_BY_BRACKET.search(line.text) for line in lines)

    # single numbers ----------------------------------------------------------------------------

    def _take_single(self, at: int, start: Start) -> bool:
        if not start.begins and not start.after_end:
            return False
        if self._pairs:
            return self._is_paragraph(start) and self._begin(start)
        block = self._blocks[-1]
        if start.number == self._last + 1 and block.rows:
            if self._is_paragraph(start) and self._sounds_like_paragraph(start):
                return self._begin(start)
            if not start.after_end and self._single_comes_again(at):
                return False
            return self._row(start, block.number, start.number)
        opens = not block.rows and block.number
        if opens and start.number in (1, self._carried + 1) and self._may_number(start):
            return self._row(start, block.number, start.number)
        if self._is_paragraph(start):
            return self._begin(start)
        if start.after_end and block.number:
            return self._single_mistyped(at, start, block)
        return False

    def _may_number(self, start: Start) -> bool:
        """Whether a number may begin the texts under a paragraph: it is no next paragraph."""
        return start.number != self._paragraph + 1 or not self._sounds_like_paragraph(start)

    def _single_comes_again(self, at: int) -> bool:
        number = self._starts[at].number
        for later in self._starts[at + 1 : at + 1 + _LOOK_AHEAD]:
            if later.paragraph is None and later.number == number and later.after_end:
                return True
            if later.paragraph is None and later.number == number + 1:
                return False
        return False

    def _single_mistyped(self, at: int, start: Start, block: Block) -> bool:
        """A number after a text's end that does not follow: mistyped, or after a gap."""
        expected = self._last + 1 if block.rows else 1
        later = next(
            (
                other
                for other in self._starts[at + 1 : at + 1 + _LOOK_AHEAD]
                if other.paragraph is None and other.after_end
            ),
            None,
        )
        if later is not None and later.number == expected + 1:
            return self._row(start, block.number, expected, start.given)
        if not block.rows:
            if later is not None and later.number == self._carried + 2:
                return self._row(start, block.number, self._carried + 1, start.given)
            alone = self._after_colon(start) and self._has_bracket(at)
            return alone and self._row(start, block.number, 1, start.given)
        if expected < start.number <= expected + _NEAR and (
            later is not None and later.number == start.number + 1
        ):
            return self._row(start, block.number, start.number)
        last = later is None or later.number == self._paragraph + 1
        before = self._pieces[start.line - 1].text
        if last and ENDED_BY_BRACKET.search(before) and self._has_bracket(at):
            return self._row(start, block.number, expected, start.given)
        return False

    # paragraphs --------------------------------------------------------------------------------

    def _is_paragraph(self, start: Start) -> bool:
        """Whether a single number goes on with the paragraphs of the report."""
        if not start.after_end and not self._heading_before(start):
            return False
        if not self._paragraph:
            return not start.rest or start.number > 1
        return 0 < start.number - self._paragraph <= _NEAR

    def _heading_before(self, start: Start) -> bool:
        """Whether the line before is no part of a sentence: short, and begins with a capital."""
        before = self._pieces[start.line - 1].text if start.line else ""
        return len(before) < 60 and bool(BEGINS.match(before))

    def _sounds_like_paragraph(self, start: Start) -> bool:
        """Of a number that both the texts and the paragraphs come to: it speaks of them all."""
        return bool(_SPEAKS_OF_ALL.match(start.rest))

    def _begin(self, start: Start) -> bool:
        page = self._pieces[start.line].page
        rows = self._blocks[-1].rows
        self._carried = rows[-1].number if rows else self._carried
        self._blocks.append(Block(start.number, [start.rest] if start.rest else [], page))
        self._paragraph, self._last, self._pairs = start.number, 0, None
        return True

    def _row(
        self, start: Start, block: int, number: int, given: str = "", *, twice: bool = False
    ) -> bool:
        page = self._pieces[start.line].page
        if block != self._blocks[-1].number:
            self._blocks.append(Block(block, self._loose_heading(), page))
        self._pairs = start.paragraph is not None
        self._paragraph = max(self._paragraph, block)
        if not twice:
            self._last = number
        lines = [start.rest] if start.rest else []
        self._blocks[-1].rows.append(Numbered(block, number, lines, page, given, twice))
        return True

    def _loose_heading(self) -> list[str]:
        """What stands between the end of the last text and a block whose paragraph has no line."""
        current = self._current()
        if not self._blocks[-1].rows:
            heading, current[:] = list(current), []
            return heading
        ends = [at for at, text in enumerate(current) if ENDED_BY_BRACKET.search(text)]
        after = ends[0] + 1 if ends else len(current)
        heading = current[after:]
        del current[after:]
        return heading


def _alike(number: int, other: int) -> bool:
    """Whether one number may be a slip for the other: the same digits, or one more or fewer."""
    one, two = str(number), str(other)
    if sorted(one) == sorted(two):
        return True
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    return len(longer) - len(shorter) == 1 and any(
        longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))
    )
