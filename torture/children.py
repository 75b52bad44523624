"""Processes that write to a store and may die doing it; forked, so that each begins at once."""

import os
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete
from uprtrack.language.catalogue import language_for
from uprtrack.language.findings import refusal
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record, Value
from uprtrack.store.store import Store

_FORK = get_context("fork")

COUNTER = "counter"
RECORDS = 200
"""New records in every import."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a person would read."""

    text: str


def start(work: Callable[..., object], *about: object) -> tuple[BaseProcess, Connection]:
    """Run work(say, *about) in a process of its own; what it says comes out of the connection."""
    ours, theirs = _FORK.Pipe(duplex=False)
    child = _FORK.Process(target=_run, args=(work, theirs, *about))
    child.start()
    theirs.close()
    return child, ours


def _run(work: Callable[..., object], pipe: Connection, *about: object) -> None:
    try:
        work(pipe.send, *about)
    except Refused as refused:
        pipe.send(Sentence(refusal(refused, language_for("en"))))
    except BaseException:
        pipe.send(traceback.format_exc())
    pipe.close()
    os._exit(0)


def answers(pipe: Connection) -> list[object]:
    """Everything that was said before the process ended."""
    return list(_said(pipe))


def _said(pipe: Connection) -> Iterator[object]:
    try:
        while True:
            yield pipe.recv()
    except EOFError:
        return


def an_import(base: int) -> ChangeSet:
    """Many new records."""
    new = [
        Record("links", f"{base}.{n}", complete("links", {"note": "نص " * 20}))
        for n in range(RECORDS)
    ]
    return ChangeSet(base, tuple(map(Change, new)))


class _Slow(dict[str, Value]):
    """Values that say so when they are first looked at, and come a while later."""

    def __init__(self, say: Callable[[object], None]) -> None:
        super().__init__(complete("links", {}))
        self._say = say
        self._asked = False

    def __getitem__(self, name: str) -> Value:
        if not self._asked:
            self._asked = True
            self._say("half")
            time.sleep(3)
        return super().__getitem__(name)


def resting_import(base: int, say: Callable[[object], None]) -> ChangeSet:
    """One that says "half" when most of it is written, and rests there."""
    new = [
        Change(Record("activities", f"{base}.{n}", complete("activities", {}))) for n in range(3000)
    ]
    return ChangeSet(base, (*new, Change(Record("links", "last", _Slow(say)))))


def put(store: Store, base: int) -> int:
    """The import that makes revision base + 1, under an id of its own."""
    return store.apply(
        an_import(base), author="torture", kind="upload", import_id=f"import {base}",
        source_name="sheet.csv", source=f"sheet {base}".encode() * 1000,
    )  # fmt: skip


def import_once(say: Callable[[object], None], url: str, base: int) -> None:
    """Says "begun", and the revision once the store has acknowledged it."""
    with Store(url) as store:
        say("begun")
        say(put(store, base))


def count_up(say: Callable[[object], None], url: str, name: str, times: int) -> None:
    """Read, add 1, write; overtaken by another, read again. Says how often that was."""
    overtaken = done = 0
    with Store(url) as store:
        while done < times:
            stored = store.snapshot()
            (before,) = stored.records["activities"]
            total = before.values["participants_total"]
            assert isinstance(total, int)
            values = {**before.values, "participants_total": total + 1}
            mark = Record("links", f"{name} {done}", complete("links", {}))
            change_set = ChangeSet(
                stored.revision,
                (Change(Record("activities", before.id, values), before), Change(mark)),
                identity=stored.identity,
            )
            try:
                store.apply(change_set, author=name, kind="edit")
                done += 1
            except Refused as refused:
                if refused.rule not in {"store_moved_on", "store_busy"}:
                    raise
                overtaken += 1
    say(overtaken)
