"""Since when: a day, such as the last meeting's, or a revision; the address keeps it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import streamlit as st

from uprtrack.analysis.selection import Selection, day_of, this_day
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import N_, Language
from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.services.history import history, revision_of, revision_on
from uprtrack.services.revision_words import author_told, what_told
from uprtrack.ui.address import ask, asked
from uprtrack.ui.caches import the_store
from uprtrack.ui.door import Visitor
from uprtrack.ui.moment import moment as moment_told
from uprtrack.ui.plain import plain
from uprtrack.ui.session import SINCE, SINCE_DAY, SINCE_HOW, SINCE_REVISION

PARAMETER: Final = "since"
DAYS: Final = 30
"""How far one looks back until somebody chooses."""

_HOW: Final = {"day": N_("A day, such as the last meeting’s"), "revision": N_("A revision")}


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment that changes are told since: the end of a day (UTC), or a revision."""

    revision: int
    day: date | None


def moment_asked(visitor: Visitor, snapshot: Snapshot) -> Moment:
    """What the address names, else what was chosen last, else DAYS ago; a bad one is said."""
    store, language = the_store(), visitor.language
    ago = (day_of(snapshot)) - timedelta(DAYS)
    said = asked(PARAMETER) or SINCE.get() or ago.isoformat()
    try:
        revision = min(revision_of(store, said), snapshot.revision)
    except Refused as refused:
        st.warning(plain(refusal(refused, language)))
        said = ago.isoformat()
        revision = revision_on(history(store, visitor.person), ago)
    SINCE.set(said)
    return Moment(revision, None if said.isdecimal() else date.fromisoformat(said))


def question(moment: Moment, language: Language) -> str:
    """What the page answers."""
    if moment.day:
        day = language.date(moment.day)
        return language.text("What has changed since the end of {day}?", day=day)
    number = language.number(moment.revision)
    return language.text("What has changed since revision {number}?", number=number)


def choose_moment(visitor: Visitor, snapshot: Snapshot, moment: Moment) -> None:
    """Show the choice of a day or a revision."""
    language = visitor.language
    every = [r for r in history(the_store(), visitor.person) if r.number <= snapshot.revision]
    if not every:
        return
    SINCE_HOW.show("day" if moment.day else "revision")
    how, which = st.columns(2)
    how.radio(
        language.text("Since when"),
        list(_HOW),
        key=SINCE_HOW.name,
        format_func=lambda one: language.text(_HOW[one]),
        on_change=lambda: _turn(moment, every),
        horizontal=True,
    )
    with which:
        if moment.day:
            _choose_day(moment.day, language)
        else:
            _choose_revision(moment.revision, every, language)


def _choose_day(day: date, language: Language) -> None:
    SINCE_DAY.show(day)

    def choose() -> None:
        if chosen := SINCE_DAY.get():
            _ask(chosen.isoformat())

    st.date_input(
        language.text("The end of the day"),
        key=SINCE_DAY.name,
        format="DD/MM/YYYY",
        on_change=choose,
    )


def _choose_revision(number: int, every: list[Revision], language: Language) -> None:
    told = {revision.number: _told(revision, language) for revision in every}
    SINCE_REVISION.show(number)
    st.selectbox(
        language.text("Revision"),
        [*told, *([number] if number not in told else [])],
        key=SINCE_REVISION.name,
        format_func=lambda one: told.get(one, language.text("Before the first one")),
        on_change=lambda: _ask(str(SINCE_REVISION.get())),
    )


def _told(revision: Revision, language: Language) -> str:
    parts = (
        language.number(revision.number),
        what_told(revision, language),
        moment_told(revision.time, language),
        author_told(revision.author, language),
    )
    return " · ".join(parts)


def _turn(moment: Moment, every: list[Revision]) -> None:
    """From a day to the revision that stood then, and back."""
    if SINCE_HOW.get() == "revision":
        _ask(str(moment.revision))
        return
    made = next((r.time.date() for r in every if r.number == moment.revision), this_day())
    _ask(made.isoformat())


def _ask(said: str) -> None:
    ask(Selection(), **{PARAMETER: said})
