"""The table behind the status by theme: every theme a link to its recommendations."""

from collections.abc import Sequence
from dataclasses import replace

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.tallies import RecommendationTally, tallies
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.vocabulary import vocabulary
from uprtrack.ui.address import link
from uprtrack.ui.markup import Markup, element, show


def show_themes(snapshot: Snapshot, selection: Selection, language: Language) -> None:
    """All recommendations of the selection by theme: position apart from status."""
    rows = tallies(select(snapshot, selection), "theme")
    statuses = [key for key in vocabulary("status").keys if any(row.statuses[key] for row in rows)]
    labels = [
        ENTITIES["recommendations"].field("themes").label(language.code),
        language.text("All recommendations"),
        *(vocabulary("status").label(key, language.code) for key in statuses),
        language.text("Supported"),
        language.text("Implemented of these"),
    ]
    head = [element("th", label, scope="col", role="columnheader") for label in labels]
    body = [_row(row, statuses, labels, selection, language) for row in rows]
    show(
        element(
            "table",
            element("thead", element("tr", *head, role="row"), role="rowgroup"),
            element("tbody", *body, role="rowgroup"),
            class_="uprtrack-table uprtrack-counts",
            role="table",
            aria_label=language.text("Status by theme"),
        )
    )


def _row(
    row: RecommendationTally,
    statuses: Sequence[str],
    labels: Sequence[str],
    selection: Selection,
    language: Language,
) -> Markup:
    name = (
        language.text("No theme")
        if row.key == NONE
        else vocabulary("theme").label(row.key, language.code)
    )
    address = link("recommendations", language, replace(selection, themes=(row.key,)))
    share = row.share_implemented
    counts = (row.total, *(row.statuses[key] for key in statuses), row.supported)
    cells = [
        element("a", name, href=address) if row.total else name,
        *(language.number(count) if count else "–" for count in counts),
        "–" if share is None else language.percent(round(share)),
    ]
    return element(
        "tr",
        *(
            element("td", cell, data_label=label, role="cell")
            for cell, label in zip(cells, labels, strict=True)
        ),
        role="row",
    )
