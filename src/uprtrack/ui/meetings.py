"""The joint mechanism: its meetings, and the decisions that somebody has still to carry out."""

from collections.abc import Sequence
from datetime import date
from typing import Final

import streamlit as st

from uprtrack.analysis.meetings import (
    Meeting,
    Standing,
    is_overdue,
    meetings,
    of_same_meeting,
    open_decisions,
    standing,
)
from uprtrack.analysis.selection import Selected, Selection, day_of, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.ui.address import MECHANISM, VIEW, link, record_link
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.tables import marked, show_count, table
from uprtrack.ui.titles import short_title
from uprtrack.ui.upload_pages import one_page

_MEETINGS, _DECISIONS = 10, 25
"""On a page of either list."""

_FIELDS: Final = ENTITIES["decisions"].field


def show_mechanism(selected: Selected, language: Language, said: Wording) -> None:
    """The selected decisions: how many are open, these first, then meeting by meeting."""
    show_count(selected, language)
    if not len(selected):
        why = (
            language.text("Nothing matches these filters.")
            if selected.table.size
            else language.text("No meeting of the joint mechanism is recorded.")
        )
        show(element("p", why, class_="uprtrack-quiet"))
        return
    today = day_of(selected.snapshot)
    _show_figures(standing(selected, today), language)
    waiting = open_decisions(selected.records)
    st.subheader(language.text("Decisions to be carried out"), anchor=False)
    if waiting:
        shown, _ = one_page(waiting, _DECISIONS, "mechanism.open")
        show(_waiting(shown, today, said, selected.selection))
    else:
        show(element("p", language.text("No decision is open."), class_="uprtrack-quiet"))
    st.subheader(language.text("Meetings and their decisions"), anchor=False)
    _show_meetings(selected.snapshot, selected.records, said, selected.selection)


def show_beside(snapshot: Snapshot, said: Wording, record: Record) -> None:
    """The meetings under an agreement; what else the meeting of a decision decided."""
    language, rows = said.language, snapshot.tables["decisions"].records
    if record.entity == "agreements":
        own = [row for row in rows if row.values["agreement"] == record.id]
        if own:
            show(element("h2", language.text("Meetings and their decisions")))
            _show_meetings(snapshot, own, said, Selection())
    elif record.entity == "decisions" and (others := of_same_meeting(record, rows)):
        today = day_of(snapshot)
        lines = [_decision(other, today, said, Selection()) for other in others]
        show(
            element("h2", language.text("Decisions of the same meeting")),
            element("ol", *lines, class_="uprtrack-linked"),
        )


def _show_meetings(
    snapshot: Snapshot, rows: Sequence[Record], said: Wording, selection: Selection
) -> None:
    held, _ = one_page(meetings(rows), _MEETINGS, "mechanism.meetings")
    show(*(_meeting(meeting, said, snapshot, selection) for meeting in held))


def show_open(snapshot: Snapshot, language: Language) -> None:
    """One line on what is open, which leads to the mechanism; nothing where nothing is recorded."""
    every = select_entity(snapshot, "decisions", Selection())
    decisions = standing(every, day_of(snapshot))
    address = link("cooperation", language, None, **{VIEW: MECHANISM})
    if not decisions.decisions:
        return
    told = [language.count("{n} decision is open", "{n} decisions are open", decisions.open)]
    if decisions.overdue:
        told.append(language.count("{n} past its date", "{n} past their date", decisions.overdue))
    name = element("span", language.text("Joint cooperation mechanism"))
    way = element("a", language.join(told), href=address)
    show(element("p", name, way, class_="uprtrack-apart"))


def _show_figures(found: Standing, language: Language) -> None:
    number = language.number
    shown = (
        (language.text("Meetings"), found.meetings, language.text("of the joint mechanism")),
        (language.text("Decisions"), found.decisions, language.text("in these meetings")),
        (language.text("Open"), found.open, language.text("still to be carried out")),
        (language.text("Overdue"), found.overdue, language.text("past their date")),
        (language.text("Settled"), found.settled, language.text("carried out or dropped")),
    )
    with st.container(key="figures"):
        for label, value, about in shown:
            st.metric(label, number(value), about, delta_color="off", delta_arrow="off")


def _waiting(
    decisions: Sequence[Record], today: date, said: Wording, selection: Selection
) -> Markup:
    """The table of open decisions, those past their date marked."""
    language = said.language
    decided = ENTITIES["decisions"]
    fields = [_FIELDS(name) for name in ("number", "met_on", "owner", "due_date", "status")]
    one = decided.one_ar if language.code == "ar" else decided.one_en
    labels = [one, *(field.label(language.code) for field in fields)]
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    rows = []
    for decision in decisions:
        cells = [_linked(decision, language, selection)]
        for field in fields:
            value = decision.values[field.name]
            text = marked(field, value, said.text(field, value))
            late = field.name == "due_date" and is_overdue(decision, today)
            cells.append(together((text, " ", _late(language))) if late else text)
        rows.append(
            element(
                "tr",
                *(
                    element(
                        "td",
                        cell,
                        data_label=label,
                        role="cell",
                        class_="uprtrack-title" if at == 0 else None,
                    )
                    for at, (cell, label) in enumerate(zip(cells, labels, strict=True))
                ),
                role="row",
            )
        )
    whole = table(head, rows, language.text("Decisions to be carried out"), "uprtrack-cards")
    return element("div", whole, class_="uprtrack-scroll")


def _meeting(meeting: Meeting, said: Wording, snapshot: Snapshot, selection: Selection) -> Markup:
    """One meeting: its name, day and participants, and its decisions with their owner and day."""
    language, today = said.language, day_of(snapshot)
    names = (snapshot.institution_label(name, language.code) for name in meeting.participants)
    told = [
        language.date(meeting.day) if meeting.day else language.text("No day recorded"),
        language.join(names),
    ]
    beside = [piece for part in told if part for piece in (" · ", element("bdi", part))][1:]
    title = meeting.title or language.text("Meeting without a name")
    lines = [_decision(decision, today, said, selection) for decision in meeting.decisions]
    decisions: Markup = (
        element("ol", *lines, class_="uprtrack-linked")
        if lines
        else element("p", language.text("No decision is recorded."), class_="uprtrack-quiet")
    )
    return element(
        "section",
        element("h3", words(title)),
        element("p", *beside, class_="uprtrack-quiet"),
        decisions,
        class_="uprtrack-meeting",
    )


def _decision(decision: Record, today: date, said: Wording, selection: Selection) -> Markup:
    language, values = said.language, decision.values
    number = values["number"]
    due = said.text(_FIELDS("due_date"), values["due_date"])
    status = said.text(_FIELDS("status"), values["status"])
    about = [
        element("bdi", said.text(_FIELDS("owner"), values["owner"])) if values["owner"] else None,
        element("span", language.text("due {date}", date=due)) if due else None,
        _late(language) if is_overdue(decision, today) else None,
        marked(_FIELDS("status"), values["status"], status) if status else None,
    ]
    head = [element("span", str(number), class_="uprtrack-short")] if number else []
    return element(
        "li",
        *head,
        _linked(decision, language, selection),
        element("span", *about, class_="uprtrack-quiet uprtrack-beside"),
    )


def _linked(decision: Record, language: Language, selection: Selection) -> Markup:
    address = record_link("decisions", decision.id, language, selection)
    return element("a", words(short_title(decision, language)), href=address)


def _late(language: Language) -> Markup:
    return element("strong", language.text("overdue"), class_="uprtrack-late")
