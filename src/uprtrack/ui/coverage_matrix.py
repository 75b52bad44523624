"""The table of coverage: a row a group, each number a link to the records behind it."""

from collections.abc import Sequence

import streamlit as st

from uprtrack.access import Person
from uprtrack.analysis.coverage import COUNTED, Cover, Covered
from uprtrack.analysis.selection import Selection
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.services.coverage_words import fold_told, group_told, part_told
from uprtrack.ui.caches import the_covers
from uprtrack.ui.coverage_address import number_link
from uprtrack.ui.coverage_picture import show_picture
from uprtrack.ui.markup import Markup, element, show, together
from uprtrack.ui.tables import table


def show_folded(
    person: Person, found: Covered, selection: Selection, by: str, language: Language
) -> None:
    """Coverage by one dimension as a picture, and the numbers behind it."""
    show_picture(person, found, selection, by, language)
    show_matrix(person, found, selection, by, language)


def show_matrix(
    person: Person, found: Covered, selection: Selection, by: str, language: Language
) -> None:
    """All groups and the total, and under them what the numbers mean."""
    groups = the_covers(person, found, selection, by)
    labels = [
        fold_told(by, language),
        *(part_told(part, language) for part in COUNTED[:-1]),
        language.text("Serving none"),
        language.text("Women"),
        language.text("Men"),
        language.text("Participants"),
    ]
    whole = the_covers(person, found, selection, "")
    rows = [
        *(_row(found.seen, by, cover, language) for cover in groups),
        *(_row(found.seen, "", cover, language) for cover in whole),
    ]
    head = _cells("th", labels, scope="col", role="columnheader")
    whole_table = table(head, rows, fold_told(by, language), "uprtrack-counts uprtrack-coverage")
    show(element("div", whole_table, class_="uprtrack-scroll", tabindex=0))
    st.caption(" ".join(_notes(by, language)))


def _row(seen: Snapshot, by: str, cover: Cover, language: Language) -> Markup:
    name = group_told(seen, by, cover.key, language) if by else language.text("Total")
    numbers = []
    for part in COUNTED:
        number: int | None = getattr(cover, part)
        said = language.number(number) if number else "–"
        if number:
            address = number_link(language, by, cover.key, part)
            told = f"{name}: {part_told(part, language)} {said}"
            said = element("a", said, href=address, aria_label=told)
        numbers.append(said)
    people = (language.number(n) if n else "–" for n in (cover.women, cover.men))
    participants = language.number(cover.participants) if cover.participants else "–"
    cells = _cells("td", [name, *numbers, *people, participants], role="cell")
    return element("tr", *cells, role="row", class_=None if by else "uprtrack-total")


def _cells(tag: str, cells: Sequence[str], **attributes: str) -> list[Markup]:
    """On a telephone the columns after "with neither" are left out: the picture has them."""
    return [
        element(
            tag,
            together([cell]),
            class_="uprtrack-wide" if at in (2, 3, 4) or at > 5 else None,
            **attributes,
        )
        for at, cell in enumerate(cells)
    ]


def _notes(by: str, language: Language) -> list[str]:
    notes = [language.text("An activity beside a recommendation is not yet its implementation.")]
    if by != "cycle":
        notes.append(
            language.text("What belongs to two groups counts under each, and once in the total.")
        )
    if by == "partner":
        notes.append(language.text("An agency’s recommendations are those its activities serve."))
    if by == "institution":
        notes.append(language.text("An institution is counted whether it leads or supports."))
    return notes
