"""The process that parses: reads a file from its input, writes messages, and may be killed.

It imports little, so that it starts quickly, and it never returns to the server's own process.
"""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from uprtrack.intake import delimited, grid
from uprtrack.intake.limits import Limits
from uprtrack.intake.magic import OLE2, ZIP, is_pdf
from uprtrack.intake.transport import Message, send
from uprtrack.model.finding import Refused


def main() -> None:
    """Serve one file: limits and the word "plain" as arguments, bytes in, messages out."""
    limits = Limits.from_argument(sys.argv[1])
    confine(limits)
    gc.disable()
    data = sys.stdin.buffer.read()
    serve(data, limits, sys.stdout.buffer, plain=sys.argv[2] == "plain")
    os._exit(0)  # freeing a million cells one by one would only cost time


def confine(limits: Limits) -> None:
    """Bound memory and time and forbid writing files; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    seconds, size = limits.cpu_seconds, limits.memory_bytes
    for kind, soft, hard in (
        (resource.RLIMIT_AS, size, size),
        (resource.RLIMIT_CPU, seconds, seconds + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with suppress(ValueError, OSError):  # macOS knows some of these and refuses to set them
            resource.setrlimit(kind, (soft, hard))


def serve(data: bytes, limits: Limits, out: BinaryIO, *, plain: bool) -> None:
    """Write the messages of one file, the last of them "end" or "refused"."""
    try:
        for message in _messages(data, limits, plain):
            send(out, message)
    except Refused as refused:
        send(out, ["refused", refused.rule, refused.about])
    except MemoryError:
        send(out, ["refused", "unsafe_archive", {}])
    except BaseException:  # the reader's own panics are no Exceptions
        send(out, ["refused", "damaged", {}])
    out.flush()


def _messages(data: bytes, limits: Limits, plain: bool) -> Iterator[Message]:
    if data.startswith((ZIP, OLE2)):
        yield from grid.messages(data, limits)
    elif is_pdf(data):
        from uprtrack.intake import paged  # its libraries take a fifth of a second to load

        yield from paged.messages(data)
    else:
        yield from delimited.messages(data, limits, plain=plain)
