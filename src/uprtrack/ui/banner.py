"""What stands above every page: that the data are invented, that one looks at the past."""

import streamlit as st

from uprtrack.analysis.snapshot import Snapshot
from uprtrack.language.catalogue import Language
from uprtrack.ui.as_of import as_of_asked, same_page_now
from uprtrack.ui.markup import element, show
from uprtrack.ui.moment import moment


def show_banner(snapshot: Snapshot, language: Language) -> None:
    """Say that what is shown is partly invented or past, for as long as it is."""
    if as_of_asked():
        _show_past(_past(snapshot, language), language)
    if snapshot.demonstration:
        st.info(
            language.text(
                "Demonstration data: statuses, progress, institutions and activities are invented. "
                "The first sheet that you upload starts an empty store in its place."
            )
        )


def say_not_in_the_past(language: Language) -> None:
    """Of a page that stores something: it has nothing to do with the past that is looked at."""
    said = language.text("You are looking at the past. Here it is only about what stands now.")
    _show_past(said, language)


def _show_past(said: str, language: Language) -> None:
    back = element("a", language.text("Back to now"), href=same_page_now())
    show(element("div", element("span", said), back, class_="uprtrack-past", role="status"))


def _past(snapshot: Snapshot, language: Language) -> str:
    if snapshot.changed_at is None:
        return language.text("You are looking at the past, before anything was stored.")
    return language.text(
        "You are looking at the past: everything as revision {number} left it ({moment}).",
        number=language.number(snapshot.revision),
        moment=moment(snapshot.changed_at, language),
    )
