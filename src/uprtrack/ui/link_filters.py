"""The choices above the suggested links: how sure, with what, of which recommendations."""

from collections.abc import Sequence
from typing import Final

import streamlit as st

from uprtrack.analysis.linked import record_by_id
from uprtrack.analysis.selection import select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.link import ENDS
from uprtrack.model.record import Record
from uprtrack.services.open_links import LinkWish, OpenLinks, wished_links
from uprtrack.services.suggesting_links import LinkSuggestion
from uprtrack.ui.address import (
    KIND,
    LEAST,
    OF,
    ask,
    asked,
    kept,
    link,
    record_link,
    selection_asked,
)
from uprtrack.ui.filters import filter_bar
from uprtrack.ui.markup import element, show, words
from uprtrack.ui.one_of import choose_one
from uprtrack.ui.session import LINK_WISH
from uprtrack.ui.titles import short_title

STEPS: Final = (0.5, 0.6, 0.7, 0.8, 0.9)
"""The scores that are offered."""

FACETS: Final = (
    *("themes", "statuses", "positions", "institutions", "cycles", "mechanisms"),
    *("states_under_review", "recommending_states", "sdgs", "affected_persons"),
)


def filter_links(
    snapshot: Snapshot, every: OpenLinks, language: Language
) -> Sequence[LinkSuggestion]:
    """Show the choices; return the suggestions that are meant, the surest first."""
    if not every.open:
        return ()
    wish = wish_asked()
    _show_record(snapshot, wish.record, language)
    selection = filter_bar(snapshot, language, FACETS, "recommendations", "links")
    least, kind = st.columns(2)
    with least:
        steps = [str(step) for step in STEPS]
        chosen = str(wish.at_least) if wish.at_least else ""
        _choose(LEAST, language.text("Score"), steps, chosen, language)
    with kind:
        _choose(KIND, language.text("Linked with"), list(ENDS), wish.entity, language)
    selected = set(select(snapshot, selection).ids) if selection else None
    return wished_links(every, wish, selected)


def wish_asked() -> LinkWish:
    """What the address names; what it cannot mean does not filter."""
    entity = asked(KIND)
    return LinkWish(entity if entity in ENDS else "", _share(asked(LEAST)), asked(OF))


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        return 0.0
    return share if 0 < share <= 1 else 0.0


def _choose(name: str, label: str, values: list[str], chosen: str, language: Language) -> None:
    def choose(value: str) -> None:
        ask(selection_asked(), **{**kept(), name: value})

    choose_one(label, values, chosen, LINK_WISH[name], _told, language, choose)


def _told(value: str, language: Language) -> str:
    if value in ENDS:
        return ENTITIES[value].label(language.code)
    share = language.percent(round(float(value) * 100))
    return language.text("At least {confidence}", confidence=share)


def _show_record(snapshot: Snapshot, wished: str, language: Language) -> None:
    """The one record that all of these are about, and the way back to all others."""
    if not wished:
        return
    record = _record(snapshot, wished)
    title = words(short_title(record, language)) if record else words(wished)
    address = record_link(record.entity, record.id, language) if record else None
    others = link("links", language, selection_asked(), **{**kept(), OF: ""})
    show(
        element(
            "p",
            element("span", language.text("Only for:")),
            element("a", title, href=address) if address else title,
            element("a", language.text("Show those of all records"), href=others),
            class_="uprtrack-apart",
        )
    )


def _record(snapshot: Snapshot, record_id: str) -> Record | None:
    found = (record_by_id(snapshot, entity, record_id) for entity in ("recommendations", *ENDS))
    return next((record for record in found if record), None)
