"""Demonstration data: put into an empty store of the default place, by running alone."""

from uprtrack.access import Person
from uprtrack.model.vocabulary import REFERENCE
from uprtrack.services.checking import apply, check
from uprtrack.store.store import Store

FILE = REFERENCE.parent / "demonstration.xlsx"


def put_demonstration(store: Store, person: Person) -> bool:
    """Fill a store that has never held anything; whether it did so."""
    if store.revision():
        return False
    apply(store, person, check(store, person, FILE.read_bytes(), FILE.name))
    return True
