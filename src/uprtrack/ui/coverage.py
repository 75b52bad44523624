"""What stands first on the coverage: its sentence, five figures, and the choice of a view."""

import streamlit as st

from uprtrack.analysis.coverage import Cover, Part
from uprtrack.analysis.followed import Basis, Followed
from uprtrack.language.catalogue import Language
from uprtrack.services.coverage_words import fold_told, part_told
from uprtrack.ui.coverage_address import ALIKE, VIEWS, ask_view, number_link, view_asked
from uprtrack.ui.markup import element, show
from uprtrack.ui.session import COVERAGE_VIEW


def show_sentence(counted: Followed, whole: Cover, language: Language, stored: int) -> None:
    """Where nothing is done, in words; `stored` are all recommendations."""
    st.markdown(sentence(counted, whole, language, stored))


def sentence(counted: Followed, whole: Cover, language: Language, stored: int) -> str:
    """Markdown of our own words and numbers."""
    if not stored:
        return language.text("There are no recommendations here yet. Upload a sheet to begin.")
    if not counted.whole.total:
        return language.text("No recommendation matches what is chosen here.")
    total, nothing = whole.recommendations, whole.with_nothing
    if not total:
        return language.count(
            "The **{n}** recommendation here is not supported.",
            "None of the **{n}** recommendations here is supported.",
            counted.whole.total,
        )
    about = {
        "nothing": language.number(nothing),
        "share": language.percent(round(100 * nothing / total)),
    }
    if counted.basis is Basis.SUPPORTED:
        return language.count(
            "For **{nothing} of {n}** supported recommendation ({share}) neither an activity nor "
            "a commitment is recorded.",
            "For **{nothing} of {n}** supported recommendations ({share}) neither an activity nor "
            "a commitment is recorded.",
            total,
            **about,
        )
    return language.count(
        "For **{nothing} of {n}** recommendation ({share}) neither an activity nor a commitment "
        "is recorded.",
        "For **{nothing} of {n}** recommendations ({share}) neither an activity nor a commitment "
        "is recorded.",
        total,
        **about,
    )


def show_figures(counted: Followed, whole: Cover, language: Language) -> None:
    """The five figures, and below them the way to the records of the two that want something."""
    supported = counted.basis is Basis.SUPPORTED
    first = language.text("Supported") if supported else language.text("Recommendations")
    of = language.count("of {n} recommendation", "of {n} recommendations", counted.whole.total)
    idle = whole.serving_none or 0
    shown = (
        (first, whole.recommendations, of),
        *(
            (part_told(part, language), getattr(whole, part), _share(whole, part, language))
            for part in (Part.WITH_ACTIVITY, Part.WITH_COMMITMENT, Part.WITH_NOTHING)
        ),
        (
            part_told(Part.SERVING_NONE, language),
            idle,
            language.count("{n} serves some", "{n} serve some", whole.activities),
        ),
    )
    with st.container(key="figures"):
        for label, value, about in shown:
            st.metric(label, language.number(value), about, delta_color="off", delta_arrow="off")
    links = [
        element(
            "a",
            f"{part_told(part, language)} {language.number(number)}",
            href=number_link(language, "", "", part),
        )
        for part, number in ((Part.WITH_NOTHING, whole.with_nothing), (Part.SERVING_NONE, idle))
        if number
    ]
    if links:
        said = element("span", language.text("Which are they?"))
        show(element("p", said, *links, class_="uprtrack-apart"))


def choose_view(language: Language) -> str:
    """Show the choice of a view; return the one that the address names."""
    view = view_asked()
    COVERAGE_VIEW.show(view)
    st.segmented_control(
        language.text("Look at"),
        list(VIEWS),
        format_func=lambda one: view_told(one, language),
        key=COVERAGE_VIEW.name,
        required=True,
        on_change=lambda: ask_view(COVERAGE_VIEW.get()),
        label_visibility="collapsed",
    )
    return view


def view_told(view: str, language: Language) -> str:
    """The name of a view."""
    return language.text("Say the same") if view == ALIKE else fold_told(view, language)


def _share(whole: Cover, part: Part, language: Language) -> str:
    share = 100 * getattr(whole, part) / (whole.recommendations or 1)
    return language.text("{share} of them", share=language.percent(round(share)))
