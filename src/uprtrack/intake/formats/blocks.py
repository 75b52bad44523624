"""The paragraphs of a report and the numbered texts under them."""

from dataclasses import dataclass, field

from uprtrack.intake.formats.running_text import joined


@dataclass(slots=True)
class Numbered:
    """One numbered text in lines, without its number.

    `given` is the number as it stands where it was read as another, "" where it was read as it is;
    `twice` tells that an earlier text has the number too.
    """

    block: int
    number: int
    lines: list[str]
    page: int
    given: str = ""
    twice: bool = False

    @property
    def paragraph(self) -> str:
        return f"{self.block}.{self.number}"


@dataclass(slots=True)
class Block:
    """A paragraph of a report: its own text in lines, then the numbered texts under it."""

    number: int
    lines: list[str]
    page: int
    rows: list[Numbered] = field(default_factory=list)

    @property
    def heading(self) -> str:
        return joined(self.lines)
