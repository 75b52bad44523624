"""What several assessors say of one recommendation, side by side on its page."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.assessments import (
    Assessor,
    Opinion,
    assessments_by_recommendation,
    assessors,
    implementation_index,
    opinions,
    steps_apart,
)
from uprtrack.analysis.conditions import lacks_evidence
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record, Value
from uprtrack.model.vocabulary import vocabulary
from uprtrack.reports.cells import Wording
from uprtrack.ui.assessments_entering import show_entering
from uprtrack.ui.assessments_index import index_method, index_told
from uprtrack.ui.assessments_taking import offer_taking
from uprtrack.ui.editing import may_edit
from uprtrack.ui.evidence import evidence_list
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.tables import marked, table

_SHOWN: Final = ("status", "progress_percent", "assessed_on", "measures_taken", "evidence")
_FIELD: Final = ENTITIES["assessments"].field


def show_assessments(
    person: Person, snapshot: Snapshot, record: Record, said: Wording, *, stands: bool
) -> None:
    """The recommendation's own status beside every assessor's latest; earlier ones folded away.

    Nothing of other records. An editor may take one over, or enter another.
    """
    if record.entity != "recommendations":
        return
    language = said.language
    if lacks_evidence(record):
        told = language.text(
            "Reported as implemented, without evidence: an action reported is not yet a "
            "recommendation implemented."
        )
        show(element("p", told, class_="uprtrack-wanting"))
    given = assessments_by_recommendation(snapshot).get(record.id, ())
    heard = assessors(snapshot, given)
    if heard:
        show(
            element("h2", language.text("Assessments side by side")),
            *_sentence(opinions(snapshot, record, given), language),
            _side_by_side(record, heard, said),
        )
    if stands and may_edit(person, record):
        with st.container(horizontal=True, vertical_alignment="bottom", key="assessing"):
            offer_taking(snapshot, record, heard, said)
        show_entering(person, snapshot, record, said)


def _sentence(spoken: Sequence[Opinion], language: Language) -> tuple[Markup, ...]:
    """How far apart the opinions lie, and UPR Info's index of them; nothing of fewer than two."""
    statuses = [one.status for one in spoken]
    index = implementation_index(statuses)
    if index is None or len(spoken) < 2:
        return ()
    apart = steps_apart(statuses)
    said = (
        language.count("They differ by {n} step.", "They differ by {n} steps.", apart)
        if apart
        else language.text("They agree on the status.")
    )
    index_said = index_told(index, len(spoken), language)
    return element("p", said, " ", index_said), index_method(language)


def _side_by_side(record: Record, heard: Sequence[Assessor], said: Wording) -> Markup:
    language = said.language
    labels = [_FIELD("assessor").label(language.code)]
    labels += [_FIELD(name).label(language.code) for name in _SHOWN]
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    rows = [_row((_own(record, said), *_cells(record, said)), labels)]
    for one in heard:
        cells = (_assessor(one, said), *_cells(one.latest, said))
        rows.append(_row(cells, labels))
    whole = table(head, rows, language.text("Assessments side by side"), "uprtrack-cards")
    return element("div", whole, class_="uprtrack-scroll")


def _row(cells: Sequence[Markup], labels: Sequence[str]) -> Markup:
    shown = (
        element("td", element("div", cell), data_label=label, role="cell")
        for cell, label in zip(cells, labels, strict=True)
    )
    return element("tr", *shown, role="row")


def _cells(record: Record, said: Wording) -> list[Markup]:
    return [_cell(name, record.values[name], said) for name in _SHOWN]


def _cell(name: str, value: Value, said: Wording) -> Markup:
    if name == "evidence":
        return evidence_list(value)
    text = said.text(_FIELD(name), value)
    return marked(_FIELD(name), value, text) if text else together(())


def _own(record: Record, said: Wording) -> Markup:
    """Whose the recommendation's own status is: its responsible institution's."""
    language, lead = said.language, record.values["lead_institution"]
    name = said.text(ENTITIES["recommendations"].field("lead_institution"), lead)
    of = language.text("the recommendation’s own status")
    quiet = element("span", of, class_="uprtrack-quiet uprtrack-below")
    return together((element("strong", words(name)), quiet)) if name else element("strong", of)


def _assessor(one: Assessor, said: Wording) -> Markup:
    """The name, what kind of institution it is, and what it said before."""
    language = said.language
    name = said.text(_FIELD("assessor"), one.name) or language.text("Not given")
    parts = [words(name)]
    if one.kind:
        kind = vocabulary("institution_kind").label(one.kind, language.code)
        parts.append(element("span", kind, class_="uprtrack-quiet uprtrack-below"))
    if one.earlier:
        told = language.count("{n} earlier assessment", "{n} earlier assessments", len(one.earlier))
        lines = (element("li", _in_short(earlier, said)) for earlier in one.earlier)
        folded = (element("summary", told), element("ul", *lines))
        parts.append(element("details", *folded, class_="uprtrack-earlier"))
    return together(parts)


def _in_short(assessment: Record, said: Wording) -> Markup:
    values = assessment.values
    told = (
        said.text(_FIELD(name), values[name])
        for name in ("assessed_on", "status", "progress_percent")
    )
    return together((words(" · ".join(filter(None, told))), evidence_list(values["evidence"])))
