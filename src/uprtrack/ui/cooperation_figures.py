"""What activities of cooperation have brought, in five figures and a sentence on this year."""

from dataclasses import replace
from datetime import date

import streamlit as st

from uprtrack.analysis.cooperation import Brought, brought
from uprtrack.analysis.selection import Selected, Selection, day_of, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.ui.address import kept, link
from uprtrack.ui.caches import the_place
from uprtrack.ui.markup import element, show


def show_brought(selected: Selected, language: Language) -> None:
    """The figures of the selected activities; what this year brought, unless a year is chosen."""
    snapshot, selection = selected.snapshot, selected.selection
    today = day_of(snapshot)
    if not selection.years:
        in_year = replace(selection, years=(str(today.year),))
        found = _brought(the_place(), snapshot.revision, in_year, today, snapshot)
        _show_year(found, today.year, in_year, language)
    _show_figures(_brought(the_place(), snapshot.revision, selection, today, snapshot), language)


@st.cache_resource(show_spinner=False, max_entries=200)
def _brought(
    place: str, revision: int, selection: Selection, today: date, _snapshot: Snapshot
) -> Brought:
    return brought(select_entity(_snapshot, "activities", selection, today), today)


def _show_year(found: Brought, year: int, in_year: Selection, language: Language) -> None:
    address = link("cooperation", language, in_year, **kept())
    if not found.took_place:
        said = language.text("Nothing is recorded as held in {year} yet.", year=year)
        show(element("p", said, class_="uprtrack-lead"))
        return
    parts = [
        language.count(
            "{n} activity held or under way", "{n} activities held or under way", found.took_place
        )
    ]
    if found.participants:
        parts.append(language.count("{n} participant", "{n} participants", found.participants))
    if found.recommendations:
        parts.append(
            language.count(
                "{n} recommendation served", "{n} recommendations served", found.recommendations
            )
        )
    said = language.text("In {year}:", year=year)
    show(
        element(
            "p",
            element("strong", said),
            " ",
            language.join(parts),
            ". ",
            element("a", language.text("Show that year"), href=address),
            class_="uprtrack-lead",
        )
    )


def _further(found: Brought, language: Language) -> str:
    """What else there is, and how many count by their days because no status is recorded."""
    about = {"ongoing": language.number(found.under_way), "planned": language.number(found.planned)}
    if not found.by_date:
        return language.text("{ongoing} ongoing, {planned} planned", **about)
    return language.text(
        "{ongoing} ongoing, {planned} planned; {n} by date, without a status",
        n=language.number(found.by_date),
        **about,
    )


def _show_figures(found: Brought, language: Language) -> None:
    number, share = language.number, found.share_of_women
    shown = (
        (
            language.text("Activities held"),
            number(found.held),
            _further(found, language),
        ),
        (
            language.text("Participants"),
            number(found.participants),
            language.text(
                "recorded for {n} of {total}", n=number(found.told), total=number(found.took_place)
            ),
        ),
        (
            language.text("Share of women"),
            "–" if share is None else language.percent(round(share)),
            language.text(
                "{women} women, {men} men", women=number(found.women), men=number(found.men)
            ),
        ),
        (
            language.text("Recommendations served"),
            number(found.recommendations),
            language.text("linked with what took place"),
        ),
        (
            language.text("UN agencies"),
            number(found.agencies),
            language.count("and {n} other partner", "and {n} other partners", found.others),
        ),
    )
    with st.container(key="figures"):
        for label, value, about in shown:
            st.metric(label, value, about, delta_color="off", delta_arrow="off")
