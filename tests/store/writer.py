"""A program of its own that writes to a store; the tests run several, and kill one.

python writer.py URL count NAME TIMES    adds 1 to the shared counter TIMES times
python writer.py URL open                opens it
python writer.py URL stall               says "half" in mid-apply, then waits to be killed
"""

import sys
import time

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.model.entities import ENTITIES
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value, Values
from uprtrack.store.store import Store


def empty(entity: str) -> Values:
    return {field.name: field.empty for field in ENTITIES[entity].fields}


def count(store: Store, name: str, times: int) -> None:
    """Read, add 1, write; when overtaken, read again."""
    done = 0
    while done < times:
        stored = store.snapshot()
        (before,) = stored.records["activities"]
        total = before.values["participants_total"]
        assert isinstance(total, int)
        after = Record("activities", before.id, before.values | {"participants_total": total + 1})
        mark = Record("links", f"{name} {done}", empty("links"))
        changes = (Change(after, before), Change(mark))
        try:
            store.apply(ChangeSet(stored.revision, changes), author=name, kind="upload")
        except Refused:
            continue
        done += 1


class Stalling(dict[str, Value]):
    """Values that, when first looked at, report it and never answer."""

    def __getitem__(self, name: str) -> Value:
        print("half", flush=True)
        time.sleep(600)
        return None


def stall(store: Store) -> None:
    """Replaces the demonstration by many records, the last of which never arrives."""
    many = [
        Change(Record("recommendations", f"r{number}", empty("recommendations")))
        for number in range(3000)
    ]
    last = Change(Record("links", "last", Stalling()))
    change_set = ChangeSet(store.revision(), (*many, last), replaces_demonstration=True)
    store.apply(change_set, author="a", kind="upload", import_id="i")


if __name__ == "__main__":
    opened = Store(sys.argv[1])
    if sys.argv[2] == "count":
        count(opened, sys.argv[3], int(sys.argv[4]))
    elif sys.argv[2] == "stall":
        stall(opened)
