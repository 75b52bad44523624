"""What all sessions share: the open store, the snapshot of its revision, and its words.

Streamlit's caches are without bound by default; each of these says how much it keeps.
"""

from collections.abc import Mapping
from datetime import date
from itertools import chain
from types import MappingProxyType

import streamlit as st

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.assessments import Compared, compared
from uprtrack.analysis.attention_list import Wanting, wanting
from uprtrack.analysis.courses import Course
from uprtrack.analysis.coverage import Cover, Covered
from uprtrack.analysis.selection import Selection, day_of, select, this_day
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.changes.change_set import Change
from uprtrack.changes.revision import Revision
from uprtrack.language.catalogue import Language, language_for
from uprtrack.linking.clusters import Cluster
from uprtrack.linking.suggestion import Suggestion
from uprtrack.reports.cells import Wording, wording
from uprtrack.services import viewing
from uprtrack.services.covering import alike, covered, covers, said_again
from uprtrack.services.history import Since, revision_of, show, since
from uprtrack.services.open_links import OpenLinks, open_links
from uprtrack.services.suggesting import Known, suggestions_by_record
from uprtrack.services.trending import courses_of
from uprtrack.store.address import default_url
from uprtrack.store.store import Store


def the_store() -> Store:
    """The store of this process, opened once; Refused("store_unreachable") where it is not."""
    return _store(default_url())


def the_place() -> str:
    """What is stored, wherever that is: its address, and the identity that a restore changes.

    All that is kept of a store is kept under it, since a revision's number alone may come again.
    """
    return f"{default_url()} {the_store().stamp()[0]}"


def the_snapshot(person: Person, as_of: str = "") -> Snapshot:
    """Everything of the store's current revision, or of the one that `as_of` names, read once.

    Asks the store for its number on every call, so that what another process stored is seen.
    Raises Refused for an `as_of` as `services.viewing.snapshot` does.
    """
    require(person, Verb.SEE)
    if as_of:
        return _past(the_place(), revision_of(the_store(), as_of), as_of, this_day(), person)
    identity, revision = the_store().stamp()
    return _snapshot(f"{default_url()} {identity}", revision, person)


@st.cache_resource(show_spinner=False, max_entries=4)
def _store(url: str) -> Store:
    return Store(url)


@st.cache_resource(show_spinner=False, max_entries=2)
def _snapshot(place: str, revision: int, _person: Person) -> Snapshot:
    return viewing.snapshot(the_store(), _person)


@st.cache_resource(show_spinner=False, max_entries=3)
def _past(place: str, revision: int, as_of: str, today: date, _person: Person) -> Snapshot:
    return viewing.snapshot(the_store(), _person, as_of)


def the_courses(person: Person, snapshot: Snapshot) -> Mapping[str, Course]:
    """Since when each recommendation had which status, worked out once a revision."""
    require(person, Verb.SEE)
    return _courses(the_place(), snapshot.revision, snapshot, person)


@st.cache_resource(show_spinner=False, max_entries=3)
def _courses(
    place: str, revision: int, _snapshot: Snapshot, _person: Person
) -> Mapping[str, Course]:
    return courses_of(the_store(), _person, _snapshot)


def the_changes(person: Person, revision: Revision) -> tuple[Change, ...]:
    """What a revision did, read once a revision."""
    require(person, Verb.SEE)
    return _changes(the_place(), revision, person)


@st.cache_resource(show_spinner=False, max_entries=8)
def _changes(place: str, revision: Revision, _person: Person) -> tuple[Change, ...]:
    return show(the_store(), _person, revision.number).changes


def the_changes_since(person: Person, after: int, until: int) -> Since:
    """What changed between two revisions, read once."""
    require(person, Verb.SEE)
    return _since(the_place(), after, until, person)


@st.cache_resource(show_spinner=False, max_entries=8)
def _since(place: str, after: int, until: int, _person: Person) -> Since:
    return since(the_store(), _person, after, until)


def the_suggestions(person: Person, snapshot: Snapshot) -> tuple[Suggestion, ...]:
    """What the texts of all recommendations suggest, worked out once a revision.

    A later revision has only those texts read whose records it changed.
    """
    require(person, Verb.SEE)
    return _suggestions(the_place(), snapshot.revision, snapshot, person)


@st.cache_resource(show_spinner=False, max_entries=3)
def _suggestions(
    place: str, revision: int, _snapshot: Snapshot, _person: Person
) -> tuple[Suggestion, ...]:
    last = _suggested_last(place)
    found = suggestions_by_record(_snapshot, _person, last.found)
    last.found = found
    return tuple(chain.from_iterable(found.values()))


