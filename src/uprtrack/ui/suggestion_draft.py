"""What a person is choosing among the suggestions, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import uuid4

from uprtrack.access import Person
from uprtrack.linking.suggestion import Suggestion
from uprtrack.model.finding import Refused
from uprtrack.services.suggesting import Accepted, accept
from uprtrack.ui.caches import the_store
from uprtrack.ui.session import SUGGESTIONS_CHOSEN, SUGGESTIONS_STORED


@dataclass(frozen=True, slots=True)
class Chosen:
    """The ticked suggestions; `accept_id` makes a second click of one storing store nothing."""

    suggestions: frozenset[Suggestion] = frozenset()
    accept_id: str = field(default_factory=lambda: uuid4().hex)

    def key(self, *parts: str) -> str:
        """The key of a widget that belongs to this choosing alone."""
        return ".".join(("suggestions", self.accept_id, *parts))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the last storing did, or why it did nothing."""

    accepted: Accepted | None = None
    refused: Refused | None = None


def chosen() -> Chosen:
    """What is ticked so far; begun where nothing was."""
    held = SUGGESTIONS_CHOSEN.get()
    if held is None:
        held = Chosen()
        SUGGESTIONS_CHOSEN.set(held)
    return held


def tick(one: Suggestion, ticked: bool) -> None:
    """Keep or let go of one suggestion."""
    held = chosen()
    now = held.suggestions | {one} if ticked else held.suggestions - {one}
    SUGGESTIONS_CHOSEN.set(replace(held, suggestions=now))
    SUGGESTIONS_STORED.clear()


def store(person: Person, suggestions: Sequence[Suggestion], note: str, accept_id: str) -> None:
    """Store them as a revision and begin anew; after a refusal what is ticked stays."""
    if chosen().accept_id != accept_id:
        return
    try:
        accepted = accept(the_store(), person, suggestions, note, accept_id)
    except Refused as refused:
        SUGGESTIONS_STORED.set(Outcome(refused=refused))
        return
    SUGGESTIONS_CHOSEN.clear()
    SUGGESTIONS_STORED.set(Outcome(accepted))
