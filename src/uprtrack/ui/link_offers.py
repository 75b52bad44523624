"""What may belong with one record, on its page: to be accepted or refused at once."""

from typing import Final

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from uprtrack.access import Person
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.record import Record
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.ui.address import OF, link
from uprtrack.ui.author import ask_name
from uprtrack.ui.caches import the_open_links
from uprtrack.ui.link_decide import AS_USUAL, mark_of, may_decide, offer
from uprtrack.ui.link_told import side, why
from uprtrack.ui.linked import OTHERS
from uprtrack.ui.markup import element, show

SHOWN: Final = 4
LEAST: Final = 0.3
"""How many are offered, and how sure they are at least: the page of all has the others."""


def place_for_offers(person: Person, record: Record, *, stands: bool) -> DeltaGenerator | None:
    """Where they will stand once the rest of the page is there; None where none are offered."""
    offered = stands and record.entity in OTHERS and may_decide(person)
    return st.container() if offered else None


def show_offers(
    person: Person, snapshot: Snapshot, record: Record, language: Language, place: DeltaGenerator
) -> None:
    """Fill the place; the first time after records have changed this may take seconds."""
    with place:
        with st.spinner(language.text("Comparing the texts of all records")):
            found = the_open_links(person, snapshot)
        every = found.of(record)
        shown = [one for one in every if one.score >= LEAST][:SHOWN]
        if not shown:
            return
        show(element("h2", language.text("May belong with it, not linked yet")))
        with st.columns(2)[0]:
            ask_name(language, f"links.offered.{record.id}")
        others = {
            other.id: other
            for entity in OTHERS[record.entity]
            for other in snapshot.tables[entity].records
        }
        for one in shown:
            end = one.target if record.entity == "recommendations" else one.recommendation
            reasons = found.ranked.reasons(one)
            parts = (side(others[end], reasons, language), why(one, reasons, language))
            key = f"tie.{'.'.join(mark_of(one))}"
            with st.container(horizontal=True, vertical_alignment="center", key=key):
                show(element("div", *parts, class_="uprtrack-suggested uprtrack-offered"))
                _offer(person, snapshot, one, language)
        _show_way_to_all(record, len(every), language)


def _offer(person: Person, snapshot: Snapshot, one: LinkSuggestion, language: Language) -> None:
    name = ".".join(mark_of(one))
    for label, accepting in ((language.text("Accept"), True), (language.text("Refuse"), False)):
        offer(person, snapshot, [one], AS_USUAL, name, label, accepting=accepting)


def _show_way_to_all(record: Record, number: int, language: Language) -> None:
    label = language.count(
        "See the {n} suggested link of this record",
        "See all {n} suggested links of this record",
        number,
    )
    address = link("links", language, None, **{OF: record.id})
    show(element("p", element("a", label, href=address), class_="uprtrack-apart"))
