"""Fields with what they were and what they became."""

from collections.abc import Iterable

from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Value
from uprtrack.reports.cells import Wording
from uprtrack.reports.record_words import changed_value
from uprtrack.ui.markup import Markup, element, words
from uprtrack.ui.tables import table
from uprtrack.ui.upload_words import shortened_pair


def old_and_new(
    entity: str, fields: Iterable[tuple[str, Value, Value]], said: Wording, *, whole: bool
) -> Markup:
    """A table of (field, old, new); long texts are cut where they part, unless `whole`."""
    language = said.language
    labels = (language.text("Field"), language.text("Was"), language.text("Became"))
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    rows = []
    for name, old, new in fields:
        field = ENTITIES[entity].field(name)
        was, became = (changed_value(field, value, said) for value in (old, new))
        if not whole:
            was, became = shortened_pair(was, became)
        told = (
            words(field.label(language.code)),
            element("del", words(was)),
            element("strong", words(became)),
        )
        cells = (
            element("td", each, data_label=label, role="cell")
            for each, label in zip(told, labels, strict=True)
        )
        rows.append(element("tr", *cells, role="row"))
    label = language.text("What changed")
    return table(head, rows, label, "uprtrack-cards uprtrack-fieldwise")
