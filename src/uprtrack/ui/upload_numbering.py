"""Whether all recommendations of a document are there: its numbers, counts by position."""

from typing import Final

import streamlit as st

from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.vocabulary import vocabulary
from uprtrack.services.numbering import Numbering
from uprtrack.ui.markup import Markup, element, show
from uprtrack.ui.plain import plain
from uprtrack.ui.tables import table
from uprtrack.ui.upload_words import bidi

_POSITION: Final = ENTITIES["recommendations"].field("position")
_NAMED: Final = 60
"""Numbers that a sentence names."""


def show_numbering(found: Numbering, language: Language) -> None:
    """Holes and doubles as sentences; the positions as a table, beside the document's totals."""
    if found.gaps:
        missing = language.count(
            "**{n}** number is missing: {numbers}",
            "**{n}** numbers are missing: {numbers}",
            len(found.gaps),
            numbers=plain(_named(found.gaps, language)),
        )
        st.markdown(missing)
    else:
        st.markdown(language.text("No number is missing."))
    if found.doubles:
        twice = language.count(
            "**{n}** number stands more than once: {numbers}",
            "**{n}** numbers stand more than once: {numbers}",
            len(found.doubles),
            numbers=plain(_named(found.doubles, language)),
        )
        st.markdown(twice)
    show(_positions(found, language))


def _positions(found: Numbering, language: Language) -> Markup:
    terms = vocabulary(_POSITION.vocabulary)
    labels = [_POSITION.label(language.code), language.text("Read")]
    if found.stated:
        labels.append(language.text("Said by the document"))
    rows = []
    for key in (*terms.keys, ""):
        read, stated = found.positions.get(key, 0), found.stated.get(key, 0)
        if not read and not stated:
            continue
        name = terms.label(key, language.code) if key else language.text("Not given")
        cells = (name, language.number(read), language.number(stated) if stated else "")
        told = (
            element("td", cell, role="cell", data_label=label)
            for cell, label in zip(cells, labels, strict=False)
        )
        rows.append(element("tr", *told, role="row"))
    head = (element("th", label, scope="col", role="columnheader") for label in labels)
    return table(head, rows, language.text("Recommendations by position"), "uprtrack-cards")


def _named(numbers: tuple[str, ...], language: Language) -> str:
    return bidi(numbers[:_NAMED], language) + (" …" if len(numbers) > _NAMED else "")
