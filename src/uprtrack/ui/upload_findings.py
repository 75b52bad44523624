"""What was found in the file, the same fault told once; unknown words can be given a meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import streamlit as st

from uprtrack.language.catalogue import N_, Language
from uprtrack.language.findings import describe
from uprtrack.language.key import search_key
from uprtrack.language.places import where
from uprtrack.model.entities import ENTITIES
from uprtrack.model.field import Kind
from uprtrack.model.finding import Finding, Severity
from uprtrack.model.record import Place
from uprtrack.model.vocabulary import vocabulary
from uprtrack.ui.plain import plain
from uprtrack.ui.session import Key
from uprtrack.ui.upload_draft import Draft, Spelled, say_word
from uprtrack.ui.upload_pages import one_page
from uprtrack.ui.upload_words import bidi

AT_ONCE: Final = 10
NAMED_CELLS: Final = 6
_UNKNOWN: Final = "unknown_value"
_ALIKE: Final = frozenset(
    {
        "reversed_paragraph",
        "number_paragraph",
        "no_text_and_paragraph",
        "no_title",
        "totals_row",
        "heading_row",
    }
)
_SEVERITIES: Final[Mapping[Severity, tuple[str, str]]] = {
    Severity.ERROR: ("red", N_("Row refused")),
    Severity.WARNING: ("orange", N_("Warning")),
    Severity.NOTE: ("gray", N_("Note")),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that say the same of several cells."""

    first: Finding
    places: tuple[Place, ...]


def grouped(findings: Sequence[Finding]) -> list[Group]:
    """One group a rule, field and value: refused rows, warnings, notes; the many before the few.

    Rules that speak of a whole row or column are one group, told by its first case.
    """
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        said = () if finding.rule in _ALIKE else (finding.value, *sorted(finding.about.items()))
        same = (finding.rule, finding.entity, finding.field, *said)
        groups.setdefault(same, []).append(finding)
    order = list(_SEVERITIES)
    return [
        Group(found[0], tuple(f.place for f in found))
        for found in sorted(
            groups.values(), key=lambda found: (order.index(found[0].severity), -len(found))
        )
    ]


def show_findings(
    draft: Draft, findings: Sequence[Finding], several_sheets: bool, language: Language
) -> None:
    """Each fault with its cells; beside an unknown word the values that it may stand for."""
    for key, spelled in draft.words.items():
        if draft.answered.words.get(key):
            with st.container(border=True):
                words, meaning = st.columns((3, 2), vertical_alignment="center")
                words.markdown(language.text("“{word}” means:", word=plain(spelled.word)))
                with meaning:
                    _ask_meaning(draft, spelled, (), language)
    groups = grouped(findings)
    if not groups:
        st.markdown(language.text("Nothing was found that needs a word."))
        return
    page, _ = one_page(groups, AT_ONCE, draft.key("findings", "page"))
    for group in page:
        with st.container(border=True):
            _show(draft, group, several_sheets, language)


def _show(draft: Draft, group: Group, several_sheets: bool, language: Language) -> None:
    finding = group.first
    colour, word = _SEVERITIES[finding.severity]
    places = _places(group.places, several_sheets, language)
    told = f":{colour}-badge[{language.text(word)}] {plain(describe(finding, language))}"
    count = language.count("{n} time", "{n} times", len(group.places))
    said = f"{told}  \n:gray[{plain(places)}]" + (f" ({count})" if group.places[1:] else "")
    if finding.rule != _UNKNOWN or not _has_vocabulary(finding):
        st.markdown(said)
        return
    spelled = Spelled(finding.value, finding.entity, finding.field)
    proposals = tuple(filter(None, finding.about.get("proposals", "").split("|")))
    words, meaning = st.columns((3, 2), vertical_alignment="center")
    words.markdown(said)
    with meaning:
        _ask_meaning(draft, spelled, proposals, language)


def _ask_meaning(
    draft: Draft, spelled: Spelled, proposals: Sequence[str], language: Language
) -> None:
    """A choice of all values of the field, the nearest first."""
    field = ENTITIES[spelled.entity].field(spelled.field)
    values = vocabulary(field.vocabulary)
    word = field.vocabulary, search_key(spelled.word)
    key = Key(draft.key("word", *word), "")
    key.show(draft.answered.words.get(word, ""))
    st.selectbox(
        language.text(
            "What “{word}” means in “{field}”",
            word=plain(spelled.word),
            field=field.label(language.code),
        ),
        ["", *dict.fromkeys((*proposals, *values.keys))],
        format_func=lambda value: (
            values.label(value, language.code) if value else language.text("Leave it unknown")
        ),
        key=key.name,
        on_change=lambda: say_word(spelled, key.get()),
        label_visibility="collapsed",
    )


def _has_vocabulary(finding: Finding) -> bool:
    return ENTITIES[finding.entity].field(finding.field).kind is Kind.CHOICE


def _places(places: Sequence[Place], several_sheets: bool, language: Language) -> str:
    """The first cells by name, the sheet's name with them where there are several sheets."""
    named = [_place(place, several_sheets, language) for place in places[:NAMED_CELLS]]
    return bidi(named, language) + (" …" if len(places) > NAMED_CELLS else "")


def _place(place: Place, several_sheets: bool, language: Language) -> str:
    cell = where(place, language)
    return (
        f"{place.sheet}!{cell}"
        if place.cell == cell and cell and several_sheets
        else (cell or place.sheet)
    )
