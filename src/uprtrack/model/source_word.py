"""A sheet's own word for a value, kept beside the value with the name of its source."""

from dataclasses import dataclass

_DASH = " — "


@dataclass(frozen=True, slots=True)
class SourceWord:
    """`field` is the name of the field that the word was given for."""

    field: str
    word: str
    source: str

    def __str__(self) -> str:
        return f"{self.field}: {self.word}{_DASH}{self.source}"


def parse_source_word(text: str) -> SourceWord:
    """The inverse of str(): the first colon ends the field, the last dash begins the source."""
    field, _, rest = text.partition(": ")
    word, _, source = rest.rpartition(_DASH)
    return SourceWord(field, word, source)
