"""The suggestions of every recommendation, to be ticked and stored."""

from collections.abc import Mapping, Sequence
from typing import Final

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.language.findings import refusal
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.entities import ENTITIES
from uprtrack.model.record import Record
from uprtrack.services.suggestion_words import sureness_told, value_told
from uprtrack.ui.address import record_link
from uprtrack.ui.author import ask_author, author
from uprtrack.ui.caches import the_suggestions
from uprtrack.ui.door import Visitor
from uprtrack.ui.history_address import REVISION, history_link
from uprtrack.ui.markup import element, show
from uprtrack.ui.plain import plain
from uprtrack.ui.session import SUGGESTIONS_STORED, Key
from uprtrack.ui.suggestion_draft import Chosen, chosen, store, tick
from uprtrack.ui.suggestion_filters import filter_suggestions
from uprtrack.ui.suggestion_text import marked_text
from uprtrack.ui.upload_pages import one_page

AT_ONCE: Final = 20
"""Recommendations on one page."""

_TEXTS: Final = ("text_en", "text_ar")


def show_suggestions(visitor: Visitor, snapshot: Snapshot) -> None:
    """What became of the last storing, the choices, the buttons, the recommendations."""
    language = visitor.language
    _show_outcome(language)
    every = the_suggestions(visitor.person, snapshot)
    if not every:
        st.markdown(language.text("The texts suggest nothing that is not stored already."))
        return
    wanted = filter_suggestions(every, language).of(every)
    groups = _by_recommendation(wanted)
    st.markdown(
        language.count(
            "**{n}** suggestion for recommendations: {recommendations}. "
            "Nothing is stored before you accept it.",
            "**{n}** suggestions for recommendations: {recommendations}. "
            "Nothing is stored before you accept it.",
            len(wanted),
            recommendations=language.number(len(groups)),
        )
    )
    _show_storing(visitor, every, wanted)
    records = {record.id: record for record in snapshot.tables["recommendations"].records}
    held = chosen()
    shown, _ = one_page(list(groups), AT_ONCE, held.key("page"))
    for record_id in shown:
        if record := records.get(record_id):
            with st.container(border=True):
                _show_recommendation(record, groups[record_id], held, language)


def _by_recommendation(found: Sequence[Suggestion]) -> Mapping[str, list[Suggestion]]:
    groups: dict[str, list[Suggestion]] = {}
    for one in found:
        groups.setdefault(one.recommendation, []).append(one)
    return groups


def _show_outcome(language: Language) -> None:
    outcome = SUGGESTIONS_STORED.get()
    if outcome is None:
        return
    if outcome.refused:
        st.error(plain(refusal(outcome.refused, language)))
    if accepted := outcome.accepted:
        stored = language.count(
            "{n} value stored as revision {revision}.",
            "{n} values stored as revision {revision}.",
            accepted.values,
            revision=language.number(accepted.revision),
        )
        address = history_link(language, **{REVISION: str(accepted.revision)})
        link = element("a", language.text("See what changed, or undo it"), href=address)
        show(element("p", f"{stored} ", link, role="status", class_="uprtrack-past"))


def _show_storing(
    visitor: Visitor, every: Sequence[Suggestion], wanted: Sequence[Suggestion]
) -> None:
    """Who stores, why, and the two ways: what is ticked, or all that the choices above leave.

    What was ticked and is suggested no more, as somebody stored it or another text, is left out.
    """
    language, held = visitor.language, chosen()
    note = ask_author(language, held.key())
    ticked = [one for one in every if one in held.suggestions]

    def put(suggestions: Sequence[Suggestion]) -> None:
        store(author(visitor.person), suggestions, note.get(), held.accept_id)

    with st.container(horizontal=True):
        st.button(
            language.count("Store {n} ticked", "Store {n} ticked", len(ticked))
            if ticked
            else language.text("Nothing is ticked"),
            type="primary",
            disabled=not ticked,
            key=held.key("ticked"),
            on_click=lambda: put(ticked),
        )
        st.button(
            language.count("Store all {n} of these", "Store all {n} of these", len(wanted)),
            disabled=not wanted,
            key=held.key("all"),
            on_click=lambda: put(wanted),
        )


def _show_recommendation(
    record: Record, found: Sequence[Suggestion], held: Chosen, language: Language
) -> None:
    paragraph = record.values.get("paragraph")
    name = str(paragraph) if paragraph else language.text("Without a paragraph number")
    address = record_link("recommendations", record.id, language)
    words = [word for one in found for word in one.words]
    texts = (record.values.get(text) for text in _TEXTS)
    show(
        element("a", name, href=address, class_="uprtrack-link", dir="auto"),
        *(marked_text(text, words) for text in texts if isinstance(text, str)),
    )
    with st.container(horizontal=True):
        for one in found:
            _show_box(one, held, language)


def _show_box(one: Suggestion, held: Chosen, language: Language) -> None:
    key = Key(held.key(one.recommendation, one.field, one.value), False)
    key.show(one in held.suggestions)
    st.checkbox(
        plain(
            language.text(
                "{field}: {value} ({sureness})",
                field=ENTITIES["recommendations"].field(one.field).label(language.code),
                value=value_told(one.field, one.value, language),
                sureness=sureness_told(one.confidence, language),
            )
        ),
        key=key.name,
        on_change=lambda: tick(one, key.get()),
        help=plain(language.join(f"“{word}”" for word in one.words)),
    )
