"""Holds the garbage collector back while a sheet is read, or a store of records.

Reading makes millions of small values and no cycles; looking through all of them again and again
took a third of the time.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LOCK = threading.Lock()
_readers = 0


@contextmanager
def uncollected() -> Iterator[None]:
    """Let nothing be collected meanwhile, in any thread; sheets may be read side by side."""
    global _readers  # noqa: PLW0603 - the collector is one for the whole process
    with _LOCK:
        _readers += 1
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            _readers -= 1
            if not _readers:
                gc.enable()
