"""A selection in words: what stands under every chart and on every report."""

from uprtrack.analysis.attention import FLAGS
from uprtrack.analysis.facets import FACETS
from uprtrack.analysis.filter_words import fields_meant
from uprtrack.analysis.labels import value_label
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Field


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
    filters: list[tuple[str, Field, tuple[str, ...]]] = []
    for facet in FACETS:
        values, looked_at = getattr(selection, facet.name), facet.fields(declared)
        if values and looked_at:
            filters.append((facet.label(declared, language.code), looked_at[0], values))
    for word, value in selection.where:
        filters += [
            (field.label(language.code), field, (value,))
            for field in fields_meant(declared, word)[:1]
        ]
    phrases = []
    for label, field, values in filters:
        told = (value_label(snapshot, field, value, language) for value in values)
        phrases.append(f"{label}: {language.join(told)}")
    if selection.text:
        phrases.append(language.text("search: “{text}”", text=selection.text))
    if entity == "recommendations":
        raised = (flag for flag in FLAGS if getattr(selection, flag.name))
        phrases += [language.text(flag.phrase) for flag in raised]
    return tuple(phrases)
