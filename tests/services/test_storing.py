"""What a person decided is stored on what stands by then."""

from collections.abc import Iterator
from typing import Any

import pytest

from uprtrack.access import LOCAL
from uprtrack.changes.change_set import Change
from uprtrack.changes.compare import complete
from uprtrack.model.finding import Refused
from uprtrack.model.record import Record
from uprtrack.services.storing import store_now
from uprtrack.store.store import Store


def agreement(name: str) -> Change:
    return Change(Record("agreements", name, complete("agreements", {"title": name})))


class Others:
    """What a person wants to store, while others are faster so many times."""

    def __init__(self, store: Store, times: int) -> None:
        self.store, self.times, self.looked = store, times, 0

    def __call__(self) -> Iterator[Change]:
        self.looked += 1
        if self.looked <= self.times:
            theirs = [agreement(f"theirs {self.looked}")]
            store_now(self.store, LOCAL, "edit", lambda: theirs)
        yield agreement("ours")


def test_it_is_looked_for_anew_while_others_are_faster(desk: Any) -> None:
    ours = Others(desk.store, 3)
    revision, stored = store_now(desk.store, LOCAL, "link", ours, note=" why ")
    assert (revision, ours.looked) == (4, 4)
    assert [change.record.id for change in stored] == ["ours"]
    assert {record.id for record in desk.records("agreements")} >= {"ours", "theirs 3"}
    last = desk.store.history()[0]
    assert (last.kind, last.author) == ("link", LOCAL.name)


def test_without_a_moment_to_write_nothing_of_it_is_stored(desk: Any) -> None:
    with pytest.raises(Refused) as told:
        store_now(desk.store, LOCAL, "link", Others(desk.store, 99))
    assert told.value.rule == "store_moved_on"
    assert "ours" not in {record.id for record in desk.records("agreements")}


def test_the_same_id_again_stores_nothing_more(desk: Any) -> None:
    first, _ = store_now(desk.store, LOCAL, "link", lambda: [agreement("a")], import_id="once")
    second, _ = store_now(desk.store, LOCAL, "link", list, import_id="once")
    assert (first, second, desk.store.revision()) == (1, 1, 1)
