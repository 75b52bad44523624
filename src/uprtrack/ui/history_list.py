"""The list of revisions, newest first, each a link to what it did."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.analysis.selection import Selection, this_day
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.services.history import history, wanted
from uprtrack.services.revision_words import author_told, what_told
from uprtrack.ui.address import PAGE, ask, asked
from uprtrack.ui.as_of import PARAMETER as AS_OF
from uprtrack.ui.caches import the_store
from uprtrack.ui.door import Visitor
from uprtrack.ui.history_address import REVISION, ask_history, history_link
from uprtrack.ui.history_filters import filter_revisions, show_chosen
from uprtrack.ui.markup import Markup, element, show, together, words
from uprtrack.ui.moment import moment
from uprtrack.ui.plain import plain
from uprtrack.ui.session import LOOKED_AT, PAGE_NUMBER
from uprtrack.ui.tables import table

ROWS: Final = 25


def show_revisions(visitor: Visitor, snapshot: Snapshot) -> None:
    """The sentence, the filters and the list of all revisions up to the snapshot's."""
    language, store = visitor.language, the_store()
    every = [r for r in history(store, visitor.person) if r.number <= snapshot.revision]
    _show_sentence(every, language)
    if not every:
        return
    with st.container(horizontal=True):
        wish = filter_revisions(every, language)
        _show_way_to_a_day(language)
    show_chosen(wish, language)
    found = wanted(store, visitor.person, every, wish)
    if not found:
        show(element("p", language.text("Nothing matches these filters."), class_="uprtrack-quiet"))
        return
    if len(found) < len(every):
        number = language.number
        said = language.text("{n} of {all}", n=number(len(found)), all=number(len(every)))
        show(element("p", said, class_="uprtrack-quiet"))
    pages = -(-len(found) // ROWS)
    turned = asked(PAGE)
    at = min(max(int(turned), 1), pages) if turned.isascii() and turned.isdigit() else 1
    show(_table(found[(at - 1) * ROWS : at * ROWS], snapshot, language))
    if pages > 1:
        PAGE_NUMBER.show(at)
        st.pagination(pages, key=PAGE_NUMBER.name, on_change=_turn)


def _show_sentence(every: Sequence[Revision], language: Language) -> None:
    if not every:
        st.markdown(language.text("Nothing has been stored yet."))
        return
    last = every[0]
    st.markdown(
        language.count(
            "**{n}** revision is kept. The last one: {what}, {moment}, {author}.",
            "**{n}** revisions are kept. The last one: {what}, {moment}, {author}.",
            len(every),
            what=what_told(last, language),
            moment=moment(last.time, language),
            author=plain(author_told(last.author, language)),
        )
    )


def _show_way_to_a_day(language: Language) -> None:
    """The choice of a day to look at everything as of."""
    LOOKED_AT.show(None)

    def look() -> None:
        if day := LOOKED_AT.get():
            ask(Selection(), **{AS_OF: day.isoformat()})

    with st.popover(language.text("Look at everything as it was")):
        st.date_input(
            language.text("At the end of the day"),
            key=LOOKED_AT.name,
            format="DD/MM/YYYY",
            max_value=this_day(),
            on_change=look,
        )


def _turn() -> None:
    number = PAGE_NUMBER.get()
    ask_history(**{PAGE: str(number) if number > 1 else ""})


def _table(revisions: Sequence[Revision], snapshot: Snapshot, language: Language) -> Markup:
    labels = (
        language.text("Revision"),
        language.text("When"),
        language.text("By"),
        language.text("What"),
        language.text("Added records"),
        language.text("Changed records"),
        language.text("Removed records"),
    )
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    rows = [
        element(
            "tr",
            *(
                element("td", cell, data_label=label, role="cell", class_=class_)
                for cell, label, class_ in zip(
                    _cells(one, snapshot, language), labels, _CLASSES, strict=True
                )
            ),
            role="row",
        )
        for one in revisions
    ]
    return table(head, rows, language.text("History"), "uprtrack-cards uprtrack-revisions")


_CLASSES: Final = (None, "uprtrack-day", None, "uprtrack-title", None, None, None)


def _cells(revision: Revision, snapshot: Snapshot, language: Language) -> tuple[Markup, ...]:
    number = language.number
    address = history_link(language, **{REVISION: str(revision.number)})
    said = language.text("Revision {number}", number=number(revision.number))
    return (
        element("a", number(revision.number), href=address, aria_label=said),
        element("span", moment(revision.time, language)),
        words(author_told(revision.author, language)),
        element("div", *_what(revision, snapshot, language)),
        *(
            element("span", number(count)) if count else together(())
            for count in (revision.added, revision.changed, revision.removed)
        ),
    )


def _what(revision: Revision, snapshot: Snapshot, language: Language) -> list[Markup]:
    """Its kind, its note, its file; demonstration data where the page is no longer of these."""
    told = [element("span", what_told(revision, language))]
    if revision.demonstration and not snapshot.demonstration:
        told.append(element("span", language.text("demonstration data"), class_="uprtrack-quiet"))
    if revision.note:
        told.append(words(revision.note))
    if revision.source_name:
        told.append(element("span", revision.source_name, class_="uprtrack-quiet", dir="auto"))
    return [element("div", one) for one in told]
