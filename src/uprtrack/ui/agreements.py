"""The agreements that activities of cooperation stand under."""

from typing import Final

from uprtrack.analysis.order import in_reading_order
from uprtrack.analysis.selection import Selection, select_entity
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.reports.cells import Wording
from uprtrack.ui.address import record_link
from uprtrack.ui.markup import Markup, element, show, words
from uprtrack.ui.record import fields_list
from uprtrack.ui.titles import title_of

_SHOWN: Final = ("parties", "signatories", "signed_on", "areas", "objectives")

_WHOLE: Final = 2
"""Agreements that are told whole; of more than that a line each."""


def show_agreements(snapshot: Snapshot, language: Language, said: Wording) -> None:
    """Each agreement, the latest first: its title, parties, signature, areas and objectives."""
    found = in_reading_order(select_entity(snapshot, "agreements", Selection()))
    if not found:
        show(element("p", language.text("No agreement is recorded."), class_="uprtrack-quiet"))
        return
    if len(found) > _WHOLE:
        lines = [_line(record, language, said) for record in found]
        show(element("ul", *lines, class_="uprtrack-linked"))
        return
    fields = [ENTITIES["agreements"].field(name) for name in _SHOWN]
    for record in found:
        show(
            element("h2", _title(record, language), class_="uprtrack-agreement"),
            fields_list(record, fields, language, said),
        )


def _line(record: Record, language: Language, said: Wording) -> Markup:
    field = ENTITIES["agreements"].field("signed_on")
    day = element("span", said.text(field, record.values["signed_on"]), class_="uprtrack-quiet")
    return element("li", _title(record, language), day)


def _title(record: Record, language: Language) -> Markup:
    address = record_link("agreements", record.id, language)
    return element("a", words(title_of(record, language)), href=address)
