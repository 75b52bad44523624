"""A selection in words: what stands under every chart and on every report."""

from uprtrack.analysis.facets import FACETS, NONE
from uprtrack.analysis.selection import Selection
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.states import state_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.vocabulary import vocabulary

_NONE = N_("none given")


def selection_phrases(selection: Selection, language: Language) -> tuple[str, ...]:
    """One phrase a filter, such as "Themes: Women, Education"; () where nothing is filtered."""
    entity = ENTITIES["recommendations"]
    phrases = [
        f"{field.label(language.code)}: "
        + language.join(value_label(field, value, language) for value in values)
        for facet in FACETS
        if (values := getattr(selection, facet.name))
        for field in (entity.field(facet.field),)
    ]
    phrases += [f"{name}: {value}" for name, value in selection.where]
    if selection.text:
        phrases.append(language.text("search: “{text}”", text=selection.text))
    if selection.overdue:
        phrases.append(language.text("past their date"))
    if selection.unassigned:
        phrases.append(language.text("without a responsible institution"))
    return tuple(phrases)


def value_label(field: Field, value: str, language: Language) -> str:
    """A facet's value as people read it."""
    if value == NONE:
        return language.text(_NONE)
    if field.kind is Kind.CHOICE:
        return vocabulary(field.vocabulary).label(value, language.code)
    if field.kind is Kind.STATE:
        return state_name(value, language.code)
    return value
