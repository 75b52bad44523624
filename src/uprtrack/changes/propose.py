"""All rows of a file against all that is stored → what confirming it would do.

Pure: nothing is written, nothing outside is asked. The order matters: institutions first, as other
records quote their names; then what links and assessments refer to; these last.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import uuid4

from uprtrack.changes.alone import lone_paragraphs, paragraph_of, text_of
from uprtrack.changes.belonging import with_belongings
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete, merged, with_words
from uprtrack.changes.conflict import Conflict
from uprtrack.changes.copied import Copies, copies_among
from uprtrack.changes.gather import gather
from uprtrack.changes.identity import Candidate, Found, Index, Undecided, same_text, states_of
from uprtrack.changes.knowing import Knowledge, inherited, weighed, with_kept_words, with_source
from uprtrack.changes.naming import Naming
from uprtrack.changes.nearly import may_be_near, paired
from uprtrack.changes.referring import Referring
from uprtrack.changes.returned import Returned
from uprtrack.changes.sound import unsound
from uprtrack.changes.tied import tied
from uprtrack.language.findings import RULES
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Finding
from uprtrack.model.link import ENDS
from uprtrack.model.record import Place, Record, Value, Values
from uprtrack.model.row import Row, Voice
from uprtrack.model.source_word import SourceWord

_ID = re.compile(r"[0-9a-f]{32}")
NEW = "new"
"""The answer to "which record is this row" that says: none of them, a new one."""

_ORDER = (
    "institutions",
    "recommendations",
    "commitments",
    "agreements",
    "activities",
    "decisions",
    "assessments",
    "links",
)
_SAID_ONCE = {"activities": "title", "decisions": "decision"}
"""Entities of which a second row is rather a slip than a second theme, and what names them."""


@dataclass(frozen=True, slots=True)
class Question:
    """A row that fits several records; the answer is `answer` of one of them or NEW."""

    row: Row
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Incoming:
    """The rows of one file and what is known about them.

    `columns` gives the number of a field's column by (sheet, field). `answers` are a person's
    choices by (sheet, row number): a candidate's `answer` or NEW. `returned` is what an export of
    this program was made from, None for any other file, which is compared with what stands now.
    """

    rows: Sequence[Row]
    columns: Mapping[tuple[str, str], int] = field(default_factory=dict)
    answers: Mapping[tuple[str, int], str] = field(default_factory=dict)
    returned: Returned | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the file would do, and what has to be said about its rows.

    `records` counts by entity what the rows became; `refused` rows wait for an answer; `read` rows
    are all others. `record_of` tells which record a row (sheet, number) speaks of.
    """

    change_set: ChangeSet
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    records: dict[str, int]
    read: int
    refused: int
    record_of: dict[tuple[str, int], Record]


def propose(incoming: Incoming, stored: Mapping[str, Sequence[Record]], base: int) -> Proposal:
    """Match, gather and compare; `base` is the revision that `stored` is the state of."""
    return _Work(incoming, stored).proposal(base)


