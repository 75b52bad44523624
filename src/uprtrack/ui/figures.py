"""The charts on the pages: made once for a revision, selection and language, shared by all."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

import streamlit as st

from uprtrack.analysis.commitments import by_kind_and_year
from uprtrack.analysis.cooperation import DIMENSIONS, by_dimension
from uprtrack.analysis.labels import value_label
from uprtrack.analysis.selection import Selected, Selection, day_of, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.tallies import RecommendationTally, tallies
from uprtrack.charts.activities_by import activities_by
from uprtrack.charts.bars import Chart
from uprtrack.charts.caption import caption
from uprtrack.charts.commitments_in_time import commitments_in_time
from uprtrack.charts.evidence import evidence_caption
from uprtrack.charts.position_by_cycle import position_by_cycle
from uprtrack.charts.status_by_institution import status_by_institution
from uprtrack.charts.status_by_theme import status_by_theme
from uprtrack.charts.style import CONFIG, DARK, LIGHT, Ground
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.sdg_goals import goal_name
from uprtrack.ui.address import PAGE_OF, kept, link
from uprtrack.ui.caches import the_place
from uprtrack.ui.chart_clicks import meant
from uprtrack.ui.markup import element, show
from uprtrack.ui.plain import plain

THEMES: Final = 14
"""Themes with a bar; more are read in the table."""

Draw = Callable[[Selected, Language, Ground], Chart]


def _by_institution(selected: Selected, language: Language, ground: Ground) -> Chart:
    def name(institution: str) -> str:
        return selected.snapshot.institution_label(institution, language.code)

    return status_by_institution(
        tallies(selected, "institution"), language, name=name, ground=ground
    )


def _activities_by(dimension: str) -> Draw:
    facet = DIMENSIONS[dimension]
    declared = ENTITIES["activities"]
    field = facet.fields(declared)[0]

    def draw(selected: Selected, language: Language, ground: Ground) -> Chart:
        def name(value: str) -> str:
            if goal := goal_name(value, language.code) if field.kind is Kind.SDG else "":
                return f"{value} · {goal}"
            return value_label(selected.snapshot, field, value, language)

        found, _ = by_dimension(selected, dimension)
        return activities_by(facet.label(declared, language.code), found, language, name, ground)

    return draw


_DRAWN: Final[Mapping[str, tuple[str, Draw]]] = {
    "status by theme": (
        "recommendations",
        lambda found, language, ground: status_by_theme(largest(found), language, ground),
    ),
    "position by cycle": (
        "recommendations",
        lambda found, language, ground: position_by_cycle(
            tallies(found, "cycle"), language, ground
        ),
    ),
    "status by institution": ("recommendations", _by_institution),
    "commitments in time": (
        "commitments",
        lambda found, language, ground: commitments_in_time(
            by_kind_and_year(found)[0], language, ground
        ),
    ),
    **{
        f"activities by {dimension}": ("activities", _activities_by(dimension))
        for dimension in DIMENSIONS
    },
}


def largest(found: Selected) -> Sequence[RecommendationTally]:
    """The memorandum's themes, the largest others, and what has none; the table has them all."""
    *named, without = tallies(found, "theme")
    return (*named[:THEMES], without)


def show_chart(name: str, snapshot: Snapshot, selection: Selection, language: Language) -> None:
    """Show one of the charts; under it what it counts. A click on a part offers its records."""
    today = day_of(snapshot)
    dark = st.context.theme.type == "dark"
    chart, said = _drawn(
        name, the_place(), snapshot.revision, selection, today, language.code, dark, snapshot
    )
    clicked = st.plotly_chart(
        chart.figure,
        theme=None,
        config=CONFIG,
        key=name,
        alt=chart.alt,
        on_select="rerun",
        selection_mode="points",
    )
    points = clicked.get("selection", {}).get("points", [])
    if points:
        chosen = meant(name, selection, points[0].get("customdata", ()))
        _show_way(chosen, _DRAWN[name][0], snapshot, language)
    st.caption(plain(said))


def _show_way(
    chosen: Selection | None, entity: str, snapshot: Snapshot, language: Language
) -> None:
    """A link to the records of the part that was clicked: a click alone would spoil Back."""
    if chosen is None:
        return
    found = len(select_entity(snapshot, entity, chosen))
    if entity == "activities":
        said = language.count("Show {n} activity", "Show {n} activities", found)
    elif entity == "commitments":
        said = language.count("Show {n} commitment", "Show {n} commitments", found)
    else:
        said = language.count("Show {n} recommendation", "Show {n} recommendations", found)
    address = link(PAGE_OF[entity], language, chosen, **kept())
    show(element("p", element("a", said, href=address), class_="uprtrack-apart"))


@st.cache_resource(show_spinner=False, max_entries=200)
def _drawn(
    name: str,
    place: str,
    revision: int,
    selection: Selection,
    today: date,
    code: str,
    dark: bool,
    _snapshot: Snapshot,
) -> tuple[Chart, str]:
    entity, draw = _DRAWN[name]
    selected = select_entity(_snapshot, entity, selection, today)
    language = language_for(code)
    chart = draw(selected, language, DARK if dark else LIGHT)
    several = name == "status by theme"
    said = caption(selected, language, today, several=several)
    if several and len(largest(selected)) < len(tallies(selected, "theme")):
        said = f"{said} · {language.text('Smaller themes stand in the table below')}"
    if entity == "activities":
        said = " · ".join((*_notes(selected, name.removeprefix("activities by "), language), said))
    if name.startswith("status by") and (bare := evidence_caption(selected, language)):
        said = f"{bare} · {said}"
    return chart, said


def _notes(selected: Selected, dimension: str, language: Language) -> Iterator[str]:
    """What a reader of activities by a dimension must know to add its bars up."""
    facet = DIMENSIONS[dimension]
    if facet.name == "years":
        yield language.text("An activity counts in every year that it runs")
    elif facet.fields(ENTITIES["activities"])[0].several:
        yield language.text("An activity with several of these counts under each")
    _, left_out = by_dimension(selected, dimension)
    if left_out:
        yield language.count(
            "{n} smaller group is not drawn", "{n} smaller groups are not drawn", left_out
        )
