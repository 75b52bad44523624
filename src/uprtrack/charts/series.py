"""The series of a vocabulary that has colours."""

from uprtrack.analysis.facets import NONE
from uprtrack.charts.bars import Series
from uprtrack.language.catalogue import Language
from uprtrack.model.vocabulary import vocabulary

_NOT_RECORDED = "#EEF0F2"


def vocabulary_series(name: str, language: Language) -> tuple[Series, ...]:
    """Its terms in their order, then what is not recorded."""
    terms = vocabulary(name).terms
    return (
        *(Series(term.key, term.label(language.code), term.colour) for term in terms),
        Series(NONE, language.text("Not recorded"), _NOT_RECORDED),
    )