class _Work:
    def __init__(self, incoming: Incoming, stored: Mapping[str, Sequence[Record]]) -> None:
        self._incoming = incoming
        self._indexes = {
            entity: Index(
                entity, (Candidate(r.id, r.values, stored=r) for r in stored.get(entity, ()))
            )
            for entity in ENTITIES
        }
        self._referring = Referring(self._indexes, self._say)
        self._findings: list[Finding] = []
        self._questions: list[Question] = []
        self._refused = 0
        self._rows: dict[str, list[Row]] = {entity: [] for entity in _ORDER}
        for row in incoming.rows:
            self._rows[row.entity].append(row)
        former = incoming.returned.former if incoming.returned else ()
        self._naming = Naming(stored.get("institutions", ()), self._rows["institutions"], former)
        self._conflicts: list[Conflict] = []

    def proposal(self, base: int) -> Proposal:
        changes: list[Change] = []
        unchanged: list[tuple[str, int]] = []
        kept: list[Record] = []
        records: dict[str, int] = {}
        record_of: dict[tuple[str, int], Record] = {}
        for entity in _ORDER:
            self._match(entity)
            touched = [c for c in self._indexes[entity] if c.rows]
            same = 0
            for candidate in touched:
                change = self._change(entity, candidate)
                if change is None:
                    same += 1
                    continue
                self._naming.rename(change)
                for row in candidate.rows:
                    record_of[row.sheet, row.number] = candidate.stored or change.record
                if candidate.stored and not change.fields:
                    same += 1
                else:
                    changes.append(change)
            if touched:
                records[entity] = len(touched)
                unchanged.append((entity, same))
                kept += [c.stored for c in self._indexes[entity] if c.stored and not c.rows]
        missing, removals = self._missing()
        links = list(self._links_of_columns())
        derived = (*self._naming.derived, *links, *self._naming.renamed_elsewhere(self._indexes))
        gone = {change.record.id for change in removals}
        return Proposal(
            ChangeSet(
                base,
                with_belongings((*changes, *removals, *derived), self._now()),
                tuple(unchanged),
                tuple(record for record in kept if record.id not in gone),
                tuple(self._conflicts),
                tuple(missing),
            ),
            tuple(self._findings),
            tuple(self._questions),
            records,
            len(self._incoming.rows) - self._refused,
            self._refused,
            record_of,
        )

    def _now(self) -> dict[str, Record]:
        """The stored records by id."""
        stored = (c.stored for index in self._indexes.values() for c in index)
        return {record.id: record for record in stored if record}

    def _missing(self) -> tuple[list[Record], list[Change]]:
        """The records whose rows were deleted from a returned export, and what removes them."""
        returned = self._incoming.returned
        if returned is None or self._questions:
            return [], []
        read = {row.entity for row in self._incoming.rows}
        indexes = (index for entity, index in self._indexes.items() if entity in read)
        missing = [record for index in indexes for record in returned.missing(index)]
        removals: list[Change] = []
        if returned.remove_missing:
            for outcome in returned.removals(missing):
                if isinstance(outcome, Conflict):
                    self._conflicts.append(outcome)
                else:
                    removals.append(outcome)
        return missing, removals

    def _match(self, entity: str) -> None:
        index = self._indexes[entity]
        alone = lone_paragraphs(self._rows[entity]) if entity == "recommendations" else set()
        rows = [row for row in self._rows[entity] if self._belongs(row)]
        for row in rows:
            for name_of_field, name, near in self._naming.settle(row):
                self._say("unknown_institution", row, name_of_field, name, proposals="|".join(near))
        copies = copies_among(rows, index, self._has_column, self._answer)
        unknown: list[Row] = []
        for row in rows:
            own = index.get(row.ids.get("", ""))
            if row in copies.doubtful and own:
                self._ask(row, (own,))
                continue
            found = self._find(row, index, alone, copies)
            waits = found is None and may_be_near(row) and index.has_stored(row.values)
            if waits and self._answer(row) != NEW:
                unknown.append(row)
            else:
                self._settle(row, found, index, first=found is own and row not in copies)
        alike = paired(unknown, index)
        for row in unknown:
            self._settle(row, alike.found.get(row) or self._find(row, index, alone, copies), index)
        for row, left in alike.left.items():
            for candidate in left:
                if not candidate.rows:
                    self._say("told_twice", row, "paragraph", text_of(candidate.values))

    def _find(
        self, row: Row, index: Index, alone: Container[tuple[Value, ...]], copies: Copies
    ) -> Found:
        """What the row fits; None where it is a new record's."""
        if self._answer(row) == NEW:
            return None
        only = paragraph_of(row.values) in alone
        found = self._answered(row, index) or index.find(row, only, copied=row in copies)
        own = index.get(row.ids.get("", ""))
        return _told_apart(found, row, own if row in copies.others else None)

    def _settle(self, row: Row, found: Found, index: Index, *, first: bool = False) -> None:
        """Make the row one of the record that it fits, or the first of a new one, or a question.

        Of two values of one record those of its `first` row stand.
        """
        if isinstance(found, Undecided):
            if not _speaks_of_all(row, found.candidates):
                self._ask(row, found.candidates)
                return
            for candidate in found.candidates:
                candidate.rows.append(row)
            return
        if found is None:
            twin = index.twin(row.values) if row.entity == "recommendations" else None
            found = Candidate(_new_id(row, index), dict(row.values), twin=twin)
            index.add(found)
        else:
            index.index(found, row.values)
            if row.voice is not Voice.OWN and (double := index.double(row.values, found)):
                found.twin = double
                self._say("told_twice", row, "paragraph", text_of(double.values))
            if found.rows and row.entity in _SAID_ONCE:
                first_row = found.rows[0]
                about = {"sheet": first_row.sheet, "number": str(first_row.number)}
                self._say("row_repeated", row, _SAID_ONCE[row.entity], **about)
        found.rows.insert(0 if first else len(found.rows), row)

    def _answer(self, row: Row) -> str:
        return self._incoming.answers.get((row.sheet, row.number), "")

    def _answered(self, row: Row, index: Index) -> Candidate | None:
        answer = self._answer(row)
        return index.answered(answer) if answer and answer != NEW else None

    def _has_column(self, sheet: str, name: str) -> bool:
        return (sheet, name) in self._incoming.columns

    def _ask(self, row: Row, candidates: tuple[Candidate, ...]) -> None:
        self._refused += 1
        self._questions.append(Question(row, candidates))
        self._say("open_question", row, "", records=str(len(candidates)))

    def _belongs(self, row: Row) -> bool:
        """Whether the records that the row refers to were found, as far as it needs them."""
        belongs = self._referring.settle(row, self._incoming.columns)
        self._refused += not belongs
        return belongs

    def _change(self, entity: str, candidate: Candidate) -> Change | None:
        """What the rows make of the record; None where a removed one stays removed."""
        given, words, differing = gather(candidate.rows)
        for other in differing:
            self._say(
                "differing_value", other.row, other.field,
                value=_shown(other.value), kept=_shown(other.kept),
            )  # fmt: skip
        before, returned, row = candidate.stored, self._incoming.returned, candidate.rows[0]
        weighing: tuple[SourceWord, ...] = ()
        base = returned.of(candidate) if returned else None
        if returned and base:
            columns = [n for sheet, n in self._incoming.columns if sheet == row.sheet]
            if before is None:
                back, conflicts = returned.brought_back(base, row, given, columns)
                self._conflicts += conflicts
                return back
            values, conflicts = returned.merged(base, before, row, given, columns)
            self._conflicts += conflicts
        elif before is None:
            given = with_source(given, row.voice)
            values = complete(entity, given)
        else:
            known = weighed(before.values, given, row.voice)
            self._say_kept(row, known, before)
            weighing = known.words
            values = merged(before.values, known.taken)
        if candidate.twin:
            told = inherited(values, candidate.twin.values)
            values, weighing = merged(values, told.taken), weighing + told.words
        values = self._naming.renamed(entity, values)
        if words:
            values = with_words(values, words)
        if weighing:
            values = with_kept_words(values, weighing)
        for odd in unsound(entity, values, before.values if before else None):
            self._say(odd.rule, row, odd.field, _shown(odd.value), **odd.about)
            values = {**values, odd.field: odd.taken}
        if entity == "links":
            values = tied(values, given, before.values if before else None)
        return Change(
            Record(entity, candidate.id, values, before.revision if before else 0), before
        )

    def _say_kept(self, row: Row, known: Knowledge, before: Record) -> None:
        """Say what was not taken; a word on the position that the record holds is no news."""
        held = before.values.get("source_words")
        news = (
            any(str(word) not in held for word in known.words) if isinstance(held, tuple) else True
        )
        for kept in known.kept:
            if kept.field != "position" or news:
                told = {"chosen": _listed(kept.value), "kept": _listed(kept.kept)}
                self._say("less_known", row, kept.field, _shown(kept.value), **told)

    def _links_of_columns(self) -> Iterator[Change]:
        """Links that activities and commitments name in a column of their own sheet."""
        for entity, end in ENDS.items():
            for candidate in self._indexes[entity]:
                for row in candidate.rows:
                    for quote in row.links.get("recommendations", ()):
                        found = self._referring.to("recommendations").resolve(quote)
                        if len(found) == 1:
                            yield from self._link(row, found[0].id, end, candidate.id)
                            continue
                        rule = "ambiguous_reference" if found else "unknown_reference"
                        self._say(rule, row, "recommendations", quote, records=str(len(found)))

    def _link(self, row: Row, recommendation: str, end: str, linked: str) -> Iterator[Change]:
        """The link, unless there is one between the two already, whatever its relation."""
        ends: Values = {"recommendation": recommendation, end: linked}
        links = self._indexes["links"]
        found = links.find(Row("links", row.sheet, row.number, ends), only_paragraph=False)
        if found is None:
            link = Record("links", uuid4().hex, tied(complete("links", ends), ends))
            links.add(Candidate(link.id, link.values))
            yield Change(link, derived=True)
        elif isinstance(found, Candidate) and found.stored and not found.rows:
            before = found.stored
            if (values := tied(before.values, ends, before.values)) != before.values:
                yield Change(replace(before, values=values), before, derived=True)

    def _say(self, rule: str, row: Row, name: str, value: str = "", **about: str) -> None:
        column = self._incoming.columns.get((row.sheet, name), 0)
        place = Place(row.sheet, row.number, column)
        self._findings.append(
            Finding(rule, RULES[rule].severity, place, value, about, row.entity, name)
        )


