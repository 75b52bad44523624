"""How the statuses of recommendations came to be, from the history of the store."""

from collections.abc import Mapping

from uprtrack.access import Person, Verb, require
from uprtrack.analysis.courses import FIELDS, Course, courses
from uprtrack.analysis.snapshot import Snapshot
from uprtrack.store.store import Store


def courses_of(store: Store, person: Person, seen: Snapshot) -> Mapping[str, Course]:
    """The course of each recommendation of the snapshot, as far as its revision knew it."""
    require(person, Verb.SEE)
    days = {revision.number: revision.time.date() for revision in store.history()}
    added, steps = store.course("recommendations", FIELDS)
    known = (step for step in steps if step.revision <= seen.revision)
    return courses(seen.tables["recommendations"].records, added, known, days)
