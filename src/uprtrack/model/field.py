"""The declaration of one column: everything that the house knows about it, said once."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a field holds, and so how a cell is read, checked, stored and written."""

    TEXT = "text"
    PARAGRAPH = "paragraph"
    WHOLE = "whole number"
    DECIMAL = "decimal number"
    PERCENT = "percent"
    DATE = "date"
    CHOICE = "choice"
    STATE = "state"
    INSTITUTION = "institution"
    SDG = "sdg"
    REFERENCE = "reference"
    SOURCE_WORD = "source word"


@dataclass(frozen=True, slots=True)
class Field:
    """One column of an entity.

    `en` and `ar` are the labels; `synonyms` are other headers that sheets use for it.
    A CHOICE names its `vocabulary`, a REFERENCE the entity whose `key` it quotes.
    `several` fields hold a tuple, all others one value or None.
    `required` fields are asked for when no column gives them.
    A partial date (a month, a year) stands for its last day where `period_end`, else its first.
    `read_only` fields are exported and never read back.
    `long` texts get a wide, wrapping column.
    """

    name: str
    kind: Kind
    en: str
    ar: str
    synonyms: tuple[str, ...] = ()
    vocabulary: str = ""
    entity: str = ""
    several: bool = False
    required: bool = False
    read_only: bool = False
    period_end: bool = False
    long: bool = False
    example: str = ""

    def label(self, language: str) -> str:
        return self.ar if language == "ar" else self.en

    @property
    def empty(self) -> tuple[()] | None:
        return () if self.several else None


@dataclass(frozen=True, slots=True)
class Entity:
    """A kind of record: its names and its columns in the order of the template.

    `name` is the plural of the command line and the tables; `one_en` and `one_ar` name one record.
    `link_columns` say in a sheet what its record is linked with; they become links.
    """

    name: str
    en: str
    ar: str
    one_en: str
    one_ar: str
    fields: tuple[Field, ...]
    link_columns: tuple[Field, ...] = ()

    def label(self, language: str) -> str:
        return self.ar if language == "ar" else self.en

    def field(self, name: str) -> Field:
        """The field of that name; KeyError if the entity has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"{self.name} has no field {name}")

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)
