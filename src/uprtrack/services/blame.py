"""Who last touched what two people changed."""

from collections.abc import Callable
from datetime import datetime
from functools import cache

from uprtrack.access import Person, Verb, require
from uprtrack.changes.conflict import WHOLE, Conflict
from uprtrack.changes.revision import Revision
from uprtrack.changes.steps import Step
from uprtrack.store.store import Store

MadeBy = Callable[[Conflict], tuple[str, datetime] | None]
"""Author and time (UTC) of the value that stands now."""


def last_touch(store: Store, person: Person) -> MadeBy:
    """Finds who made the value that stands now; None for what the store has no history of.

    Asks the store once a record, when first asked about it: of long lists only what is shown costs.
    """
    require(person, Verb.SEE)

    @cache
    def revisions() -> dict[int, Revision]:
        return {revision.number: revision for revision in store.history()}

    @cache
    def steps(record_id: str) -> list[Step]:
        return store.steps_about(record_id)

    def made_by(conflict: Conflict) -> tuple[str, datetime] | None:
        touching = (
            step.revision
            for step in reversed(steps(conflict.record.id))
            if conflict.field == WHOLE or step.field in (WHOLE, conflict.field)
        )
        revision = revisions().get(next(touching, 0))
        return (revision.author, revision.time) if revision else None

    return made_by
