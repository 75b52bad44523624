"""Files that are being looked at, held by this process so that a page loaded anew finds its own.

Only so many, so large and for so long; a process that starts anew holds none.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from uprtrack.ui.upload_draft import Draft

MOST: Final = 50
MOST_BYTES: Final = 200 * 1024 * 1024
SECONDS: Final = 2 * 60 * 60


@dataclass(frozen=True, slots=True)
class _Held:
    draft: "Draft"
    owner: str
    since: float


@dataclass(eq=False, slots=True)
class Shelf:
    """Drafts by their token; whose browser put one there, and nobody else, takes it up again."""

    most: int = MOST
    most_bytes: int = MOST_BYTES
    seconds: float = SECONDS
    now: Callable[[], float] = time.monotonic
    _held: dict[str, _Held] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def keep(self, owner: str, draft: "Draft") -> None:
        """Hold a draft, or what has become of it; the longest untouched make room."""
        with self._lock:
            self._held.pop(draft.token, None)
            self._held[draft.token] = _Held(draft, owner, self.now())
            self._make_room()

    def find(self, owner: str, token: str) -> "Draft | None":
        """The draft of that token, None where it is gone or another's."""
        with self._lock:
            self._make_room()
            held = self._held.get(token)
        return held.draft if held and secrets.compare_digest(held.owner, owner) else None

    def drop(self, token: str) -> None:
        with self._lock:
            self._held.pop(token, None)

    def _make_room(self) -> None:
        oldest = self.now() - self.seconds
        for token, held in list(self._held.items()):
            size = sum(len(one.draft.data) for one in self._held.values())
            if held.since >= oldest and len(self._held) <= self.most and size <= self.most_bytes:
                break
            del self._held[token]


SHELF: Final = Shelf()


def new_token() -> str:
    """256 bits that nobody can guess."""
    return secrets.token_urlsafe(32)
