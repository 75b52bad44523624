"""When the activities of a list take place: the chart above it."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from uprtrack.analysis.cooperation import stretch
from uprtrack.analysis.linked import record_by_id
from uprtrack.analysis.selection import day_of
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.charts.activities_in_time import activities_in_time
from uprtrack.charts.bars import Chart
from uprtrack.charts.style import CONFIG, DARK, LIGHT
from uprtrack.language.catalogue import Language, language_for
from uprtrack.model.record import Record
from uprtrack.ui.address import record_link, selection_asked
from uprtrack.ui.caches import the_place
from uprtrack.ui.markup import element, show, words
from uprtrack.ui.plain import plain
from uprtrack.ui.titles import short_title


def show_when(activities: Sequence[Record], snapshot: Snapshot, language: Language) -> None:
    """The activities that have dates, in their order; a click on one offers its page."""
    today = day_of(snapshot)
    dated = [record.id for record in activities if stretch(record)]
    undated = len(activities) - len(dated)
    if dated:
        dark = st.context.theme.type == "dark"
        chart = _drawn(
            the_place(), snapshot.revision, tuple(dated), today, language.code, dark, snapshot
        )
        clicked = st.plotly_chart(
            chart.figure,
            theme=None,
            config=CONFIG,
            key="activities in time",
            alt=chart.alt,
            on_select="rerun",
            selection_mode="points",
        )
        points = clicked.get("selection", {}).get("points", [])
        if points:
            _show_way(points[0].get("customdata", [""])[0], snapshot, language)
    st.caption(plain(_said(len(dated), undated, language)))


def _said(dated: int, undated: int, language: Language) -> str:
    told = [language.text("The activities of the list below, planned and done")]
    told.append(language.count("{n} activity", "{n} activities", dated))
    if undated:
        told.append(
            language.count(
                "{n} without a date is not drawn", "{n} without a date are not drawn", undated
            )
        )
    return " · ".join(told)


def _show_way(activity: str, snapshot: Snapshot, language: Language) -> None:
    record = record_by_id(snapshot, "activities", activity)
    if record is None:
        return
    address = record_link("activities", record.id, language, selection_asked())
    title = element("a", words(short_title(record, language)), href=address)
    show(element("p", title, class_="uprtrack-apart"))


@st.cache_resource(show_spinner=False, max_entries=100)
def _drawn(
    place: str,
    revision: int,
    ids: tuple[str, ...],
    today: date,
    code: str,
    dark: bool,
    _snapshot: Snapshot,
) -> Chart:
    by_id = {record.id: record for record in _snapshot.tables["activities"].records}
    found = [one for record_id in ids if (one := stretch(by_id[record_id]))]
    return activities_in_time(found, language_for(code), today, DARK if dark else LIGHT)
