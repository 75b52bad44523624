"""A report of the Working Group on the Universal Periodic Review: its recommendations as rows."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby, zip_longest

from uprtrack.intake.follows import cycle_of
from uprtrack.intake.formats.blocks import Block, Numbered
from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.front_page import FrontPage, read_front_page
from uprtrack.intake.formats.furniture import body
from uprtrack.intake.formats.names import WORKING_GROUP_REPORT
from uprtrack.intake.formats.numbering import numbered_blocks
from uprtrack.intake.formats.pledges import pledges_in
from uprtrack.intake.formats.positions import heading_words, position_of
from uprtrack.intake.formats.running_text import joined
from uprtrack.intake.formats.sections import Sections, sections
from uprtrack.intake.formats.state_brackets import Attributed, attributed
from uprtrack.intake.line import Line
from uprtrack.language.findings import RULES
from uprtrack.model.finding import Finding, Refused
from uprtrack.model.record import Place, Values
from uprtrack.model.row import Row
from uprtrack.model.source_word import SourceWord

_TOTAL = re.compile(r"(?<![\d.])(\d{1,3}) (?:of (?:the|these) )?(?:recommendations|توصيات|توصية)\b")
_CLOSED = re.compile(r"[.;:!?؟)\]»”\"]\W*\d{0,2}\W*$")
_READ_OUT = re.compile(r"(?:(?<=\D)\d{1,2}|^\d{1,2})?\s*\bThe recommendations? as read\b")
_BRACKET_END = re.compile(r"[)\]]\W*\d{0,2}\W*$")
_OTHER_SYMBOL = re.compile(
    r"\b(?:(?:CEDAW|CCPR|CRC|CAT|CERD|CMW|CRPD|CED)/(?:C|OP)/|E/C\.12/|A/HRC/|A/\d\d/|S/\d{4}/|E/CN\.4/)"
    r"[\w./-]*\d"
)
_HEADS_OTHERS = re.compile(
    r"(?:[A-Z0-9]{1,3}[.)]\s*)?(?:\w+\s){0,3}recommendations?\b(?! as read)"
    r"|(?:\w+\W+){0,3}التوصيات",
    re.IGNORECASE,
)
"""How a heading within a paragraph begins."""
_CLOSING = re.compile(
    r"(?:\d{1,3}\s?[.\-]\s*)?(?:All (?:the )?conclusions and|(?:و?إن )?(?:جميع|كل) الاستنتاجات)"
)
"""How the paragraph begins that closes every report, numbered or not."""
_FIRST_LINES = 60
_LONGEST_AROUND = 25
"""Signs beside a symbol in its line on a first page: "United Nations", "Distr.: General"."""
_LONGEST_HEADING = 2_000
_NEAR_FIRST = 3
"""A block that begins with a higher number continues the numbers of the one before."""


def read(lines: Sequence[Line], source: str) -> Document | None:
    """The report in these lines, None where they are no such report; `source` names the file.

    Every numbered recommendation is a row, in the document's order; what the document does not say
    of itself is missing from the values. Raises Refused: two_reports, other_document,
    report_without_recommendations.
    """
    front = read_front_page(lines)
    if front.is_addendum:
        return None
    if front.reviews > 1 and (len(front.states) > 1 or len(front.symbols) > 1):
        raise Refused("two_reports", **_two(front))
    parts = sections(lines)
    text, notes = body(parts.recommendations)
    blocks = _blocks(text, front)
    rows = _rows(blocks)
    if not rows:
        _refuse_other(lines, front, titled=parts.titled)
        return None
    if not front.is_review and _attributed_rows(blocks) < max(1, rows // 2):
        _refuse_other(lines, front, titled=False)
        return None
    return _Reader(front, parts, notes, blocks, source).document()


def _two(front: FrontPage) -> dict[str, str]:
    states = front.states if len(front.states) > 1 else (front.states * 2)[:2]
    symbols = (*front.symbols, "", "")[:2]
    return {
        "state": states[0] if states else "",
        "second_state": states[1] if states else "",
        "symbols": ", ".join(filter(None, symbols)),
    }


def _blocks(text: Sequence[Line], front: FrontPage) -> list[Block]:
    blocks = numbered_blocks(text)
    if front.arabic:
        turned = numbered_blocks(text, reversed_pairs=True)
        if _rows(turned) > _rows(blocks):
            return turned
    return blocks


def _rows(blocks: Sequence[Block]) -> int:
    return sum(len(block.rows) for block in blocks)


def _attributed_rows(blocks: Sequence[Block]) -> int:
    texts = (joined(row.lines) for block in blocks for row in block.rows)
    return sum(bool(attributed(text).states) for text in texts)


def _refuse_other(lines: Sequence[Line], front: FrontPage, *, titled: bool) -> None:
    """Refuse a document of the United Nations that is none of ours; nothing for other texts."""
    if titled and front.is_review:
        raise Refused("report_without_recommendations", symbol=front.symbol)
    for line in lines[:_FIRST_LINES]:
        found = _OTHER_SYMBOL.search(line.text)
        if found and len(line.text) - len(found[0]) <= _LONGEST_AROUND:
            raise Refused("other_document", symbol=found[0])


@dataclass
class _Reader:
    front: FrontPage
    parts: Sections
    notes: Sequence[Line]
    blocks: Sequence[Block]
    source: str
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    places: dict[int, tuple[str, int]] = field(default_factory=dict)
    stated: Counter[str] = field(default_factory=Counter)

    def document(self) -> Document:
        for page, notes in groupby(self.notes, key=lambda line: line.page):
            self._say("footnotes_left_out", 0, joined(line.text for line in notes), page=page)
        for block, following in zip_longest(self.blocks, self.blocks[1:]):
            self._read_block(block, following)
        self._say_if_cut_off()
        self._read_pledges()
        return Document(
            format=WORKING_GROUP_REPORT,
            symbol=self.front.symbol,
            state=self.front.state,
            rows=tuple(self.rows),
            findings=tuple(self.findings),
            places=self.places,
            gaps=tuple(_gaps(self.blocks)),
            doubles=tuple(
                row.paragraph for block in self.blocks for row in block.rows if row.twice
            ),
            stated=dict(self.stated),
        )

    def _read_block(self, block: Block, following: Block | None) -> None:
        """Add the rows of a paragraph; its position may stand in the paragraph after it."""
        heading = block.heading[:_LONGEST_HEADING]
        position = position_of(heading) if heading else None
        if not position and block.rows and following and not following.rows:
            after = following.heading[:_LONGEST_HEADING]
            speaks_of_them = _HEADS_OTHERS.search(after) and not _CLOSING.match(after)
            if speaks_of_them and (position := position_of(after)):
                heading = after
        for found in _TOTAL.finditer(heading):
            if position and block.rows:
                self.stated[position] += int(found[1])
        words: tuple[SourceWord, ...] = ()
        if position:
            words = (SourceWord("position", heading_words(heading), self.source),)
        elif block.rows:
            value = heading_words(heading)
            self._say("no_position", len(self.rows) + 1, value, "position", count=len(block.rows))
        for row in block.rows:
            after = self._read_row(row, position, words)
            turn = position_of(after) if _HEADS_OTHERS.match(after) else None
            if turn:
                position = turn
                words = (SourceWord("position", heading_words(after), self.source),)

    def _read_row(
        self, numbered: Numbered, position: str | None, words: tuple[SourceWord, ...]
    ) -> str:
        """Add the row; gives what stands after its States, which may head the rows below it."""
        number = len(self.rows) + 1
        lines, after = _own_lines(numbered.lines)
        told = attributed(joined(lines))
        values = dict(self.common)
        values["paragraph"] = numbered.paragraph
        values["text_ar" if self.front.arabic else "text_en"] = told.text
        if told.states:
            values["recommending_states"] = told.states
        if told.others:
            values["recommending_other"] = told.others
        if position:
            values["position"] = position
            values["position_source"] = self.front.symbol or self.source
        self.rows.append(Row("recommendations", self._sheet, number, values, words))
        self.places[number] = (numbered.paragraph, numbered.page)
        self._say_of_number(numbered, number)
        self._say_of_states(told, number)
        following = joined(after)
        if following:
            self._say("text_after_states", number, following, "text_en")
        return following

    @cached_property
    def common(self) -> Values:
        """What all rows have in common, as far as the document says it."""
        front = self.front
        values: Values = {"mechanism": "UPR"}
        if front.state:
            values["state_under_review"] = front.state
        if front.session:
            values["session"] = front.session
            values["cycle"] = cycle_of(front.session)
        if front.year:
            values["year"] = front.year
        if front.symbol:
            values["document_symbol"] = front.report
        return values

    def _read_pledges(self) -> None:
        title = "title_ar" if self.front.arabic else "title_en"
        for pledge in pledges_in(self.parts.pledges):
            number = len(self.rows) + 1
            if pledge.elsewhere:
                self._say("pledges_elsewhere", 0, pledge.text, paragraph=pledge.paragraph)
                continue
            values: Values = {title: pledge.text, "kind": "voluntary_pledge"}
            if self.front.state:
                values["state_under_review"] = self.front.state
            if self.front.symbol:
                values["evidence"] = f"{self.front.symbol}, {pledge.paragraph}"
            self.rows.append(Row("commitments", self._sheet, number, values))
            self.places[number] = (pledge.paragraph, pledge.page)

    @property
    def _sheet(self) -> str:
        return self.front.symbol or self.source

    def _say(
        self, rule: str, number: int, value: str = "", name: str = "", **about: object
    ) -> None:
        place = Place(self._sheet, number)
        told = {key: str(text) for key, text in about.items()}
        finding = Finding(rule, RULES[rule].severity, place, value, told, "recommendations", name)
        self.findings.append(finding)

    def _say_of_number(self, numbered: Numbered, number: int) -> None:
        if numbered.given:
            self._say(
                "number_read_as", number, numbered.given, "paragraph", paragraph=numbered.paragraph
            )
        if numbered.twice:
            self._say("number_twice", number, numbered.paragraph, "paragraph")

    def _say_of_states(self, told: Attributed, number: int) -> None:
        name = "recommending_states"
        if told.mended:
            self._say("bracket_mended", number, told.mended, name)
        for given, state in told.corrected:
            self._say("corrected_state", number, given, name, state=state)
        for other in told.others:
            self._say("unknown_party", number, other, name)
        if not told.states and not told.others:
            self._say("no_recommending_state", number, told.text, name)

    def _say_if_cut_off(self) -> None:
        """A last recommendation that ends in mid-sentence, and nothing of the report after it."""
        last = self.blocks[-1] if self.blocks else None
        if not last or not last.rows or not self.rows or self.rows[-1].entity != "recommendations":
            return
        text = joined(last.rows[-1].lines)
        if not _CLOSED.search(text):
            self._say("cut_off", len(self.rows), text[-80:], "text_en")


def _own_lines(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """A recommendation's lines, and those that stand after its States and name none themselves."""
    closing = next((at for at, line in enumerate(lines) if _CLOSING.match(line)), len(lines))
    lines, read_out = _without_read_out(lines[:closing])
    if read_out:
        return lines, read_out
    if not lines or _BRACKET_END.search(lines[-1]):
        return lines, ()
    ends = [at for at, line in enumerate(lines) if _BRACKET_END.search(line)]
    if not ends or ends[-1] == len(lines) - 1:
        return lines, ()
    at = ends[-1] + 1
    return (lines[:at], lines[at:]) if attributed(joined(lines[:at])).states else (lines, ())


def _without_read_out(lines: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The lines before a footnote that says how a recommendation was read, and the footnote."""
    for at, line in enumerate(lines):
        found = _READ_OUT.search(line) if "as read" in line else None
        if not found:
            continue
        own = [*lines[:at], line[: found.start()].rstrip()]
        note = [line[found.start() :].strip(), *lines[at + 1 :]]
        while own and (not own[-1] or own[-1].isdecimal()):
            own.pop()
        if own and _BRACKET_END.search(own[-1]):
            return own, note
    return lines, ()


def _gaps(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        found = {row.number for row in block.rows}
        first = min(found, default=0)
        for number in range(1 if first <= _NEAR_FIRST else first, max(found, default=0)):
            if number not in found:
                yield f"{block.number}.{number}"
