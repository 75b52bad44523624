"""Storing what a person decided on what stands now, however fast others store."""

from collections.abc import Callable, Iterable
from typing import Final

from uprtrack.access import Person
from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.intake.unseen import without_unseen
from uprtrack.model.finding import Refused
from uprtrack.store.store import Store

_ATTEMPTS: Final = 5
"""How often others may store something between looking and storing before a person is told."""


def store_now(
    store: Store,
    person: Person,
    kind: str,
    changes: Callable[[], Iterable[Change]],
    note: str = "",
    import_id: str = "",
) -> tuple[int, tuple[Change, ...]]:
    """Store what `changes` finds, looked for anew each time that others were faster.

    The revision and the changes of it. Raises Refused: store_moved_on where others store so fast
    that there is no moment to write, and whatever `changes` raises.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        identity, base = store.stamp()
        history = store.history()
        demonstration = bool(history) and history[0].demonstration
        found = tuple(changes())
        change_set = ChangeSet(base, found, demonstration=demonstration, identity=identity)
        try:
            revision = store.apply(
                change_set,
                author=person.name,
                kind=kind,
                note=without_unseen(note),
                import_id=import_id,
            )
        except Refused as refused:
            if refused.rule != "store_moved_on" or attempt == _ATTEMPTS:
                raise
        else:
            return revision, found
    raise AssertionError("the last attempt returns or raises")
