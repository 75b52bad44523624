"""An addendum: the State's positions on the recommendations of its report, by paragraph."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from uprtrack.intake.formats.document import Document
from uprtrack.intake.formats.front_page import FrontPage, read_front_page
from uprtrack.intake.formats.mentions import Mention, Numbering, numbering_of
from uprtrack.intake.formats.passages import passages
from uprtrack.intake.formats.running_text import visible
from uprtrack.intake.formats.stated_totals import stated_totals
from uprtrack.intake.formats.statements import Statement, statements
from uprtrack.intake.line import Line
from uprtrack.language.digits import latin_digits
from uprtrack.language.findings import RULES
from uprtrack.model.finding import Finding
from uprtrack.model.record import Place
from uprtrack.model.row import Row, Voice
from uprtrack.model.source_word import SourceWord

_FIRST_LINES = 60
_SAYS_SO = re.compile(
    r"(?:addendum|إضافة|views on conclusions\b.*|آراء بشأن الاستنتاجات.*)\W*", re.IGNORECASE
)
_PAGE_FURNITURE = re.compile(
    r"(?:A/HRC/\d+/\d+(?:/\w+\.\d+)*)?\s*(?:page\s*)?\d{0,3}|\d{0,3}\s*GE\.\s?\d\d-\d+.*",
    re.IGNORECASE,
)
_NOTES = re.compile(r"notes|endnotes|footnotes|الحواشي", re.IGNORECASE)
_TITLE_LINES = 40
_TITLE_END = re.compile(
    r"^addendum\W*$|state under review\W*$|replies presented by\W*$|^إضافة\W*$"
    r"|الدولة (?:موضوع|قيد|الخاضعة ل)\s?الاستعراض\W*$|الالتزامات الطوعية",
    re.IGNORECASE,
)
"""The last lines of the title."""
_ENOUGH_NAMED = 0.5


def read(lines: Sequence[Line], source: str) -> Document | None:
    """The positions as rows of recommendations that have nothing else; None for other documents.

    An addendum by its content: its own symbol, or the symbol of a report and the words that open
    addenda. A row's paragraph is the report's; a number that no text ties to a paragraph stands
    alone ("5"). Its document symbol is the report's and its position source the addendum. `source`
    is the name of the file, kept with the addendum's own words. Headings, lists, tables and
    sentences are read; the exactest statement counts, and what contradicts it is a finding.
    """
    front = read_front_page(lines)
    if not _is_addendum(front, lines):
        return None
    kept = _without_furniture(lines)
    numbering = numbering_of(latin_digits(visible(line.text)) for line in lines)
    told = list(passages(kept, numbering))
    found = list(statements(told, numbering))
    stated = [statement for part, _ in found for statement in part]
    runs = [mention for _, part in found for mention in part]
    return _Told(front, source, numbering, stated_totals(told)).document(stated, runs)


def _is_addendum(front: FrontPage, lines: Sequence[Line]) -> bool:
    if front.is_addendum:
        return True
    says_so = any(_SAYS_SO.fullmatch(line.text.strip()) for line in lines[:_FIRST_LINES])
    return bool(says_so and front.symbol and front.is_review)


def _without_furniture(lines: Sequence[Line]) -> list[Line]:
    """The lines after the title, without symbols and numbers of pages and the notes at the end."""
    start = max(
        (at for at, line in enumerate(lines[:_TITLE_LINES], 1) if _TITLE_END.search(line.text)),
        default=0,
    )
    end = next(
        (
            at
            for at, line in enumerate(lines)
            if at > len(lines) / 2 and _NOTES.fullmatch(line.text)
        ),
        len(lines),
    )
    return [line for line in lines[start:end] if not _PAGE_FURNITURE.fullmatch(line.text.strip())]


@dataclass(slots=True)
class _Told:
    """The document while it is put together."""

    front: FrontPage
    source: str
    numbering: Numbering
    totals: Mapping[str, int]
    findings: list[Finding] = field(default_factory=list)

    @property
    def symbol(self) -> str:
        return self.front.symbol if self.front.is_addendum else ""

    @property
    def name(self) -> str:
        """What its rows are named by: the symbol, or the file where it does not say its own."""
        return self.symbol or self.source

    def document(self, stated: Sequence[Statement], runs: Sequence[Mention]) -> Document:
        by_number: dict[str, list[Statement]] = {}
        for statement in stated:
            by_number.setdefault(statement.number, []).append(statement)
        rows: list[Row] = []
        places: dict[int, tuple[str, int]] = {}
        doubles: list[str] = []
        mended = {read: given for mention in runs for given, read in mention.mended}
        for number, all_said in by_number.items():
            if all_said[0].is_whole:
                if not any(other.startswith(f"{number}.") for other in by_number):
                    self._say("whole_paragraph", 0, all_said[0].words, paragraph=number)
                continue
            said = [statement for statement in all_said if statement.position]
            if not said:
                self._say("position_not_given", 0, all_said[0].words, paragraph=number)
                continue
            best = max(said, key=lambda statement: statement.strength)
            row = self._row(number, best, len(rows) + 1)
            rows.append(row)
            places[row.number] = (number, best.page)
            if number in mended:
                self._say("number_read_as", row.number, mended[number], paragraph=number)
            others = {s.position: s.words for s in said if s.position != best.position}
            if others:
                doubles.append(number)
                words = next(iter(others.values()))
                self._say("two_positions", row.number, words, paragraph=number, used=best.words)
        self._say_of_all(rows, runs)
        return Document(
            "addendum",
            self.symbol,
            self.front.state,
            tuple(rows),
            tuple(self.findings),
            about=self.front.report,
            places=places,
            gaps=_gaps(by_number),
            doubles=tuple(doubles),
            stated=self.totals,
        )

    def _row(self, number: str, said: Statement, ordinal: int) -> Row:
        given = {
            "state_under_review": self.front.state,
            "document_symbol": self.front.report,
            "position_source": self.name,
        }
        values = {name: value for name, value in given.items() if value}
        words = (SourceWord("position", said.words, self.source),) if said.words else ()
        return Row(
            "recommendations",
            self.name,
            ordinal,
            {**values, "mechanism": "UPR", "paragraph": number, "position": said.position},
            words,
            voice=Voice.DOCUMENT,
        )

    def _say_of_all(self, rows: Sequence[Row], runs: Sequence[Mention]) -> None:
        for mention in runs:
            for text in mention.reversed_ranges:
                self._say("range_backwards", 0, text)
        if not rows:
            self._say("addendum_without_positions", 0, self.name)
        elif self.numbering.bare:
            prefixes = self.numbering.prefixes
            rule = "numbers_of_paragraph" if len(prefixes) == 1 else "numbers_without_paragraph"
            if rule == "numbers_of_paragraph" or any("." not in _number(row) for row in rows):
                self._say(rule, 0, self.name, paragraph="".join(prefixes[:1]))
        for position, total in self.totals.items():
            read = sum(row.values["position"] == position for row in rows)
            if rows and read != total:
                about = {"chosen": position, "total": str(total), "count": str(read)}
                self._say("totals_differ", 0, self.name, **about)

    def _say(self, rule: str, row: int, value: str, **about: str) -> None:
        place = Place(self.name, row)
        severity = RULES[rule].severity
        self.findings.append(
            Finding(rule, severity, place, value, about, "recommendations", "position")
        )


def _number(row: Row) -> str:
    return str(row.values["paragraph"])


def _gaps(numbers: Iterable[str]) -> tuple[str, ...]:
    """The numbers left out between the first and the last, where most of them are named."""
    by_prefix: dict[str, set[int]] = {}
    for number in numbers:
        prefix, _, last = number.rpartition(".")
        if last.isdigit():
            by_prefix.setdefault(prefix, set()).add(int(last))
    gaps: list[str] = []
    for prefix, named in by_prefix.items():
        every = range(1, max(named) + 1)
        if len(named) >= _ENOUGH_NAMED * len(every):
            gaps += [f"{prefix}.{n}".lstrip(".") for n in every if n not in named]
    return tuple(gaps)
