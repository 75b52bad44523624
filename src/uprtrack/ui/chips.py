"""What filters, one chip a value; each is a link to the same page without it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from uprtrack.analysis.attention import FLAGS
from uprtrack.analysis.facets import FACETS
from uprtrack.analysis.filter_words import fields_meant
from uprtrack.analysis.labels import value_label
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Entity
from uprtrack.ui.address import kept, link
from uprtrack.ui.markup import element, show

ALL_CYCLES: Final = "all"
"""The cycle that an address names where none shall filter, on pages that show the latest."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One value that filters, in words, and the selection without it."""

    label: str
    without: Selection


def chips(
    snapshot: Snapshot, selection: Selection, language: Language, entity: str
) -> Sequence[Chip]:
    """All values that filter the entity's records."""
    return list(_chips(snapshot, selection, language, entity))


def show_chips(applying: Sequence[Chip], page: str, language: Language) -> None:
    """Show them, and a link that takes them all away."""
    if not applying:
        return
    removed = language.text("Remove this filter")
    links = [
        element(
            "a",
            element("span", chip.label, dir="auto"),
            element("span", "×", aria_hidden="true"),
            class_="uprtrack-chip",
            href=link(page, language, chip.without, **kept()),
            title=removed,
        )
        for chip in applying
    ]
    if len(applying) > 1:
        links.append(
            element("a", language.text("Remove all"), href=link(page, language, None, **kept()))
        )
    show(element("div", *links, class_="uprtrack-chips"))


def _said(snapshot: Snapshot, entity: Entity, pair: tuple[str, str], language: Language) -> str:
    word, value = pair
    for field in fields_meant(entity, word)[:1]:
        return f"{field.label(language.code)}: {value_label(snapshot, field, value, language)}"
    return ": ".join(pair)


def _chips(
    snapshot: Snapshot, selection: Selection, language: Language, entity: str
) -> Iterator[Chip]:
    declared = ENTITIES[entity]
    for facet in FACETS:
        values: tuple[str, ...] = getattr(selection, facet.name)
        for field in facet.fields(declared)[:1]:
            for value in values:
                said = value_label(snapshot, field, value, language)
                if value == ALL_CYCLES and facet.name == "cycles":
                    said = language.text("All")
                rest: dict[str, Any] = {
                    facet.name: tuple(other for other in values if other != value)
                }
                label = facet.label(declared, language.code)
                yield Chip(f"{label}: {said}", replace(selection, **rest))
    for pair in selection.where:
        rest_of = tuple(other for other in selection.where if other != pair)
        yield Chip(_said(snapshot, declared, pair, language), replace(selection, where=rest_of))
    if selection.text:
        said = language.text("search: “{text}”", text=selection.text)
        yield Chip(said, replace(selection, text=""))
    for flag in FLAGS if entity == "recommendations" else ():
        if getattr(selection, flag.name):
            without: dict[str, Any] = {flag.name: False}
            yield Chip(language.text(flag.phrase), replace(selection, **without))
