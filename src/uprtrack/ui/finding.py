"""The overview's question, and the sentence that answers it."""

from typing import Final

import streamlit as st

from uprtrack.analysis.followed import Basis, Followed
from uprtrack.language.catalogue import Language

UNASSESSED: Final = "not_assessed"


def question(counted: Followed, language: Language) -> str:
    """What the overview answers, of whom."""
    if counted.basis is Basis.SUPPORTED:
        return language.text("Where do the supported recommendations stand?")
    return language.text("Where do the recommendations stand?")


def show_finding(counted: Followed, language: Language, stored: int) -> None:
    """How many are implemented, and how many nobody has begun or assessed; `stored` are all."""
    st.markdown(finding(counted, language, stored))


def finding(counted: Followed, language: Language, stored: int) -> str:
    """Markdown of our own words and numbers."""
    if not stored:
        return language.text("There are no recommendations here yet. Upload a sheet to begin.")
    if not counted.whole.total:
        return language.text("No recommendation matches what is chosen here.")
    if not counted.figures.total:
        return language.count(
            "The **{n}** recommendation here is not supported.",
            "None of the **{n}** recommendations here is supported.",
            counted.whole.total,
        )
    said = [_first(counted, language)]
    figures = counted.figures
    if figures.unevidenced:
        said.append(
            language.count(
                "Of these, **{n}** has no evidence yet.",
                "Of these, **{n}** have no evidence yet.",
                figures.unevidenced,
            )
        )
    unassessed = figures.statuses[UNASSESSED]
    if 0 < unassessed < figures.total:
        said.append(
            language.count(
                "**{n}** has not been assessed yet.",
                "**{n}** have not been assessed yet.",
                unassessed,
            )
        )
    if figures.statuses["not_started"]:
        said.append(
            language.count(
                "**{n}** has not been started.",
                "**{n}** have not been started.",
                figures.statuses["not_started"],
            )
        )
    if counted.basis is Basis.UNRECORDED:
        said.append(language.text("The State’s position is not recorded for any of them."))
    return " ".join(said)


def _first(counted: Followed, language: Language) -> str:
    figures = counted.figures
    done, total = figures.statuses["implemented"], figures.total
    supported = counted.basis is Basis.SUPPORTED
    if figures.statuses[UNASSESSED] == total:
        if supported:
            return language.count(
                "The **{n}** supported recommendation has not been assessed yet.",
                "None of the **{n}** supported recommendations has been assessed yet.",
                total,
            )
        return language.count(
            "The **{n}** recommendation has not been assessed yet.",
            "None of the **{n}** recommendations has been assessed yet.",
            total,
        )
    about = {
        "implemented": language.number(done),
        "share": language.percent(round(100 * done / total)),
    }
    if supported:
        return language.count(
            "**{implemented} of {n}** supported recommendation is implemented ({share}).",
            "**{implemented} of {n}** supported recommendations are implemented ({share}).",
            total,
            **about,
        )
    return language.count(
        "**{implemented} of {n}** recommendation is implemented ({share}).",
        "**{implemented} of {n}** recommendations are implemented ({share}).",
        total,
        **about,
    )
