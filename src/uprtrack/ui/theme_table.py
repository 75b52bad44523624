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
from uprtrack.ui.tables import table


def show_themes(snapshot: Snapshot, selection: Selection, language: Language) -> None:
    """All recommendations of the selection by theme: position apart from status."""
    rows = tallies(select(snapshot, selection), "theme")
    statuses = [key for key in vocabulary("status").keys if any(row.statuses[key] for row in rows)]
    labels = [
        ENTITIES["recommendations"].field("themes").label(language.code),
        language.text("All"),
        *(vocabulary("status").label(key, language.code) for key in statuses),
        language.text("Supported"),
        language.text("Implemented of these"),
    ]
    head = _cells("th", labels, scope="col", role="columnheader")
    body = [_row(row, statuses, selection, language) for row in rows]
    show(
        element(
            "div",
            table(head, body, language.text("Status by theme"), "uprtrack-counts"),
            class_="uprtrack-scroll",
            tabindex=0,
        )
    )


def _row(
    row: RecommendationTally,
    statuses: Sequence[str],
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
    return element("tr", *_cells("td", cells, role="cell"), role="row")


def _cells(tag: str, cells: Sequence[str], **attributes: str) -> list[Markup]:
    """On a telephone the statuses are left out: the picture has them."""
    last = len(cells) - 2
    return [
        element(tag, cell, class_="uprtrack-wide" if 1 < at < last else None, **attributes)
        for at, cell in enumerate(cells)
    ]