class _Last:
    """What was suggested for the revision looked at last; replaced whole, never written into."""

    found: Known = MappingProxyType({})


@st.cache_resource(show_spinner=False, max_entries=2)
def _suggested_last(place: str) -> _Last:
    return _Last()


def the_open_links(person: Person, snapshot: Snapshot) -> OpenLinks:
    """The suggested links to be decided on, once a revision; all is ranked again only where needed.

    The first time may take seconds where thousands of records are stored.
    """
    require(person, Verb.SEE)
    return _open_links(the_place(), snapshot.revision, snapshot, person)


@st.cache_resource(show_spinner=False, max_entries=3)
def _open_links(place: str, revision: int, _snapshot: Snapshot, _person: Person) -> OpenLinks:
    last = _ranked_last(place)
    last.found = open_links(_snapshot, _person, last.found)
    return last.found


class _LastRanked:
    """The suggested links of the revision looked at last; replaced whole, never written into."""

    found: OpenLinks | None = None


@st.cache_resource(show_spinner=False, max_entries=2)
def _ranked_last(place: str) -> _LastRanked:
    return _LastRanked()


def the_covered(person: Person, snapshot: Snapshot, selection: Selection) -> Covered:
    """What is tied to the followed recommendations of a selection, worked out once."""
    require(person, Verb.SEE)
    today = day_of(snapshot)
    return _covered(the_place(), snapshot.revision, selection, today, snapshot, person)


@st.cache_resource(show_spinner=False, max_entries=50)
def _covered(
    place: str,
    revision: int,
    selection: Selection,
    today: date,
    _snapshot: Snapshot,
    _person: Person,
) -> Covered:
    return covered(_snapshot, _person, selection, today)


def the_covers(person: Person, found: Covered, selection: Selection, by: str) -> tuple[Cover, ...]:
    """The groups of that coverage by a dimension, "" for all together; counted once."""
    require(person, Verb.SEE)
    seen = found.seen
    return _covers(the_place(), seen.revision, selection, day_of(seen), by, found, person)


@st.cache_resource(show_spinner=False, max_entries=200)
def _covers(
    place: str,
    revision: int,
    selection: Selection,
    today: date,
    by: str,
    _found: Covered,
    _person: Person,
) -> tuple[Cover, ...]:
    return covers(_found, _person, by)


def the_wanting(snapshot: Snapshot, meant: Selection) -> tuple[Wanting, ...]:
    """What needs attention of a selection, counted once a revision and day."""
    return _wanting(the_place(), snapshot.revision, meant, day_of(snapshot), snapshot)


@st.cache_resource(show_spinner=False, max_entries=100)
def _wanting(
    place: str, revision: int, meant: Selection, today: date, _snapshot: Snapshot
) -> tuple[Wanting, ...]:
    return tuple(wanting(_snapshot, meant, today))


def the_comparison(snapshot: Snapshot, selection: Selection) -> Compared:
    """Where the assessors of the selected recommendations differ, looked at once a revision."""
    return _comparison(the_place(), snapshot.revision, selection, day_of(snapshot), snapshot)


@st.cache_resource(show_spinner=False, max_entries=20)
def _comparison(
    place: str, revision: int, selection: Selection, today: date, _snapshot: Snapshot
) -> Compared:
    return compared(select(_snapshot, selection, today))


def the_alike(
    person: Person, snapshot: Snapshot, among: Selection, again: bool
) -> tuple[Cluster, ...]:
    """Recommendations among those that say the same, or those said `again` in a later cycle.

    Worked out once a revision: it takes seconds for some thousands.
    """
    require(person, Verb.SEE)
    return _alike(the_place(), snapshot.revision, among, again, snapshot, person)


@st.cache_resource(show_spinner=False, max_entries=8)
def _alike(
    place: str,
    revision: int,
    among: Selection,
    again: bool,
    _snapshot: Snapshot,
    _person: Person,
) -> tuple[Cluster, ...]:
    find = said_again if again else alike
    return find(_snapshot, _person, among)


def the_wording(snapshot: Snapshot, language: Language) -> Wording:
    """The words for the snapshot's values in a language."""
    return _wording(the_place(), snapshot.revision, language.code, snapshot)


@st.cache_resource(show_spinner=False, max_entries=4)
def _wording(place: str, revision: int, code: str, _snapshot: Snapshot) -> Wording:
    records = {name: table.records for name, table in _snapshot.tables.items()}
    return wording(records, language_for(code))
