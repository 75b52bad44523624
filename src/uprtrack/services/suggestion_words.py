"""A suggestion in words for people: its value, and how sure it is."""

from typing import Final

from uprtrack.language.catalogue import N_, Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.vocabulary import vocabulary

SURENESS: Final = (
    (0.9, N_("Almost certain")),
    (0.75, N_("Likely")),
    (0.0, N_("Possible")),
)
"""From which confidence on it is called what, the surest first."""


def value_told(field: str, value: str, language: Language) -> str:
    """The label of a suggested value; a goal by its number."""
    if field == "sdgs":
        return language.text("Goal {number}", number=value)
    declared = ENTITIES["recommendations"].field(field)
    return vocabulary(declared.vocabulary).label(value, language.code)


def sureness_told(confidence: float, language: Language) -> str:
    """How sure it is in plain words, with the number: "Likely, 82%"."""
    word = next(word for least, word in SURENESS if confidence >= least)
    return language.text(
        "{word}, {share}", word=language.text(word), share=language.percent(confidence * 100)
    )
