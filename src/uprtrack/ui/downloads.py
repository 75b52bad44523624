"""Files to take away; each is made when somebody asks for it."""

from datetime import date
from functools import partial

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.phrases import selection_phrases
from uprtrack.analysis.selection import Selected, Selection, select_entity, this_day
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.services import viewing
from uprtrack.services.calendar import calendar
from uprtrack.ui.address import KIND, ask, asked, selection_asked
from uprtrack.ui.offered import offer
from uprtrack.ui.plain import plain
from uprtrack.ui.session import EXPORTED

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_selected(selected: Selected, language: Language) -> None:
    """How many records are selected, and by which filters."""
    entity = selected.table.entity.name
    phrases = selection_phrases(selected.selection, language, selected.snapshot, entity)
    told = plain(" · ".join(phrases) or language.text("All records"))
    if entity == "recommendations":
        said = language.count(
            "**{n}** recommendation is selected: {selection}.",
            "**{n}** recommendations are selected: {selection}.",
            len(selected),
            selection=told,
        )
    else:
        said = language.text(
            "{kind}: **{n}** selected of {total}: {selection}.",
            kind=selected.table.entity.label(language.code),
            n=language.number(len(selected)),
            total=language.number(selected.table.size),
            selection=told,
        )
    st.markdown(said)


def offer_report(
    snapshot: Snapshot, person: Person, selection: Selection, language: Language
) -> None:
    """The formatted report, and the same recommendations as CSV."""
    offer(
        language.text("Report (Excel)"),
        lambda: viewing.report(snapshot, person, selection, language),
        file_name("report", language, "xlsx"),
        XLSX,
        kind="primary",
        key="report",
    )


def kind_asked(snapshot: Snapshot) -> str:
    """The kind of record that the address names, recommendations where it names none that is held.

    Of a store without recommendations, the first kind that it holds.
    """
    held = _held(snapshot)
    return asked(KIND) if asked(KIND) in held else next(iter(held), "recommendations")


def _held(snapshot: Snapshot) -> list[str]:
    return [name for name, table in snapshot.tables.items() if table.size]


def offer_export(
    snapshot: Snapshot, person: Person, selection: Selection, language: Language
) -> None:
    """The records of one kind as a sheet that comes back through Upload, and as CSV to read."""
    held = _held(snapshot)
    if not held:
        return
    EXPORTED.show(kind_asked(snapshot))
    entity = st.selectbox(
        language.text("Kind of record"),
        held,
        key=EXPORTED.name,
        format_func=lambda name: _counted(snapshot, name, selection, language),
        on_change=_choose_kind,
    )
    with st.container(horizontal=True):
        for kind, label, mime in (
            ("xlsx", language.text("Sheet to edit (Excel)"), XLSX),
            ("csv", language.text("List (CSV)"), "text/csv"),
        ):
            offer(
                label,
                partial(viewing.export, snapshot, person, entity, selection, language, kind),
                file_name(entity, language, kind),
                mime,
                key=f"export {kind}",
            )


def offer_calendar(
    snapshot: Snapshot, person: Person, selection: Selection, language: Language
) -> None:
    """The days of the selection for calendar programs."""
    offer(
        language.text("Calendar (iCalendar)"),
        lambda: calendar(snapshot, person, selection, language),
        file_name("calendar", language, "ics"),
        "text/calendar",
        key="calendar",
    )


def offer_template(person: Person, language: Language) -> None:
    """The blank workbook."""
    offer(
        language.text("Blank template (Excel)"),
        lambda: viewing.template(person, language),
        file_name("template", language, "xlsx"),
        XLSX,
        key="template",
    )


def _choose_kind() -> None:
    ask(selection_asked(), **{KIND: EXPORTED.get()})


def _counted(snapshot: Snapshot, entity: str, selection: Selection, language: Language) -> str:
    number = len(select_entity(snapshot, entity, selection))
    return f"{ENTITIES[entity].label(language.code)} ({language.number(number)})"


def file_name(what: str, language: Language, ending: str, day: date | None = None) -> str:
    """Such as uprtrack-report-ar-2026-11-24.xlsx: ASCII, so that it survives mail and servers."""
    return f"uprtrack-{what}-{language.code}-{(day or this_day()).isoformat()}.{ending}"
