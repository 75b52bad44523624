"""The choices above the history: author, kind, records, days."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.services.history import Wanted
from uprtrack.services.revision_words import author_told, kind_told
from uprtrack.ui.address import PAGE
from uprtrack.ui.history_address import ask_history, history_link, wanted_asked
from uprtrack.ui.markup import element, show
from uprtrack.ui.one_of import choose_one
from uprtrack.ui.session import REVISION_DAYS, REVISION_WORDS


def filter_revisions(revisions: Sequence[Revision], language: Language) -> Wanted:
    """Show the choices, folded away; return what is chosen."""
    wish = wanted_asked()
    chosen = _chosen(wish, language)
    label = language.text("Filters")
    if chosen:
        label = language.text("Filters: {n}", n=language.number(len(chosen)))
    authors = sorted({revision.author for revision in revisions})
    kinds = sorted({revision.kind for revision in revisions})
    with st.popover(label):
        _choose("author", language.text("By"), authors, wish.author, language)
        _choose("kind", language.text("Kind"), kinds, wish.kind, language)
        _choose("entity", language.text("Records"), list(ENTITIES), wish.entity, language)
        _choose_day("since", language.text("From the day"), wish.since)
        _choose_day("until", language.text("To the day"), wish.until)
    return wish


def _choose(name: str, label: str, values: list[str], chosen: str, language: Language) -> None:
    def choose(value: str) -> None:
        ask_history(**{name: value, PAGE: ""})

    choose_one(label, values, chosen, REVISION_WORDS[name], _WORDS[name], language, choose)


def _choose_day(name: str, label: str, chosen: date | None) -> None:
    key = REVISION_DAYS[name]
    key.show(chosen)

    def choose() -> None:
        day = key.get()
        ask_history(**{name: day.isoformat() if day else "", PAGE: ""})

    st.date_input(label, key=key.name, format="DD/MM/YYYY", on_change=choose)


def _chosen(wish: Wanted, language: Language) -> dict[str, str]:
    """What filters: name of the parameter → in words."""
    told = {
        name: f"{label}: {_WORDS[name](value, language)}"
        for name, label, value in (
            ("author", language.text("By"), wish.author),
            ("kind", language.text("Kind"), wish.kind),
            ("entity", language.text("Records"), wish.entity),
        )
        if value
    }
    if wish.since:
        told["since"] = language.text("from {day}", day=language.date(wish.since))
    if wish.until:
        told["until"] = language.text("until {day}", day=language.date(wish.until))
    return told


def show_chosen(wish: Wanted, language: Language) -> None:
    """What filters, one chip a value; each is a link to the same list without it."""
    chosen = _chosen(wish, language)
    if not chosen:
        return
    removed = language.text("Remove this filter")
    links = [
        element(
            "a",
            element("span", told, dir="auto"),
            element("span", "×", aria_hidden="true"),
            class_="uprtrack-chip",
            href=history_link(language, **{name: "", PAGE: ""}),
            title=removed,
        )
        for name, told in chosen.items()
    ]
    show(element("div", *links, class_="uprtrack-chips"))


def _entity_told(entity: str, language: Language) -> str:
    return ENTITIES[entity].label(language.code)


_WORDS: dict[str, Callable[[str, Language], str]] = {
    "author": author_told,
    "kind": kind_told,
    "entity": _entity_told,
}
