"""A selection in words: what stands under every chart and on every report."""

from collections.abc import Mapping

from uprtrack.analysis.facets import FACETS, NONE
from uprtrack.analysis.filter_words import fields_meant
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.states import state_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field, Kind
from uprtrack.model.vocabulary import vocabulary

_WITHOUT: Mapping[str, str] = {
    "themes": N_("No theme"),
    "lead_institution": N_("No lead institution"),
    "position": N_("No position recorded"),
    "cycle": N_("No cycle recorded"),
}
_NONE = N_("none given")


def selection_phrases(
    selection: Selection,
    language: Language,
    snapshot: Snapshot | None = None,
    entity: str = "recommendations",
) -> tuple[str, ...]:
    """One phrase a filter, such as "Themes: Women, Education"; () where nothing is filtered.

    Only filters that apply to the entity. The snapshot's register names the institutions in the
    language; without it they stand as given.
    """
    declared = ENTITIES[entity]
    filters: list[tuple[Field, tuple[str, ...]]] = []
    for facet in FACETS:
        values, looked_at = getattr(selection, facet.name), facet.fields(declared)
        if values and looked_at:
            filters.append((looked_at[0], values))
    for word, value in selection.where:
        filters += [(field, (value,)) for field in fields_meant(declared, word)[:1]]
    phrases = []
    for field, values in filters:
        labels = (value_label(field, value, language, snapshot) for value in values)
        phrases.append(f"{field.label(language.code)}: {language.join(labels)}")
    if selection.text:
        phrases.append(language.text("search: “{text}”", text=selection.text))
    if selection.overdue and entity == "recommendations":
        phrases.append(language.text("past their date"))
    if selection.unassigned and entity == "recommendations":
        phrases.append(language.text("without a responsible institution"))
    return tuple(phrases)


def value_label(
    field: Field, value: str, language: Language, snapshot: Snapshot | None = None
) -> str:
    """A value of a column as people read it: a term's label, a State's or institution's name.

    NONE is said by what is missing; anything else stands as it is.
    """
    if value == NONE:
        return language.text(_WITHOUT.get(field.name, _NONE))
    if field.kind is Kind.CHOICE:
        return vocabulary(field.vocabulary).label(value, language.code)
    if field.kind is Kind.STATE:
        return state_name(value, language.code)
    if field.kind is Kind.INSTITUTION and snapshot:
        return snapshot.institution_label(value, language.code)
    return value
