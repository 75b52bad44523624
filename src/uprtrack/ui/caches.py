"""What all sessions share: the open store and the snapshot of its revision.

Streamlit's caches are without bound by default; each of these says how much it keeps.
"""

import streamlit as st

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.services import viewing
from uprtrack.store.store import Store, default_url


def the_store() -> Store:
    """The store of this process, opened once; Refused("store_unreachable") where it is not."""
    return _store(default_url())


def the_snapshot(person: Person) -> Snapshot:
    """Everything of the store's current revision, read once a revision.

    Asks the store for its number on every call, so that what another process stored is seen.
    """
    require(person, Verb.SEE)
    return _snapshot(default_url(), the_store().revision(), person)


@st.cache_resource(show_spinner=False, max_entries=4)
def _store(url: str) -> Store:
    return Store(url)


@st.cache_resource(show_spinner=False, max_entries=2)
def _snapshot(url: str, revision: int, _person: Person) -> Snapshot:
    return viewing.snapshot(_store(url), _person)
