"""What a person sees of a file before anything is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from uprtrack.changes.change_set import ChangeSet
from uprtrack.changes.conflict import Choices
from uprtrack.changes.propose import Question
from uprtrack.intake.defaults import Asked
from uprtrack.intake.formats.document import Document
from uprtrack.intake.plan import Plan
from uprtrack.model.finding import Finding, Severity
from uprtrack.services.numbering import Numbering


@dataclass(frozen=True, slots=True)
class Answered:
    """What a person has said about a file.

    `values` by field for rows that do not say it; `headers` corrected by header row ({signature:
    {header: field or "-"}}); `words` by (vocabulary, search key); `rows` by (sheet, number): the
    id of the record that the row is, or "new". `choices` are the sides chosen in conflicts, and
    `remove_missing` says that rows deleted from a returned export are records to remove. `format`
    is what the file is to be read as, "" for what it is.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    words: Mapping[tuple[str, str], str] = field(default_factory=dict)
    rows: Mapping[tuple[str, int], str] = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)
    remove_missing: bool = False
    format: str = ""


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """One sheet that was read: `rows` are those under its header, refused ones included."""

    plan: Plan
    entity: str
    rows: int


@dataclass(frozen=True, slots=True)
class Preview:
    """A file, read and compared; nothing of it is stored.

    `format` is uprtrack (an export or template of ours), one of `intake.formats.names.FORMATS`;
    `document` is what a document in running text says, None for tables; `numbering` is that of a
    report or a thematic list. `read` + `refused` are
    the rows of all sheets; `repeated` is `read` less the records that they became. `records` counts
    by entity. Questions stand for rows that are refused until they are answered.
    """

    name: str
    data: bytes = field(repr=False)
    import_id: str
    format: str
    kind: str
    encoding: str
    sheets: tuple[SheetSeen, ...]
    read: int
    refused: int
    records: Mapping[str, int]
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    asked: tuple[Asked, ...]
    change_set: ChangeSet
    answered: Answered
    document: Document | None = None
    numbering: Numbering | None = None

    @property
    def repeated(self) -> int:
        return self.read - sum(self.records.values())

    @property
    def troubled(self) -> bool:
        """Whether there are findings above a note."""
        return any(finding.severity is not Severity.NOTE for finding in self.findings)
