"""Something said about a cell, a row or a sheet."""

from dataclasses import dataclass, field
from enum import StrEnum

from uprtrack.model.record import Place


class Severity(StrEnum):
    """ERROR: the row or file is refused; WARNING: a cell was not used; NOTE: said, nothing lost."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` is a key of `language.findings.RULES`, which holds its severity and its sentences.

    `value` is what the cell holds, as text; `about` fills the sentence's named places.
    """

    rule: str
    severity: Severity
    place: Place
    value: str = ""
    about: dict[str, str] = field(default_factory=dict)
    entity: str = ""
    field: str = ""


class Refused(Exception):  # noqa: N818 - the field's word for it
    """A whole file or request that cannot be taken: a rule of `language.findings.RULES`."""

    def __init__(self, rule: str, **about: str) -> None:
        super().__init__(rule, about)
        self.rule = rule
        self.about = about
