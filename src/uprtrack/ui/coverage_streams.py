"""The picture from themes to activities to UN agencies."""

from datetime import date

import streamlit as st

from uprtrack.analysis.coverage import Covered
from uprtrack.analysis.coverage_flow import flow
from uprtrack.analysis.selection import Selection, day_of
from uprtrack.charts.bars import Chart
from uprtrack.charts.coverage_flow import coverage_flow
from uprtrack.charts.style import CONFIG, DARK, LIGHT
from uprtrack.language.catalogue import Language, language_for
from uprtrack.services.coverage_words import group_told
from uprtrack.ui.caches import the_place
from uprtrack.ui.titles import title_of


def show_streams(found: Covered, selection: Selection, language: Language) -> None:
    """The picture, where an activity serves any of the recommendations; not on a telephone."""
    if not (found.mask & found.with_activity).any():
        return
    with st.container(key="coverage_streams"):
        _show(found, selection, language)


def _show(found: Covered, selection: Selection, language: Language) -> None:
    st.subheader(language.text("From theme to activity to UN agency"), anchor=False)
    chart = _streams(
        the_place(),
        found.seen.revision,
        selection,
        day_of(found.seen),
        language.code,
        st.context.theme.type == "dark",
        found,
    )
    st.plotly_chart(chart.figure, theme=None, config=CONFIG, key="coverage.streams", alt=chart.alt)
    st.caption(
        language.text(
            "A stream is as wide as the number of recommendations that it serves. What has two "
            "themes or two agencies counts under each."
        )
    )


@st.cache_resource(show_spinner=False, max_entries=50)
def _streams(
    place: str,
    revision: int,
    selection: Selection,
    today: date,
    code: str,
    dark: bool,
    _found: Covered,
) -> Chart:
    language, seen = language_for(code), _found.seen
    titles = {one.id: title_of(one, language) for one in seen.tables["activities"].records}
    names = (
        lambda key: group_told(seen, "theme", key, language),
        lambda key: titles[key],
        lambda key: group_told(seen, "partner", key, language),
    )
    return coverage_flow(flow(_found), names, language, DARK if dark else LIGHT)
