"""Demonstration data: put into an empty store of the default place, by running alone."""

from uprtrack.access import Person
from uprtrack.model.vocabulary import REFERENCE
from uprtrack.store.store import Store

FILE = REFERENCE.parent / "demonstration.xlsx"


def put_demonstration(store: Store, person: Person) -> bool:
    """Fill a store that has never held anything; whether it did so."""
    if store.revision():
        return False
    from uprtrack.services.checking import apply, check  # most starts need none of it

    apply(store, person, check(store, person, FILE.read_bytes(), FILE.name))
    return True