def _speaks_of_all(row: Row, candidates: Iterable[Candidate]) -> bool:
    """Whether UPR Info's one row stands for several paragraphs with its text and its States."""
    if row.voice is not Voice.UPR_INFO:
        return False
    states = states_of(row.values)
    return all(same_text(c.values, row.values) and states & states_of(c.values) for c in candidates)


def _told_apart(found: Found, row: Row, other: Candidate | None) -> Found:
    """What a row fits, less `other` and what the file itself began with a row of another id."""
    near = found.candidates if isinstance(found, Undecided) else (found,) if found else ()
    left = tuple(c for c in near if c is not other and not _of_another_id(c, row))
    if len(left) == len(near):
        return found
    return Undecided(left) if len(left) > 1 else left[0] if left else None


def _of_another_id(candidate: Candidate, row: Row) -> bool:
    """Whether the file began the candidate with a row of another id: an export tells them apart."""
    begun_as = candidate.rows[0].ids.get("") if candidate.rows and not candidate.stored else None
    own = row.ids.get("")
    return bool(begun_as and own and begun_as != own)


def _new_id(row: Row, index: Index) -> str:
    """The id that an export of another store gave the record, else a new one."""
    own = row.ids.get("", "")
    return own if _ID.fullmatch(own) and index.get(own) is None else uuid4().hex


def _listed(value: Value) -> str:
    return "|".join(value) if isinstance(value, tuple) else str(value)


def _shown(value: Value) -> str:
    return "; ".join(value) if isinstance(value, tuple) else str(value)
