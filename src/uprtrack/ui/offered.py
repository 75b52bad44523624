"""A button whose file is made when somebody asks for it, and is there when the browser comes.

Streamlit 1.67 stores the file of a deferred download without a reference to it, and whatever page
finishes a run meanwhile, of any visitor, sweeps it away: the browser then saves an error or
nothing. So the latest files stay referenced here.
"""

from collections import deque
from collections.abc import Callable
from itertools import cycle
from threading import Lock
from typing import Final, Literal

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.media_file_manager import MediaFileManager

FILES: Final = 64
"""So many of the latest files are held."""

BYTES: Final = 64 * 2**20
"""Together they are no larger than this, unless the newest alone is."""

_lock = Lock()
_places = cycle(range(FILES + 1))
_held: deque[tuple[int, int]] = deque()


def offer(
    label: str,
    make: Callable[[], bytes],
    file_name: str,
    mime: str = "application/octet-stream",
    *,
    kind: Literal["primary", "secondary", "tertiary"] = "secondary",
    key: str | None = None,
) -> None:
    """A download button. `make` runs once for every click, in a thread without a session."""

    def made() -> bytes:
        data = make()
        hold(get_instance().media_file_mgr, data, mime, file_name)
        return data

    st.download_button(
        label, data=made, file_name=file_name, mime=mime, on_click="ignore", type=kind, key=key
    )


def hold(files: MediaFileManager, data: bytes, mime: str, file_name: str) -> None:
    """Keep a file from being swept away, until enough others have come."""
    with _lock:
        place = next(_places)
        _refer(files, place, data, mime, file_name)
        _held.append((place, len(data)))
        while len(_held) > FILES or (len(_held) > 1 and sum(size for _, size in _held) > BYTES):
            old, _ = _held.popleft()
            _refer(files, old, b"", mime, file_name)


def _refer(files: MediaFileManager, place: int, data: bytes, mime: str, file_name: str) -> None:
    """Let a place refer to these bytes and to no others; the same file is stored once."""
    files.add(
        data, mime, f"uprtrack.offered.{place}", file_name=file_name, is_for_static_download=True
    )
