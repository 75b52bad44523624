"""Implementation over time, on the overview."""

from datetime import date

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.selection import Selection, day_of, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.trend import trend
from uprtrack.charts.bars import Chart
from uprtrack.charts.caption import caption
from uprtrack.charts.status_over_time import period_told, status_over_time
from uprtrack.charts.style import CONFIG, DARK, LIGHT
from uprtrack.language.catalogue import Language, language_for
from uprtrack.ui.caches import the_courses, the_place
from uprtrack.ui.plain import plain


def show_trend(
    person: Person, snapshot: Snapshot, selection: Selection, language: Language
) -> None:
    """The chart of what is selected; a sentence where history knows of one period alone."""
    today = day_of(snapshot)
    dark = st.context.theme.type == "dark"
    made = _drawn(
        the_place(), snapshot.revision, selection, today, language.code, dark, snapshot, person
    )
    if isinstance(made, str):
        st.markdown(made)
        return
    chart, said = made
    st.plotly_chart(chart.figure, theme=None, config=CONFIG, key="trend", alt=chart.alt)
    st.caption(plain(said))


@st.cache_resource(show_spinner=False, max_entries=100)
def _drawn(
    place: str,
    revision: int,
    selection: Selection,
    today: date,
    code: str,
    dark: bool,
    _snapshot: Snapshot,
    _person: Person,
) -> tuple[Chart, str] | str:
    language = language_for(code)
    selected = select(_snapshot, selection, today)
    found = trend(the_courses(_person, _snapshot), selected.ids, today)
    if not found.periods:
        return language.text("No status is recorded yet, so there is nothing to follow over time.")
    if len(found.periods) == 1:
        return language.text(
            "All that is known of statuses is of one time ({period}). Their course is drawn from "
            "the next one on.",
            period=period_told(found.periods[0], language),
        )
    said = (
        language.text("Who had no status yet at a period’s end counts as not assessed"),
        caption(selected, language, today),
    )
    chart = status_over_time(found, language, DARK if dark else LIGHT)
    return chart, " · ".join(said)
