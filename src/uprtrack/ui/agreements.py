"""The agreements that activities of cooperation stand under."""

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.reports.cells import Wording
from uprtrack.ui.address import record_link
from uprtrack.ui.markup import element, show, words
from uprtrack.ui.record import fields_list
from uprtrack.ui.titles import title_of

_SHOWN = ("parties", "signed_on", "areas", "objectives")


def show_agreements(snapshot: Snapshot, language: Language, said: Wording) -> None:
    """Each agreement: its title, parties, date, areas and objectives."""
    table = snapshot.tables["agreements"]
    if not table.size:
        show(element("p", language.text("No agreement is recorded."), class_="uprtrack-quiet"))
    fields = [ENTITIES["agreements"].field(name) for name in _SHOWN]
    for record in table.records:
        address = record_link("agreements", record.id, language)
        title = element("a", words(title_of(record, language)), href=address)
        show(
            element("h2", title, class_="uprtrack-agreement"),
            fields_list(record, fields, language, said),
        )
