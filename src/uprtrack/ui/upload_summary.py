"""The head of the preview: what was read, what has to be asked, how much changes."""

from collections.abc import Callable
from typing import Final

import streamlit as st

from uprtrack.intake.defaults import Asked
from uprtrack.language.catalogue import Language
from uprtrack.language.states import all_states, state_name
from uprtrack.model.entities import ENTITIES
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.format_words import file_told
from uprtrack.services.preview import Preview
from uprtrack.ui.plain import plain
from uprtrack.ui.session import Key
from uprtrack.ui.upload_draft import Checked, Draft, say_value

CYCLES: Final = ("1", "2", "3", "4", "5")


def show_sentence(preview: Preview, language: Language) -> None:
    """File, what it is, sheets, rows read and refused; how many rows became how many records."""
    told = [file_told(preview, language), "" if preview.document else _sheets(preview, language)]
    st.markdown(f"**{plain(preview.name)}** — {plain(language.join(filter(None, told)))}")
    st.markdown(plain(_rows(preview, language)))
    if preview.change_set.replaces_demonstration:
        st.warning(
            language.text(
                "Demonstration data is stored at present. Confirming this file removes all of it "
                "first."
            )
        )


def ask_values(draft: Draft, preview: Preview, language: Language) -> None:
    """Inputs for what the rows do not say and the model needs, the default shown as such."""
    if not preview.asked:
        return
    st.markdown(language.text("The file does not say this for all its rows. Please check:"))
    for place, asked in zip(st.columns(3), preview.asked, strict=False):
        with place:
            _ask_value(draft, asked, language)


def show_figures(checked: Checked, language: Language) -> None:
    """Changed, added, unchanged, refused, kept, and removed if any are."""
    preview, change_set = checked.preview, checked.preview.change_set
    kept = language.text("In the store and not in this file. They stay as they are.")
    figures: tuple[tuple[str, int, str | None], ...] = (
        (language.text("Changed"), len(change_set.changed), None),
        (language.text("Added"), len(change_set.added), None),
        (language.text("Unchanged"), sum(count for _, count in change_set.unchanged), None),
        (language.text("Rows refused"), preview.refused, None),
        (language.text("Not in the file, kept"), len(change_set.kept), kept),
    )
    if change_set.removed:
        figures = (*figures, (language.text("Removed"), len(change_set.removed), None))
    with st.container(horizontal=True, key="upload_figures"):
        for label, number, meaning in figures:
            st.metric(label, language.number(number), help=meaning, width=150)


def _sheets(preview: Preview, language: Language) -> str:
    return language.join(
        language.text(
            "sheet “{sheet}”: {entity}, headers in row {row}",
            sheet=seen.plan.sheet,
            entity=ENTITIES[seen.entity].label(language.code),
            row=language.number(seen.plan.header_row),
        )
        for seen in preview.sheets
    )


def _rows(preview: Preview, language: Language) -> str:
    number = language.number
    sentences = [
        language.text(
            "{read} of {all} rows read, {refused} refused.",
            read=number(preview.read),
            all=number(preview.read + preview.refused),
            refused=number(preview.refused),
        )
    ]
    if preview.repeated:
        records = sum(preview.records.values())
        sentences.append(
            language.text(
                "Some rows repeat a record: {rows} rows are {records} records.",
                rows=number(preview.read),
                records=number(records),
            )
        )
    sentences.append(language.text("Nothing is stored yet."))
    return " ".join(sentences)


def _ask_value(draft: Draft, asked: Asked, language: Language) -> None:
    options, label = _choices(asked.field, language)
    key = Key(draft.key("value", asked.field), "")
    key.show("" if asked.value is None else str(asked.value))
    name = _label(asked.field, language)
    rows = language.count("{n} row", "{n} rows", asked.rows)
    st.selectbox(
        f"{name} ({rows})",
        options,
        format_func=label,
        key=key.name,
        on_change=lambda: say_value(asked.field, key.get()),
    )
    if not asked.said and asked.value is not None:
        st.caption(language.text("Taken unless you choose another."))


def _choices(name: str, language: Language) -> tuple[list[str], Callable[[str], str]]:
    if name == "state_under_review":
        states = [state.iso3 for state in all_states()]
        return sorted(states, key=lambda iso3: state_name(iso3, language.code)), (
            lambda iso3: state_name(iso3, language.code)
        )
    if name == "mechanism":
        terms = vocabulary("mechanism")
        return list(terms.keys), lambda key: terms.label(key, language.code)
    return ["", *CYCLES], lambda cycle: cycle or language.text("Not given")


def _label(name: str, language: Language) -> str:
    return ENTITIES["recommendations"].field(name).label(language.code)
