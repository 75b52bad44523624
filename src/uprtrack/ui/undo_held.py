"""The undo that a person is looking at: checked, chosen on, stored."""

from dataclasses import dataclass, field, replace
from uuid import uuid4

from uprtrack.access import Person
from uprtrack.analysis.selection import Selection
from uprtrack.changes.change_set import ChangeSet
from uprtrack.changes.conflict import Choices, shown, still_meant
from uprtrack.model.finding import Refused
from uprtrack.services.undoing import check_undo, undo
from uprtrack.ui.address import ask
from uprtrack.ui.caches import the_store
from uprtrack.ui.history_address import REVISION
from uprtrack.ui.session import UNDO_REFUSED, UNDOING, UNDONE


@dataclass(frozen=True, slots=True)
class Undoing:
    """What undoing revision `number` would do, with what was chosen of its conflicts.

    `undo_id` tells one undo from another, so that it is stored once however often it is asked for.
    """

    number: int
    choices: Choices
    change_set: ChangeSet
    undo_id: str = field(default_factory=lambda: uuid4().hex)

    def key(self, *parts: object) -> str:
        """The key of a widget that belongs to this undo, against what is stored now."""
        return ".".join(map(str, ("undo", self.number, self.change_set.base, *parts)))


def looked_at(person: Person, number: int) -> Undoing:
    """The undo of the revision against what is stored now; choices that still apply are kept.

    Raises Refused as `services.undoing.check_undo` does.
    """
    held, store = UNDOING.get(), the_store()
    if held and held.number == number and held.change_set.stamp == store.stamp():
        return held
    choices: Choices = {}
    change_set = check_undo(store, person, number, choices)
    if held and held.number == number:
        before = shown(held.change_set.conflicts)
        choices = still_meant(held.choices, change_set.conflicts, before)
        change_set = check_undo(store, person, number, choices)
    UNDOING.set(made := Undoing(number, choices, change_set))
    return made


def choose(person: Person, choices: Choices) -> None:
    """Take up the choices for the conflicts of the undo that is looked at."""
    if held := UNDOING.get():
        change_set = check_undo(the_store(), person, held.number, choices)
        UNDOING.set(replace(held, choices=choices, change_set=change_set))


def take_back(person: Person, note: str) -> None:
    """Store the undo that is looked at and open its revision; a second call stores nothing more.

    It is let go last: a second click ends this call wherever it touches the session, and then has
    to say again what was stored.
    """
    held = UNDOING.get()
    if held is None:
        return
    try:
        applied = undo(the_store(), person, held.number, held.change_set, note, held.undo_id)
    except Refused as refused:
        UNDO_REFUSED.set(refused)
        UNDOING.clear()
        return
    UNDONE.set((held.number, applied.revision))
    UNDOING.clear()
    ask(Selection(), **{REVISION: str(applied.revision)})


def just_made(number: int) -> int | None:
    """The revision in which this session has just undone that one, None once more was stored."""
    undone, made = UNDONE.get()
    return made if undone == number and made == the_store().revision() else None
