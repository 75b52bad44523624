"""The charts on the pages: made once for a revision, selection and language, shared by all."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

import streamlit as st

from uprtrack.analysis.selection import Selected, Selection, day_of, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.tallies import RecommendationTally, status_tallies, tallies
from uprtrack.charts.activities_by_area import activities_by_area
from uprtrack.charts.bars import Chart
from uprtrack.charts.caption import caption
from uprtrack.charts.evidence import evidence_caption
from uprtrack.charts.position_by_cycle import position_by_cycle
from uprtrack.charts.status_by_institution import status_by_institution
from uprtrack.charts.status_by_theme import status_by_theme
from uprtrack.charts.style import CONFIG, DARK, LIGHT, Ground
from uprtrack.language.catalogue import Language, language_for
from uprtrack.ui.address import link
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
    "activities by area": (
        "activities",
        lambda found, language, ground: activities_by_area(
            status_tallies(found, "area"), language, ground
        ),
    ),
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
        _show_way(meant(name, selection, points[0].get("customdata", ())), snapshot, language)
    st.caption(plain(said))


def _show_way(chosen: Selection | None, snapshot: Snapshot, language: Language) -> None:
    """A link to the records of the part that was clicked: a click alone would spoil Back."""
    if chosen is None:
        return
    found = len(select_entity(snapshot, "recommendations", chosen))
    said = language.count("Show {n} recommendation", "Show {n} recommendations", found)
    address = link("recommendations", language, chosen)
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
    if name.startswith("status by") and (bare := evidence_caption(selected, language)):
        said = f"{bare} · {said}"
    return chart, said
