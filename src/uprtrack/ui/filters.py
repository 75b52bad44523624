"""Filters: the address says what is chosen, widgets show it and rewrite the address."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import streamlit as st

from uprtrack.analysis.facets import FACETS, NONE
from uprtrack.analysis.labels import value_label
from uprtrack.analysis.measures import default_selection, latest_cycle
from uprtrack.analysis.options import present_values
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.ui.address import ask, kept, selection_asked
from uprtrack.ui.chips import ALL_CYCLES, chips, show_chips
from uprtrack.ui.session import CYCLE, FILTERS, SEARCH

_FACETS: Final = {facet.name: facet for facet in FACETS}


def choose_values(
    snapshot: Snapshot, language: Language, facet: str, entity: str = "recommendations"
) -> None:
    """Show the choice of a facet's values.

    Nothing where it does not apply or leaves nothing to choose between.
    """
    looked_at = _FACETS[facet].fields(ENTITIES[entity])
    if not looked_at:
        return
    chosen: tuple[str, ...] = getattr(selection_asked(), facet)
    present = present_values(snapshot, facet, entity)
    options = [*present, *(value for value in chosen if value not in present)]
    if len(options) < 2 and not chosen:
        return
    field = looked_at[0]
    key = FILTERS[facet]
    # A list as the widget itself keeps it: a tuple would count as changed, and call _choose.
    key.show(list(chosen))
    st.multiselect(
        _FACETS[facet].label(ENTITIES[entity], language.code),
        options,
        key=key.name,
        format_func=lambda value: value_label(snapshot, field, value, language),
        placeholder=language.text("All"),
        on_change=_choose,
        args=(facet,),
    )


def search_box(language: Language, entity: str) -> None:
    """Show the search for words."""
    wanted = (
        language.text("Search for words or a paragraph number")
        if entity == "recommendations"
        else language.text("Search for words")
    )
    SEARCH.show(selection_asked().text)
    st.text_input(
        language.text("Search"),
        key=SEARCH.name,
        placeholder=wanted,
        label_visibility="collapsed",
        on_change=_search,
    )


def filter_bar(
    snapshot: Snapshot, language: Language, facets: Sequence[str], entity: str, page: str
) -> Selection:
    """Show the search, the facets folded away, and what is chosen; return the selection."""
    selection = selection_asked()
    applying = chips(snapshot, selection, language, entity)
    words, choices = st.columns([3, 1], vertical_alignment="bottom")
    with words:
        search_box(language, entity)
    label = language.text("Filters")
    if applying:
        label = language.text("Filters: {n}", n=language.number(len(applying)))
    with choices.popover(label, width="stretch"):
        for facet in facets:
            choose_values(snapshot, language, facet, entity)
    show_chips(applying, page, language)
    return selection


def choose_cycle(snapshot: Snapshot, language: Language) -> None:
    """Show the choice of one cycle, the latest unless the address names another."""
    latest = latest_cycle(snapshot)
    if latest is None:
        return
    field = ENTITIES["recommendations"].field("cycle")
    cycles = [cycle for cycle in present_values(snapshot, "cycles") if cycle != NONE]
    wished = next(iter(selection_asked().cycles), latest)
    if wished not in (*cycles, ALL_CYCLES):
        cycles.insert(0, wished)
    CYCLE.show(wished)
    st.selectbox(
        field.label(language.code),
        [*reversed(cycles), ALL_CYCLES],
        key=CYCLE.name,
        format_func=lambda cycle: (
            language.text("All cycles")
            if cycle == ALL_CYCLES
            else value_label(snapshot, field, cycle, language)
            if cycle == NONE
            else language.text("Cycle {cycle}", cycle=cycle)
        ),
        on_change=_choose_cycle,
        args=(latest,),
    )


def overview_selection(snapshot: Snapshot) -> Selection:
    """The address's filters; the latest cycle where it names none, every cycle where "all"."""
    selection = selection_asked()
    if not selection.cycles:
        return replace(selection, cycles=default_selection(snapshot).cycles)
    if ALL_CYCLES in selection.cycles:
        return replace(selection, cycles=())
    return selection


def _rewrite(selection: Selection) -> None:
    ask(selection, **kept())


def _choose(facet: str) -> None:
    chosen: dict[str, Any] = {facet: tuple(FILTERS[facet].get())}
    _rewrite(replace(selection_asked(), **chosen))


def _search() -> None:
    _rewrite(replace(selection_asked(), text=SEARCH.get()))


def _choose_cycle(latest: str) -> None:
    chosen = CYCLE.get()
    _rewrite(replace(selection_asked(), cycles=() if chosen == latest else (chosen,)))
