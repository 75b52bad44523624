"""The picture of coverage by one dimension, drawn once and shared by all."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import Cover, Covered, Part
from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selection, day_of, select
from uprtrack.charts.bars import Chart
from uprtrack.charts.caption import caption
from uprtrack.charts.coverage_by_group import coverage_by_group
from uprtrack.charts.style import CONFIG, DARK, LIGHT
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.vocabulary import FIRST_THEMES
from uprtrack.services.coverage_words import group_told
from uprtrack.ui.caches import the_covers, the_place
from uprtrack.ui.coverage_address import number_link
from uprtrack.ui.markup import element, show
from uprtrack.ui.plain import plain

DRAWN: Final = 17
"""Groups with a bar; more are read in the table."""


def show_picture(
    person: Person, found: Covered, selection: Selection, by: str, language: Language
) -> None:
    """The largest groups; a click on a part of a bar offers its records."""
    groups = the_covers(person, found, selection, by)
    if len(drawn(groups, by)) < 2:
        return
    seen, today = found.seen, day_of(found.seen)
    dark = st.context.theme.type == "dark"
    chart, said = _drawn(
        the_place(), seen.revision, selection, by, today, language.code, dark, found, person
    )
    clicked = st.plotly_chart(
        chart.figure,
        theme=None,
        config=CONFIG,
        key=f"coverage.{by}",
        alt=chart.alt,
        on_select="rerun",
        selection_mode="points",
    )
    points = clicked.get("selection", {}).get("points", [])
    _show_way(points[0].get("customdata", ()) if points else (), groups, by, language)
    st.caption(plain(said))


def drawn(groups: Sequence[Cover], by: str) -> list[Cover]:
    """The first groups that have recommendations, and then what has no group.

    What no UN agency has a part in would dwarf all that one has: the table has it.
    """
    held = [cover for cover in groups if cover.recommendations]
    named = [cover for cover in held if cover.key != NONE]
    return named[:DRAWN] + [cover for cover in held if cover.key == NONE and by != "partner"]


def _show_way(clicked: Sequence[str], groups: Sequence[Cover], by: str, language: Language) -> None:
    if len(clicked) != 2 or clicked[1] not in set(Part):
        return
    part = Part(clicked[1])
    number = next((getattr(cover, part) for cover in groups if cover.key == clicked[0]), 0)
    said = language.count("Show {n} recommendation", "Show {n} recommendations", number)
    address = number_link(language, by, clicked[0], part)
    show(element("p", element("a", said, href=address), class_="uprtrack-apart"))


@st.cache_resource(show_spinner=False, max_entries=100)
def _drawn(
    place: str,
    revision: int,
    selection: Selection,
    by: str,
    today: date,
    code: str,
    dark: bool,
    _found: Covered,
    _person: Person,
) -> tuple[Chart, str]:
    language, seen = language_for(code), _found.seen
    groups = the_covers(_person, _found, selection, by)
    shown = drawn(groups, by)
    rows = [(cover, group_told(seen, by, cover.key, language)) for cover in shown]
    first = sum(cover.key in FIRST_THEMES for cover in shown) if by == "theme" else 0
    chart = coverage_by_group(rows, language, first, DARK if dark else LIGHT)
    said = caption(select(seen, _found.counted.selection, today), language, today)
    if sum(cover.recommendations > 0 for cover in groups if cover.key != NONE) > DRAWN:
        said = f"{said} · {language.text('Smaller groups stand in the table below')}"
    return chart, said
