"""The table behind the status by theme: every theme a link to its recommendations."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from uprtrack.analysis.facets import NONE
from uprtrack.analysis.followed import Basis, Followed
from uprtrack.analysis.selection import Selection, select
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.analysis.tallies import Tally, tallies
from uprtrack.language.catalogue import Language
from uprtrack.model.entities import ENTITIES
from uprtrack.model.vocabulary import vocabulary
from uprtrack.ui.address import link
from uprtrack.ui.markup import Markup, element, show, together
from uprtrack.ui.tables import table


def show_themes(
    snapshot: Snapshot, selection: Selection, counted: Followed, language: Language
) -> None:
    """All of the selection by theme, and what became of the followed ones among them."""
    every = tallies(select(snapshot, selection), "theme")
    meant = {tally.key: tally for tally in tallies(select(snapshot, counted.selection), "theme")}
    statuses = [
        key for key in vocabulary("status").keys if any(t.statuses[key] for t in meant.values())
    ]
    apart = counted.selection != selection
    labels = [
        ENTITIES["recommendations"].field("themes").label(language.code),
        language.text("All"),
        *([language.text("Supported")] if apart else []),
        *(vocabulary("status").label(key, language.code) for key in statuses),
        language.text("Share implemented"),
    ]
    first = 2 + apart
    head = _cells("th", labels, first, scope="col", role="columnheader")
    body = []
    for tally in every:
        followed = meant.get(tally.key, Tally(tally.key, 0, dict.fromkeys(statuses, 0)))
        names = [_theme(tally, selection, language), _number(tally.total, language)]
        if apart:
            names.append(_supported(followed, counted.selection, language))
        numbers = [_status(followed, key, counted.selection, language) for key in statuses]
        share = 100 * followed.statuses.get("implemented", 0) / (followed.total or 1)
        told = language.percent(round(share)) if followed.total else "–"
        cells = _cells("td", (*names, *numbers, told), first, role="cell")
        body.append(element("tr", *cells, role="row"))
    show(
        element(
            "div",
            table(head, body, language.text("Status by theme"), "uprtrack-counts"),
            class_="uprtrack-scroll",
            tabindex=0,
        )
    )
    st.caption(_denominator(counted, language))


def _denominator(counted: Followed, language: Language) -> str:
    total = counted.figures.total
    if counted.basis is Basis.SUPPORTED:
        return language.count(
            "Statuses and shares are of the {n} supported recommendation.",
            "Statuses and shares are of the {n} supported recommendations.",
            total,
        )
    return language.count(
        "Statuses and shares are of the {n} recommendation.",
        "Statuses and shares are of all {n} recommendations.",
        total,
    )


def _theme(tally: Tally, selection: Selection, language: Language) -> str:
    name = _label(tally.key, language)
    if not tally.total:
        return name
    address = link("recommendations", language, replace(selection, themes=(tally.key,)))
    return element("a", name, href=address)


def _supported(followed: Tally, meant: Selection, language: Language) -> str:
    if not followed.total:
        return _number(0, language)
    number = language.number(followed.total)
    named = f"{_label(followed.key, language)}: {language.text('Supported')} {number}"
    address = link("recommendations", language, replace(meant, themes=(followed.key,)))
    return element("a", number, href=address, aria_label=named)


def _status(followed: Tally, status: str, meant: Selection, language: Language) -> str:
    """The number; under the implemented ones how many of them have no evidence, as a link."""
    number = _number(followed.statuses[status], language)
    if status != "implemented" or not followed.unevidenced:
        return number
    bare = replace(meant, themes=(followed.key,), unevidenced=True)
    said = language.text("{n} without evidence", n=language.number(followed.unevidenced))
    address = link("recommendations", language, bare)
    return together((number, element("a", said, href=address, class_="uprtrack-bare")))


def _label(theme: str, language: Language) -> str:
    if theme == NONE:
        return language.text("No theme")
    return vocabulary("theme").label(theme, language.code)


def _number(count: int, language: Language) -> str:
    return language.number(count) if count else "–"


def _cells(tag: str, cells: Sequence[str], first: int, **attributes: str) -> list[Markup]:
    """On a telephone the statuses, from the column `first`, are left out: the picture has them."""
    last = len(cells) - 1
    return [
        element(
            tag,
            together([cell]),
            class_="uprtrack-wide" if first <= at < last else None,
            **attributes,
        )
        for at, cell in enumerate(cells)
    ]
