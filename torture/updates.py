"""Many processes that change the same record at once."""

from dataclasses import dataclass

from torture.children import COUNTER, answers, count_up, start

from uprtrack.changes.change_set import Change, ChangeSet
from uprtrack.changes.compare import complete
from uprtrack.model.record import Record
from uprtrack.store.store import Store
from uprtrack.store.verify import verify


@dataclass(frozen=True, slots=True)
class Updated:
    """`overtaken`: updates that another's came before, and that were made again."""

    updates: int
    overtaken: int
    lost: int
    errors: tuple[str, ...]
    faults: int

    @property
    def clean(self) -> bool:
        return not (self.lost or self.errors or self.faults)


def update_at_once(url: str, processes: int, times: int) -> Updated:
    first = complete("activities", {"title": "counted", "participants_total": 0})
    with Store(url) as store:
        counter = Record("activities", COUNTER, first)
        store.apply(ChangeSet(0, (Change(counter),)), author="torture", kind="upload")
    children = [start(count_up, url, f"writer {n}", times) for n in range(processes)]
    said = [answers(pipe) for _, pipe in children]
    for child, _ in children:
        child.join()
    overtaken = [one for own in said for one in own if isinstance(one, int)]
    errors = [str(one) for own in said for one in own if not isinstance(one, int)]
    with Store(url) as store:
        stored = store.snapshot()
        (counter,) = stored.records["activities"]
        total = counter.values["participants_total"]
        assert isinstance(total, int)
        whole = min(total, len(stored.records["links"]), stored.revision - 1)
        lost = processes * times - whole
        return Updated(total, sum(overtaken), lost, tuple(errors), len(verify(store.engine).faults))
